import type { ShopOrder } from '../orders.js';
import type { View } from '../view.js';

/** The sentence under the state; on a finished order it carries the shopper's windows. */
export function reminderFor(order: ShopOrder, view: View): string {
  const { changeOfMindDays, faultDays, faultFrom } = view.state.windows;
  if (order.state === 'completed') return view.words.completedReminder(changeOfMindDays, faultDays, faultFrom);
  return order.state === 'awaiting' ? view.words.onTheWay : '';
}

export function serviceTexts(order: ShopOrder, view: View): [string, string][] {
  const texts: [string, string][] = [];
  if (order.refundIfNotBefore)
    texts.push([view.words.shipping, view.words.refundIfNot(view.date(order.refundIfNotBefore))]);
  texts.push([view.words.freeReturns, view.words.freeReturnsText]);
  return texts;
}
