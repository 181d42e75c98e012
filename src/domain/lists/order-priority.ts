import type { Case } from '../cases/case.js';
import { type CurrentEvents, currentEvents } from '../cases/current-events.js';
import { isReturnShipped } from '../cases/history.js';
import { type Status, statusOf } from '../cases/transitions.js';
import { turnOf } from '../cases/turn.js';
import { type Deadline, isLastResort, isOpening } from '../deadlines/deadline.js';
import type { OrderRecord } from '../orders/order-record.js';
import { type Day, daysBetween } from '../time/day.js';

/** Within so many days a date is near. */
export const NEAR_DAYS = 7;

/** Why an order stands where it stands in the list, the most urgent first. */
export const ORDER_PRIORITIES = ['act', 'window-ends', 'late', 'later', 'waiting', 'unknown', 'over'] as const;
export type OrderPriorityKind = (typeof ORDER_PRIORITIES)[number];

export interface OrderPriority {
  why: OrderPriorityKind;
  /** True when the shopper has to look at it now. */
  urgent: boolean;
  /** The day it is ranked by; null when none is known. */
  on: Day | null;
}

/** The facts of a case that decide its order's place in the list. */
export interface CaseStand {
  subject: Pick<Case, 'events' | 'filed' | 'lineKey'>;
  next: Deadline | null;
}

/** Statuses in which the shopper must act next, whether or not a date is known. */
const SHOPPER_STATUSES: readonly Status[] = ['preparing', 'proposed', 'decided', 'returning'];

/**
 * True when the shopper must act next: a page or a message says so, or the status does while no date of somebody else
 * comes next.
 */
function isShoppersTurn(events: CurrentEvents, next: Deadline | null): boolean {
  if (turnOf(events) !== 'shopper') return false;
  const status = statusOf(events);
  const byStatus = SHOPPER_STATUSES.includes(status) && !(status === 'returning' && isReturnShipped(events));
  return !byStatus || next === null || next.who === 'shopper';
}

/**
 * What an order asks of the shopper: a case whose next word is the shopper's, a window that ends soon, a parcel that is
 * late. `window` is until when a dispute can be opened. A parcel is late when its expected day is over and nothing that
 * was read says that it came.
 */
export function priorityOf(
  order: OrderRecord,
  window: Deadline | null,
  cases: readonly CaseStand[],
  today: Day,
): OrderPriority {
  const open = cases.filter(({ subject }) => !subject.filed && statusOf(currentEvents(subject)) !== 'closed');
  if (open.length > 0) return firstOf(open.map((one) => attentionOfCase(one, today)));
  const hasFreeLine = order.lines.some(({ key }) => !cases.some(({ subject }) => subject.lineKey === key));
  if (!hasFreeLine && (cases.some(({ subject }) => subject.filed) || (cases.length > 0 && !window)))
    return { why: 'over', urgent: false, on: null };
  if (window && window.on < today) return { why: 'over', urgent: false, on: window.on };
  if (window && daysBetween(today, window.on) <= NEAR_DAYS) return { why: 'window-ends', urgent: true, on: window.on };
  const { expectedOn, deliveredOn, completedOn } = order.fields;
  const late = expectedOn !== undefined && expectedOn < today && !deliveredOn && !completedOn;
  if (late) return { why: 'late', urgent: true, on: window?.on ?? null };
  return window ? { why: 'later', urgent: false, on: window.on } : { why: 'unknown', urgent: false, on: null };
}

function attentionOfCase({ subject, next }: CaseStand, today: Day): OrderPriority {
  const dated = next && !isLastResort(next) ? next : null;
  if (!isShoppersTurn(currentEvents(subject), dated)) return { why: 'waiting', urgent: false, on: dated?.on ?? null };
  // A date of the seller or the marketplace does not limit the shopper's time.
  const on = dated?.who === 'shopper' ? dated.on : null;
  if (dated && isOpening(dated) && dated.on > today) return { why: 'later', urgent: false, on };
  return on !== null && daysBetween(today, on) > NEAR_DAYS
    ? { why: 'later', urgent: false, on }
    : { why: 'act', urgent: true, on };
}

const firstOf = (all: readonly OrderPriority[]): OrderPriority =>
  [...all].sort(byPriority)[0] ?? { why: 'unknown', urgent: false, on: null };

/** A case of the shopper's and a window that ends are one queue, by date. */
const queueOf = ({ why }: OrderPriority): number => Math.max(1, ORDER_PRIORITIES.indexOf(why));

/** What needs the shopper first, then by date, then what has no date. What is over comes with the newest date first. */
export function byPriority(a: OrderPriority, b: OrderPriority): number {
  const queue = queueOf(a) - queueOf(b);
  if (queue !== 0 || a.on === b.on) return queue;
  if (a.on === null) return 1;
  if (b.on === null) return -1;
  const earlier = a.on < b.on ? -1 : 1;
  return a.why === 'over' ? -earlier : earlier;
}
