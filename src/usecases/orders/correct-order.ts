import { type Correction, correctedOrder } from '../../domain/orders/order-correction.js';
import type { OrderRecord } from '../../domain/orders/order-record.js';
import { now } from '../../platform/clock.js';
import { changeOrder } from '../../storage/orders/orders.js';
import { rescheduleReminders } from '../reminders/remind.js';

/**
 * Replaces facts of an order by the shopper's corrections, in the order and in its cases, and reschedules reminders.
 * False when the corrected number already belongs to another order: nothing is changed then.
 */
export async function correctOrder(order: OrderRecord, lineKey: string, correction: Correction): Promise<boolean> {
  const at = now();
  const done = await changeOrder(order.id, (one) => correctedOrder(one, lineKey, correction, at));
  if (done) await rescheduleReminders();
  return done;
}
