import { type Case, newCase } from '../../domain/cases/case.js';
import { now } from '../../platform/clock.js';
import { addCase } from '../../storage/cases/cases.js';
import { getOrder } from '../../storage/orders/orders.js';
import { rescheduleReminders } from '../reminders/remind.js';

/** Opens the case about one line of an order, or finds the one that is open. */
export async function openCaseFor(orderRecordId: string, lineKey: string): Promise<Case> {
  const order = await getOrder(orderRecordId);
  if (!order) throw new Error(`no order ${orderRecordId}`);
  const subject = await addCase(newCase(order, lineKey, now()));
  await rescheduleReminders();
  return subject;
}
