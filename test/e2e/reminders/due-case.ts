import { newCase } from '../../../src/domain/cases/case.js';
import { madeOrder } from '../../unit/domain/made.js';

const DAY = 86_400_000;
let number = 3_042_771_855_300_000;

/** A case as it would be had the shopper set a date `days` from now ten days ago; each call makes another. */
export function dueCase(days: number) {
  const order = { ...madeOrder({ stateText: 'Completed' }), id: `aliexpress:${++number}`, orderId: String(number) };
  const at = new Date(Date.now() - 10 * DAY).toISOString();
  const on = new Date(Date.now() + days * DAY).toISOString().slice(0, 10);
  const subject = newCase({ ...order, marketplace: 'aliexpress' }, order.lines[0]?.key ?? '', at);
  const set = { type: 'deadline-set', at, kind: 'send-dispute', on, why: '' } as const;
  return { ...subject, events: [...subject.events, set] };
}
