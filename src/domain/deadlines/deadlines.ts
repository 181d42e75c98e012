import type { Case } from '../cases/case.js';
import type { CaseEvent } from '../cases/case-event.js';
import { type CurrentEvents, currentEvents, eventsOfRound } from '../cases/current-events.js';
import { isReturnShipped } from '../cases/history.js';
import { type Status, statusOf } from '../cases/transitions.js';
import { DEADLINE_KINDS, type DeadlineKind } from '../dispute/deadline-kind.js';
import type { Policy } from '../dispute/policy.js';
import type { OrderRecord } from '../orders/order-record.js';
import { type Day, dayAfter, dayOf, daysBetween } from '../time/day.js';
import { datesFromCasePage } from './countdowns.js';
import { arrivedOf, awaitsRefund, type DeadlineContext, datesForKind } from './dates-for-kind.js';
import { type DatedBy, type Deadline, isLastResort, isOpening, SAFETY_DAYS, WHO } from './deadline.js';
import { deliveryDates, protectionDates, sendDisputeDates } from './dispute-dates.js';

const OUTSIDE: readonly DeadlineKind[] = ['paypal-claim', 'card-chargeback'];

/** Which kinds of deadlines a case has in each status. */
const KINDS_OF: Record<Status, readonly DeadlineKind[]> = {
  preparing: ['delivery-promised', 'dispute-opens', 'protection-ends', 'send-dispute', ...OUTSIDE],
  submitted: ['seller-answers', 'marketplace-decides', ...OUTSIDE],
  proposed: ['answer-proposal', ...OUTSIDE],
  decided: ['answer-proposal', 'appeal', ...OUTSIDE],
  contested: ['marketplace-decides', 'appeal', ...OUTSIDE],
  returning: ['ship-return', 'refund-arrives', ...OUTSIDE],
  escalated: ['marketplace-decides', 'appeal', 'refund-arrives', ...OUTSIDE],
  closed: ['refund-arrives', 'appeal', ...OUTSIDE],
};

/**
 * True for a kind of date that the shopper needs. While a refund is on its way, the appeal and the routes outside the
 * marketplace are left out; they return when the shopper says that money is missing. Once all of it arrived, nothing is
 * left to do.
 */
function isNeeded(kind: DeadlineKind, { status, events }: DeadlineContext): boolean {
  if (status !== 'closed' || kind === 'refund-arrives') return true;
  const arrived = arrivedOf(events);
  if (arrived === 'all') return false;
  return arrived !== undefined || !awaitsRefund(events);
}

/** The date that the shopper set for a kind; null when they set none or removed it. */
function setByShopper(kind: DeadlineKind, events: CurrentEvents, zone: string): DatedBy | null {
  const event = events.findLast((candidate) => candidate.type === 'deadline-set' && candidate.kind === kind);
  if (event?.type !== 'deadline-set' || event.on === null) return null;
  return { on: event.on, zone, source: { kind: 'shopper', why: event.why, setOn: dayOf(event.at, zone) } };
}

/** True when the shopper ticked the kind off, and nothing has happened since that makes it open again. */
function isDone(kind: DeadlineKind, events: CurrentEvents): boolean {
  const doneAt = events.findLastIndex((event) => event.type === 'deadline-done' && event.kind === kind);
  const restarts = new Set<CaseEvent['type']>([
    'submitted',
    'proposal-received',
    'decision-received',
    'rejected',
    'return-agreed',
    'reopened',
  ]);
  const opensAgain = (event: CaseEvent) =>
    restarts.has(event.type) || (event.type === 'deadline-set' && event.kind === kind && event.on !== null);
  return doneAt !== -1 && !events.slice(doneAt + 1).some(opensAgain);
}

/** The deadline of a kind from all its dates: the one that counts, with the others beside it. */
function deadlineFrom(kind: DeadlineKind, dates: DatedBy[], byShopper: DatedBy | null, today: Day): Deadline | null {
  const sorted = [...dates].sort((a, b) => a.on.localeCompare(b.on));
  // A window that has ended does not end another one: the earliest date to come counts, else the last that passed.
  // PayPal's two periods, however, are one window, which ends with the earlier of them.
  const running = kind === 'paypal-claim' ? sorted[0] : sorted.find((date) => date.on >= today);
  const leading = byShopper ?? running ?? sorted.at(-1);
  if (!leading) return null;
  const who = WHO[kind];
  const exact = leading.source.kind === 'shopper' || who !== 'shopper' || isOpening({ kind });
  return {
    kind,
    who,
    ...leading,
    certain: leading.source.kind !== 'policy',
    aimOn: exact ? leading.on : dayAfter(leading.on, -SAFETY_DAYS),
    alternatives: sorted.filter((date) => date !== leading),
  };
}

