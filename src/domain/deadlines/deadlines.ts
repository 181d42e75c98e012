import type { Case } from '../cases/case.js';
import type { CaseEvent } from '../cases/case-event.js';
import { type CurrentEvents, currentEvents, eventsOfRound } from '../cases/current-events.js';
import { isReturnShipped } from '../cases/history.js';
import { openClaims, withoutClaims } from '../cases/page-claims.js';
import { type Status, statusOf } from '../cases/transitions.js';
import { DEADLINE_KINDS, type DeadlineKind } from '../dispute/deadline-kind.js';
import type { Policy } from '../dispute/policy.js';
import { isShownDelivered } from '../orders/delivery.js';
import type { OrderRecord } from '../orders/order-record.js';
import { type Day, dayAfter, dayOf, daysBetween } from '../time/day.js';
import { datesFromCasePage } from './countdowns.js';
import { arrivedOf, awaitsRefund, type DeadlineContext, datesForKind, isToken } from './dates-for-kind.js';
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
  closed: ['protection-ends', 'send-dispute', 'refund-arrives', 'appeal', ...OUTSIDE],
};

/**
 * True for a kind of date that the shopper needs. A case that was withdrawn, as on a promise, can be opened again until
 * its window ends. While a refund is on its way, the appeal and the routes outside the marketplace are left out, unless
 * it is next to nothing; they return when the shopper says that money is missing. Once all of it arrived, nothing is
 * left to do.
 */
function isNeeded(kind: DeadlineKind, { status, events, subject }: DeadlineContext): boolean {
  if (status !== 'closed') return true;
  if (kind === 'send-dispute' || kind === 'protection-ends') return isWithdrawn(events);
  if (kind === 'refund-arrives') return true;
  const arrived = arrivedOf(events);
  if (arrived === 'all') return isToken(subject, events);
  return arrived !== undefined || !awaitsRefund(events) || isToken(subject, events);
}

const isWithdrawn = (events: CurrentEvents): boolean =>
  events.findLast(({ type }) => type === 'accepted' || type === 'finished' || type === 'withdrawn')?.type ===
  'withdrawn';

/** Events that begin a new request: what the shopper said of the date before does not hold for the one after. */
const RESTARTS = new Set<CaseEvent['type']>([
  'proposal-received',
  'decision-received',
  'rejected',
  'return-agreed',
  'reopened',
]);

/**
 * The date that the shopper set for a kind; null when they set none, removed it, or set it for a request that is over:
 * something began a new one, or a page stated a date (at `statedAt`) after they had set theirs.
 */
function setByShopper(
  kind: DeadlineKind,
  events: CurrentEvents,
  zone: string,
  statedAt: string | undefined,
): { date: DatedBy; outdated: boolean } | null {
  const index = events.findLastIndex((candidate) => candidate.type === 'deadline-set' && candidate.kind === kind);
  const event = events[index];
  if (event?.type !== 'deadline-set' || event.on === null) return null;
  if (events.slice(index + 1).some(({ type }) => RESTARTS.has(type))) return null;
  const date: DatedBy = {
    on: event.on,
    zone,
    source: { kind: 'shopper', why: event.why, setOn: dayOf(event.at, zone) },
  };
  return { date, outdated: statedAt !== undefined && statedAt > event.at };
}

/** The last time that a kind was ticked off; null when it was not, or a new request began or a date was set since. */
function doneEvent(kind: DeadlineKind, events: CurrentEvents) {
  const index = events.findLastIndex((event) => event.type === 'deadline-done' && event.kind === kind);
  const event = events[index];
  const opensAgain = (later: CaseEvent) =>
    RESTARTS.has(later.type) ||
    later.type === 'submitted' ||
    (later.type === 'deadline-set' && later.kind === kind && later.on !== null);
  if (event?.type !== 'deadline-done' || events.slice(index + 1).some(opensAgain)) return null;
  return event;
}

/** A countdown is printed coarsely and ends at an instant, so that its day can differ by one between two readings. */
const COUNTDOWN_TOLERANCE_DAYS = 1;

/** True when the shopper ticked off this date. Another day for the same kind is a new request, and open. */
function isDone({ kind, on, source }: DatedBy & { kind: DeadlineKind }, events: CurrentEvents): boolean {
  const done = doneEvent(kind, events);
  if (!done) return false;
  const tolerance = source.kind === 'page-countdown' ? COUNTDOWN_TOLERANCE_DAYS : 0;
  return done.on === undefined || Math.abs(daysBetween(done.on, on)) <= tolerance;
}

/** The dates of a kind without the one that the shopper ticked off, and the ones that were over before it. */
function withoutDone(kind: DeadlineKind, dates: DatedBy[], events: CurrentEvents): DatedBy[] {
  const done = doneEvent(kind, events)?.on;
  const open = dates.filter((date) => !isDone({ ...date, kind }, events) && (done === undefined || date.on > done));
  // With all of them done the kind stays known, and is left out as done.
  return open.length > 0 ? open : dates;
}

