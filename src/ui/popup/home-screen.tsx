import { plural, t } from '../../platform/i18n.js';
import { listCaseSummaries } from '../../usecases/list-orders.js';
import { CaseDocket } from '../cases/case-docket.js';
import { Button } from '../components/button.js';
import { PopupShell } from '../components/popup-shell.js';
import { useLive } from '../hooks/use-live.js';
import { Head } from './head.js';
import { openMyOrders } from './open-my-orders.js';
import type { Place } from './place.js';
import { StorageFailed } from './storage-failed.js';

/** What is due, over all cases: hers first, then what others owe. */
export function HomeScreen({ go }: { go: (place: Place) => void }) {
  const live = useLive('home', ['cases'], listCaseSummaries);
  if (live.state === 'failed') return <StorageFailed />;
  const cases = live.state === 'ready' ? live.value : [];
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
    <PopupShell head={<Head />} actions={actions} keep={plural('keep_cases_here', cases.length)} flush>
      {live.state === 'ready' && <CaseDocket cases={cases} onOpen={(caseId) => go({ name: 'case', caseId })} />}
    </PopupShell>
  );
}
