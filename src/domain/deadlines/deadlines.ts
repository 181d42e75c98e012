import type { Case } from '../cases/case.js';
import { type CurrentEvents, currentEvents, eventsOfRound } from '../cases/current-events.js';
import { isReturnShipped } from '../cases/history.js';
import { openClaims, withoutClaims } from '../cases/page-claims.js';
import { type Status, statusOf } from '../cases/transitions.js';
import { DEADLINE_KINDS, type DeadlineKind } from '../dispute/deadline-kind.js';
import type { Policy } from '../dispute/policy.js';
import type { Day } from '../time/day.js';
import { datesFromCasePage } from './countdowns.js';
import { arrivedOf, awaitsRefund, type DeadlineContext, datesForKind, isToken } from './dates-for-kind.js';
import { type DatedBy, type Deadline, isLastResort, isOpening } from './deadline.js';
import { byDay, deadlineFrom } from './deadline-from-dates.js';
import { doneEvent, isDone, setByShopper, withoutDone } from './shopper-dates.js';

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

/** Leaves out the end of protection when the dispute must be sent by that same day: the shopper needs one date only. */
function withoutDuplicate(deadlines: Deadline[]): Deadline[] {
  const send = deadlines.find(({ kind }) => kind === 'send-dispute');
  return deadlines.filter(({ kind, on }) => kind !== 'protection-ends' || send === undefined || on !== send.on);
}

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

/**
 * The deadline that a screen shows first. The shopper's come before those of others, then the day on which a dispute
 * becomes possible, and last the routes outside the marketplace.
 */
export function nextDeadline(deadlines: readonly Deadline[]): Deadline | null {
  const rank = (deadline: Deadline) =>
    isLastResort(deadline) ? 3 : isOpening(deadline) ? 2 : deadline.who === 'shopper' ? 0 : 1;
  return [...deadlines].sort((a, b) => rank(a) - rank(b) || byDay(a, b))[0] ?? null;
}
