import { type Case, openCase } from '../domain/case.js';
import { now } from '../platform/clock.js';
import { addCase } from '../storage/cases.js';
import { getOrder } from '../storage/orders.js';
import { planAnew } from './remind.js';

/** Opens the case about one line of an order, or finds the one that is open. */
export async function openCaseFor(orderRecordId: string, lineKey: string): Promise<Case> {
  const order = await getOrder(orderRecordId);
  if (!order) throw new Error(`no order ${orderRecordId}`);
  const subject = await addCase(openCase(order, lineKey, now()));
  await planAnew();
  return subject;
}