/** Leaves out the end of protection when the dispute must be sent by that same day: the shopper needs one date only. */
function withoutDuplicate(deadlines: Deadline[]): Deadline[] {
  const send = deadlines.find(({ kind }) => kind === 'send-dispute');
  return deadlines.filter(({ kind, on }) => kind !== 'protection-ends' || send === undefined || on !== send.on);
}

const byDay = (a: Deadline, b: Deadline) => a.on.localeCompare(b.on);

/**
 * All open deadlines of a case, the earliest first. `zone` is the computer's, in which an event is assigned to a day;
 * `today` is the day there. A deadline whose date is not known is absent, because no date is ever made up.
 */
export function deadlinesOf(
  subject: Case,
  policy: Policy,
  today: Day,
  zone: string,
  openedDays: number = 0,
): Deadline[] {
  const events = currentEvents(subject);
  const status = statusOf(events);
  // How the previous round ended, and what was read in it, does not apply to this round.
  const context: DeadlineContext = { subject, events: eventsOfRound(events), status, policy, today, zone, openedDays };
  const read = status === 'closed' ? null : datesFromCasePage(context.events, today, zone);
  const kinds = new Set([...KINDS_OF[status], ...(read ? [read.kind] : [])]);
  const open = DEADLINE_KINDS.filter((kind) => kinds.has(kind) && isNeeded(kind, context) && !isDone(kind, events));
  const deadlines = open.map((kind) => {
    // What the case page states takes precedence over every rule.
    const stated = read?.kind === kind ? read.dates : [];
    return deadlineFrom(
      kind,
      stated.length > 0 ? stated : datesForKind(kind, context),
      setByShopper(kind, events, zone),
      today,
    );
  });
  return withoutDuplicate(deadlines.filter((deadline) => deadline !== null)).sort(byDay);
}

/** The kinds of dates that a case should have in its status and that are not known: the shopper is asked for them. */
export function unknownDates(subject: Case, deadlines: readonly Deadline[]): DeadlineKind[] {
  const events = currentEvents(subject);
  const asked: Partial<Record<Status, readonly DeadlineKind[]>> = {
    preparing: ['send-dispute'],
    proposed: ['answer-proposal'],
    decided: ['answer-proposal', 'appeal'],
    returning: isReturnShipped(events) ? [] : ['ship-return'],
  };
  const known = new Set(deadlines.map(({ kind }) => kind));
  return (asked[statusOf(events)] ?? []).filter((kind) => !known.has(kind) && !isDone(kind, events));
}

/** Until when a dispute about an order without a case can be opened; null when no date is known. */
export function windowOf(order: OrderRecord, policy: Policy, today: Day, zone: string): Deadline | null {
  return deadlineFrom('send-dispute', sendDisputeDates(order, undefined, policy, zone), null, today);
}

/**
 * The dates of an order without a case: when it should arrive and when its protection ends, or, once it has arrived,
 * until when a dispute can be opened.
 */
export function orderDates(order: OrderRecord, policy: Policy, today: Day, zone: string): Deadline[] {
  const { completedOn, deliveredOn } = order.fields;
  const dates: [DeadlineKind, DatedBy[]][] =
    completedOn || deliveredOn
      ? [['send-dispute', sendDisputeDates(order, { received: 'yes' }, policy, zone)]]
      : [
          ['delivery-promised', deliveryDates(order, zone)],
          ['protection-ends', protectionDates(order, policy, zone)],
        ];
  return dates
    .map(([kind, found]) => deadlineFrom(kind, found, null, today))
    .filter((deadline) => deadline !== null)
    .sort(byDay);
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

/**
 * The deadline that a screen shows first. The shopper's come before those of others, then the day on which a dispute
 * becomes possible, and last the routes outside the marketplace.
 */
export function nextDeadline(deadlines: readonly Deadline[]): Deadline | null {
  const rank = (deadline: Deadline) =>
    isLastResort(deadline) ? 3 : isOpening(deadline) ? 2 : deadline.who === 'shopper' ? 0 : 1;
  return [...deadlines].sort((a, b) => rank(a) - rank(b) || byDay(a, b))[0] ?? null;
}
