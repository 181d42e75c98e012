import { type Correction, correctedOrder } from '../../domain/orders/order-correction.js';
import type { OrderRecord } from '../../domain/orders/order-record.js';
import { now } from '../../platform/clock.js';
import { changeOrder } from '../../storage/orders/orders.js';
import { rescheduleReminders } from '../reminders/remind.js';

/**
 * Keeps the shopper's word in place of what an order tells, in the order and in its cases, and plans reminders anew.
 * False when the number the shopper corrected it to is another order's already: nothing is changed then.
 */
export async function correctOrder(order: OrderRecord, lineKey: string, correction: Correction): Promise<boolean> {
  const at = now();
  const done = await changeOrder(order.id, (one) => correctedOrder(one, lineKey, correction, at));
  if (done) await rescheduleReminders();
  return done;
}
