import { t } from '../../../platform/i18n.js';
import type { PageInView } from '../../../usecases/reading/inspect-page.js';
import { Button } from '../../components/button.js';
import { OrderNumber } from '../../components/order-number.js';
import { UnreadOrder } from './unread-order.js';

interface UnreadCardProps {
  card: PageInView['report']['unread'][number];
  /** Adds it by hand, with its number when that is what was read. */
  add: (orderId: string) => void;
}

/** A card of the page that was found and could not be read: its number alone, or not even that. */
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
