import type { DeadlineKind } from '../dispute/deadline-kind.js';
import type { Policy } from '../dispute/policy.js';
import { isShownDelivered } from '../orders/delivery.js';
import type { OrderRecord } from '../orders/order-record.js';
import { type Day, daysBetween } from '../time/day.js';
import type { DatedBy, Deadline } from './deadline.js';
import { byDay, deadlineFrom } from './deadline-from-dates.js';
import { deliveryDates, protectionDates, sendDisputeDates } from './dispute-dates.js';

/** Until when a dispute about an order without a case can be opened; null when no date is known. */
export function windowOf(order: OrderRecord, policy: Policy, today: Day, zone: string): Deadline | null {
  return deadlineFrom('send-dispute', sendDisputeDates(order, undefined, policy, zone), null, today);
}

/**
 * The dates of an order of which a line has no case: when it should arrive, when its protection ends, and, once a page
 * says that it arrived, until when a dispute can be opened. "Delivered" on a page ends no protection: a parcel can be
 * at another door. Only the completed order has none.
 */
export function orderDates(order: OrderRecord, policy: Policy, today: Day, zone: string): Deadline[] {
  const { completedOn } = order.fields;
  const came = completedOn !== undefined || isShownDelivered(order);
  const dates: [DeadlineKind, DatedBy[]][] = [
    ['delivery-promised', came ? [] : deliveryDates(order, zone)],
    ['protection-ends', completedOn ? [] : protectionDates(order, policy, zone)],
    ['send-dispute', came ? sendDisputeDates(order, { received: 'yes' }, policy, zone) : []],
  ];
  const deadlines = dates.map(([kind, found]) => deadlineFrom(kind, found, null, today));
  return deadlines.filter((deadline) => deadline !== null).sort(byDay);
}

/** How many days before its window ends an order without a case is listed. */
const ENDING_DAYS = 14;
/** How many days after its promised day a late order stays listed, where the end of its protection is not known. */
const LATE_DAYS = 60;

/** The dates of an order that the shopper should look at: it is late, or its window or protection ends soon. */
export function pressingDates(dates: readonly Deadline[], today: Day): Deadline[] {
  const over = dates.some(({ kind, on }) => kind === 'protection-ends' && on < today);
  return dates.filter(({ kind, on }) => {
    const days = daysBetween(today, on);
    if (kind === 'delivery-promised') return days < 0 && days >= -LATE_DAYS && !over;
    return days >= 0 && days <= ENDING_DAYS;
  });
}
