import { t } from '../../../platform/i18n.js';
import type { PageInView } from '../../../usecases/reading/inspect-page.js';
import { Button } from '../../components/button.js';
import { OrderNumber } from '../../components/order-number.js';
import { UnreadOrder } from './unread-order.js';

interface UnreadCardProps {
  card: PageInView['report']['unread'][number];
  /** Adds the order by hand, with its number if that was read. */
  add: (orderId: string) => void;
}

/** A card on the page that could not be read: at most its number is known. */
export function UnreadCard({ card, add }: UnreadCardProps) {
  const number = /^\d{8,24}$/.test(card.hint) ? card.hint : null;
  return (
    <UnreadOrder
      title={number ? <OrderNumber value={number} /> : t('unread_card', { position: card.position })}
      actions={
        <Button small onClick={() => add(number ?? '')}>
          {t('add')}
        </Button>
      }
    >
      {number ? t('unread_order_text') : t('unread_card_text', { words: card.hint.slice(0, 60) })}
    </UnreadOrder>
  );
}
