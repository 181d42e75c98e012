import type { Case } from '../../domain/cases/case.js';
import { currentEvents } from '../../domain/cases/current-events.js';
import { statusOf } from '../../domain/cases/transitions.js';
import type { Deadline } from '../../domain/deadlines/deadline.js';
import { deadlinesOf, orderDates, pressingDates } from '../../domain/deadlines/deadlines.js';
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
  /** Absent for an order that has no case. */
  subject: Case | null;
  /** Those to show: all of a case, of an order the pressing ones. */
  deadlines: Deadline[];
  /** Those to remind of. */
  reminded: Deadline[];
  /** Those to remind of only where the shopper asked for it. */
  asked: Deadline[];
  wish: ReminderPreference | undefined;
}

/** For how many days after its date an opening is still announced, because the computer may have been off. */
const OPENING_TOLD_DAYS = 7;

/** All open dates there are: those of cases, and the pressing ones of orders without a case. */
export async function trackedDates(now: string, zone: string): Promise<TrackedDate[]> {
  const [all, orders, wishes] = await Promise.all([listAllCases(), listOrders(), listReminderPreferences()]);
  const today = dayOf(now, zone);
  // An order whose case the shopper archived or deleted is not watched in its place.
  const withCase = new Set(all.map(({ order }) => order.id));
  const cases = all.filter(({ filed }) => !filed);
  const ofCases = cases.map((subject): TrackedDate => {
    const policy = policyOf(subject.order);
    const deadlines = deadlinesOf(subject, policy, today, zone);
    return {
      about: subject.id,
      order: subject.order,
      subject,
      deadlines,
      reminded: deadlinesOf(subject, policy, today, zone, OPENING_TOLD_DAYS),
      asked: [],
      wish: wishes.get(subject.id),
    };
  });
  const ofOrders = orders
    .filter(({ id }) => !withCase.has(id))
    .map((order): TrackedDate => {
      const wish = wishes.get(order.id);
      const dates = orderDates(order, policyOf(order), today, zone).filter((one) => !isTickedOff(wish, one));
      // An order that arrived is not watched: its dispute window is shown in the list and needs no reminder.
      const reminded = dates.filter(({ kind }) => kind !== 'send-dispute');
      const asked = dates.filter((one) => one.kind === 'send-dispute' && snoozedUntil(wish, one) !== undefined);
      const deadlines = pressingDates(dates, today);
      return { about: order.id, order, subject: null, deadlines, reminded, asked, wish };
    });
  return [
    ...ofCases,
    ...ofOrders.filter(({ deadlines, reminded, asked }) => deadlines.length + reminded.length + asked.length > 0),
  ];
}

/** The instant from which reminders of it are given: when it became known. Never later than now. */
export function knownSince({ subject, order, reminded }: TrackedDate, now: string): string {
  const since = subject
    ? (currentEvents(subject).findLast(({ type }) => type === 'deadline-set' || type === 'reopened')?.at ??
      subject.openedAt)
    : reminded.map(readAt).sort().at(-1) || order.firstSeenAt;
  return since > now ? now : since;
}

function readAt({ source }: Deadline): string {
  return ('read' in source && source.read?.readAt) || '';
}

/** True for a case that is over. */
export function isOver({ subject }: TrackedDate): boolean {
  return subject !== null && statusOf(currentEvents(subject)) === 'closed';
}
