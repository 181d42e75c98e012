import type { OrderReading } from '../domain/orders/order.js';
import { readStated } from '../domain/printed/read-windows.js';
import { put } from './read-values.js';

/**
 * An order's reading with what its kept sentences state: windows, the day of the refund promise, and the sentences
 * that could not be read. Done where readings are kept, so that the words of many languages need not ride into pages.
 * `language` is the page's, for days in figures.
 */
export function withStatedDates(order: OrderReading, language?: string): OrderReading {
  const { reminderText, serviceTexts } = order.fields;
  const kept = order.wonBy.reminderText ?? order.wonBy.serviceTexts;
  if (!kept) return order;
  const by = kept === 'page-data' || kept === 'shopper' ? kept : 'words';
  const stated = readStated([...(reminderText ? [reminderText] : []), ...(serviceTexts ?? [])], language);
  const into = { fields: { ...order.fields }, wonBy: { ...order.wonBy } };
  if (stated.windows.length > 0) put(into, 'windows', stated.windows, by);
  if (stated.refund && into.fields.refundIfNotDeliveredBefore === undefined) {
    put(into, 'refundWords', stated.refund.words, by);
    put(into, 'refundIfNotDeliveredBefore', stated.refund.on, by);
  }
  put(into, 'unreadSentences', stated.unread, by);
  return { ...order, ...into };
}