/** The deadline of a kind from all its dates: the one that counts, with the others beside it. */
function deadlineFrom(
  kind: DeadlineKind,
  dates: DatedBy[],
  byShopper: { date: DatedBy; outdated: boolean } | null,
  today: Day,
): Deadline | null {
  const all = [...dates, ...(byShopper?.outdated ? [byShopper.date] : [])];
  const sorted = all.sort((a, b) => a.on.localeCompare(b.on));
  const leading = (byShopper?.outdated ? undefined : byShopper?.date) ?? leadingOf(kind, sorted, today);
  if (!leading) return null;
  const who = WHO[kind];
  const exact = leading.source.kind === 'shopper' || who !== 'shopper' || isOpening({ kind });
  return {
    kind,
    who,
    ...leading,
    certain: leading.source.kind !== 'policy',
    aimOn: aimOf(leading, exact, today),
    alternatives: sorted.filter((date) => date !== leading),
  };
}

/**
 * A window that has ended does not end another one: the earliest date to come counts, else the last that passed.
 * PayPal's two periods, however, are one window, which ends with the earlier of them. A sentence that is no longer on
 * the page leads only where it gives the earlier date.
 */
function leadingOf(kind: DeadlineKind, sorted: readonly DatedBy[], today: Day): DatedBy | undefined {
  if (kind === 'paypal-claim') return sorted[0];
  const toCome = sorted.find(({ on }) => on >= today);
  const there = sorted.filter(({ gone }) => !gone);
  if (!toCome?.gone || there.length === 0 || there.some(({ on }) => on >= today)) return toCome ?? sorted.at(-1);
  return there.at(-1);
}

/** The day to act on: at once where only the last possible day is known, a day of safety earlier where it is printed. */
function aimOf({ on, source }: DatedBy, exact: boolean, today: Day): Day {
  if (source.kind === 'policy' && source.latest) return today < on ? today : on;
  return exact ? on : dayAfter(on, -SAFETY_DAYS);
}

/** Leaves out the end of protection when the dispute must be sent by that same day: the shopper needs one date only. */
function withoutDuplicate(deadlines: Deadline[]): Deadline[] {
  const send = deadlines.find(({ kind }) => kind === 'send-dispute');
  return deadlines.filter(({ kind, on }) => kind !== 'protection-ends' || send === undefined || on !== send.on);
}

const byDay = (a: Deadline, b: Deadline) => a.on.localeCompare(b.on);

/**
 * All open deadlines of a case, the earliest first. `zone` is the computer's, in which an event is assigned to a day;
 * `today` is the day there. A deadline whose date is not known is absent, because no date is ever made up. The
 * shopper's dates that only a page's word would end stand among them, each with that word.
 */
export function deadlinesOf(
  subject: Case,
  policy: Policy,
  today: Day,
  zone: string,
  openedDays: number = 0,
): Deadline[] {
  const events = currentEvents(subject);
  const from = (of: CurrentEvents) => openDeadlines(of, { subject, policy, today, zone, openedDays });
  const shown = from(events);
  const [told] = openClaims(events);
  if (!told) return shown;
  const claim = { page: told.page, at: told.at };
  const standing = from(withoutClaims(events)).filter(
    ({ kind, who, on }) =>
      who === 'shopper' && !isOpening({ kind }) && !shown.some((other) => other.kind === kind && other.on <= on),
  );
  const claimed = standing.map((deadline) => ({ ...deadline, claim }));
  const others = shown.filter(({ kind }) => !claimed.some((one) => one.kind === kind));
  const replaced = claimed.map((one) => {
    const later = shown.find(({ kind }) => kind === one.kind);
    return later ? { ...one, alternatives: [...one.alternatives, later] } : one;
  });
  return withoutDuplicate([...others, ...replaced]).sort(byDay);
}

type Known = Pick<DeadlineContext, 'subject' | 'policy' | 'today' | 'zone' | 'openedDays'>;

function openDeadlines(events: CurrentEvents, known: Known): Deadline[] {
  const { today, zone } = known;
  const status = statusOf(events);
  // How the previous round ended, and what was read in it, does not apply to this round.
  const round = eventsOfRound(events);
  const context: DeadlineContext = { ...known, events: round, status };
  const read = status === 'closed' ? null : datesFromCasePage(round, today, zone);
  const kinds = new Set([...KINDS_OF[status], ...(read ? [read.kind] : [])]);
  const deadlines = DEADLINE_KINDS.filter((kind) => kinds.has(kind) && isNeeded(kind, context)).map((kind) => {
    // What the case page states takes precedence over every rule.
    const stated = read?.kind === kind ? read.dates : [];
    const byShopper = setByShopper(kind, round, zone, stated.map(readAtOf).sort().at(-1));
    const dates = stated.length > 0 ? stated : datesForKind(kind, context);
    return deadlineFrom(kind, withoutDone(kind, dates, round), byShopper, today);
  });
  const open = deadlines.filter((deadline) => deadline !== null).filter((deadline) => !isDone(deadline, round));
  return withoutDuplicate(open).sort(byDay);
}

const readAtOf = ({ source }: DatedBy): string => ('read' in source && source.read?.readAt) || '';

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
  return (asked[statusOf(events)] ?? []).filter((kind) => !known.has(kind) && !doneEvent(kind, eventsOfRound(events)));
}

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

/**
 * The deadline that a screen shows first. The shopper's come before those of others, then the day on which a dispute
 * becomes possible, and last the routes outside the marketplace.
 */
export function nextDeadline(deadlines: readonly Deadline[]): Deadline | null {
  const rank = (deadline: Deadline) =>
    isLastResort(deadline) ? 3 : isOpening(deadline) ? 2 : deadline.who === 'shopper' ? 0 : 1;
  return [...deadlines].sort((a, b) => rank(a) - rank(b) || byDay(a, b))[0] ?? null;
}
