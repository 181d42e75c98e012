import type { OrderRecord } from '../../domain/orders/order-record.js';
import { t } from '../../platform/i18n.js';

/** Sentences of the page whose date could not be read. The shopper sees the words and is asked; nothing is guessed. */
export function UnreadDates({ order, shopName }: { order: OrderRecord; shopName: string }) {
  const unread = order.fields.unreadSentences ?? [];
  if (unread.length === 0) return null;
  return (
    <div class="stack">
      <p class="text-xs dim">{t('date_unread', { shop: shopName })}</p>
      {unread.map((words) => (
        <p class="due-quote" key={words}>
          {t('quoted', { words })}
        </p>
      ))}
    </div>
  );
}
