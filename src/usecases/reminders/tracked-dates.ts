import type { Case } from '../../domain/cases/case.js';
import { currentEvents } from '../../domain/cases/current-events.js';
import { statusOf } from '../../domain/cases/transitions.js';
import type { Deadline } from '../../domain/deadlines/deadline.js';
import { deadlinesOf } from '../../domain/deadlines/deadlines.js';
import { orderDates, pressingDates } from '../../domain/deadlines/order-dates.js';
import { needsWatch } from '../../domain/orders/needs-watch.js';
import type { OrderRecord } from '../../domain/orders/order-record.js';
import { isTickedOff, type ReminderPreference, snoozedUntil } from '../../domain/reminders/snooze.js';
import { dayOf } from '../../domain/time/day.js';
import { policyOf } from '../../marketplaces/policy-of.js';
import { listAllCases } from '../../storage/cases/cases.js';
import { listReminderPreferences } from '../../storage/cases/snoozes.js';
import { listOrders } from '../../storage/orders/orders.js';

/** A case, or an order without one, with its dates. */
export interface TrackedDate {
  /** The id of the case, or of the order's record. */
  about: string;
  order: OrderRecord;
  /** null for an order that has no case. */
  subject: Case | null;
  /** The dates to show: all of a case, the pressing ones of an order. */
  deadlines: Deadline[];
  /** The dates to remind of: for an order every known one, however far off. */
  reminded: Deadline[];
  /** The dates to remind of only where the shopper asked for it. */
  asked: Deadline[];
  wish: ReminderPreference | undefined;
}

/** For how many days after its date an opening is still announced, because the computer may have been off. */
const OPENING_TOLD_DAYS = 7;

/** All open dates: those of cases, and the pressing ones of orders with a line that has no case. */
export async function trackedDates(now: string, zone: string): Promise<TrackedDate[]> {
  const [all, orders, wishes] = await Promise.all([listAllCases(), listOrders(), listReminderPreferences()]);
  const today = dayOf(now, zone);
  const casesOf = (order: OrderRecord) => byOrder.get(order.id) ?? [];
  const byOrder = new Map<string, Case[]>();
  for (const subject of all) byOrder.set(subject.order.id, [...(byOrder.get(subject.order.id) ?? []), subject]);
  const ofCases = all
    .filter(({ filed }) => !filed)
    .flatMap((subject) => unlessBroken(() => datesOfCase(subject, wishes.get(subject.id), today, zone)));
  const ofOrders = orders.flatMap((order) =>
    unlessBroken(() =>
      needsWatch(order, casesOf(order)) ? datesOfOrder(order, wishes.get(order.id), today, zone) : null,
    ),
  );
  return [
    ...ofCases,
    ...ofOrders.filter(({ deadlines, reminded, asked }) => deadlines.length + reminded.length + asked.length > 0),
  ];
}

/**
 * One record whose dates cannot be worked out, for example because of an impossible day, must not silence all others.
 */
function unlessBroken(datesOf: () => TrackedDate | null): TrackedDate[] {
  try {
    return [datesOf()].filter((dates) => dates !== null);
  } catch {
    return [];
  }
}

function datesOfCase(subject: Case, wish: ReminderPreference | undefined, today: string, zone: string): TrackedDate {
  const policy = policyOf(subject.order);
  return {
    about: subject.id,
    order: subject.order,
    subject,
    deadlines: deadlinesOf(subject, policy, today, zone),
    reminded: deadlinesOf(subject, policy, today, zone, OPENING_TOLD_DAYS),
    asked: [],
    wish,
  };
}

function datesOfOrder(
  order: OrderRecord,
  wish: ReminderPreference | undefined,
  today: string,
  zone: string,
): TrackedDate {
  const dates = orderDates(order, policyOf(order), today, zone).filter((one) => !isTickedOff(wish, one));
  // The dispute window of an order that arrived is shown in the list and needs no reminder.
  const reminded = dates.filter(({ kind }) => kind !== 'send-dispute');
  const asked = dates.filter((one) => one.kind === 'send-dispute' && snoozedUntil(wish, one) !== undefined);
  return { about: order.id, order, subject: null, deadlines: pressingDates(dates, today), reminded, asked, wish };
}

/**
 * The instant since which the dates have been known: reminders are given from then on. An instant in the future comes
 * from a clock that was ahead and says nothing, so all reminders are given, the newest for each date.
 */
export function knownSince({ subject, order, reminded }: TrackedDate, now: string): string {
  const since = subject
    ? (currentEvents(subject).findLast(({ type }) => type === 'deadline-set' || type === 'reopened')?.at ??
      subject.openedAt)
    : reminded.map(readAt).sort().at(-1) || order.firstSeenAt;
  return since > now ? '' : since;
}

function readAt({ source }: Deadline): string {
  return ('read' in source && source.read?.readAt) || '';
}

/** True for a case that is over. */
export function isOver({ subject }: TrackedDate): boolean {
  return subject !== null && statusOf(currentEvents(subject)) === 'closed';
}
