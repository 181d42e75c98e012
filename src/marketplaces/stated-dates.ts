import type { OrderReading } from '../domain/orders/order.js';
import { readStated } from '../domain/printed/read-windows.js';
import { put } from './read-values.js';

/**
 * Adds to an order's reading what its sentences state: windows, the day of the refund promise, and the sentences that
 * could not be read. It runs in the background, because the patterns of all languages are too large for page scripts.
 * `language` is the page's, for days in figures.
 */
export function withStatedDates(order: OrderReading, language?: string): OrderReading {
  const { reminderText, serviceTexts } = order.fields;
  const strategy = order.wonBy.reminderText ?? order.wonBy.serviceTexts;
  if (!strategy) return order;
  const by = strategy === 'page-data' || strategy === 'shopper' ? strategy : 'words';
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
