import { t } from '../../platform/i18n.js';
import { Button } from '../components/button.js';
import { EmptyState } from '../components/empty-state.js';
import { PopupShell } from '../components/popup-shell.js';
import { Head } from './head.js';
import { openMyOrders } from './open-my-orders.js';
import type { Place } from './place.js';

export function FirstRun({ go }: { go: (place: Place) => void }) {
  const actions = (
    <>
      <Button variant="primary" iconEnd="tab" onClick={openMyOrders}>
        {t('open_my_orders')}
      </Button>
      <Button variant="quiet" onClick={() => go({ name: 'add', orderId: '' })}>
        {t('add_by_hand')}
      </Button>
    </>
  );
  return (
    <PopupShell head={<Head />} actions={actions} keep={t('keep_all_here')}>
      <EmptyState title={t('first_title')} text={t('first_text')}>
        <ol class="ways-on">
          {[t('first_1'), t('first_2'), t('first_3')].map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ol>
      </EmptyState>
    </PopupShell>
  );
}
