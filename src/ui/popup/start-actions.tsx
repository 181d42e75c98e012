import { t } from '../../platform/i18n.js';
import { Button } from '../components/button.js';
import { openMyOrders } from './orders/open-my-orders.js';
import type { Place } from './popup-route.js';

/** What the shopper can start with when the page beside the popup is no shop's. */
export function StartActions({ go }: { go: (place: Place) => void }) {
  return (
    <>
      <Button variant="primary" iconEnd="tab" onClick={openMyOrders}>
        {t('open_my_orders')}
      </Button>
      <Button variant="quiet" onClick={() => go({ name: 'add', orderId: '' })}>
        {t('add_by_hand')}
      </Button>
    </>
  );
}
