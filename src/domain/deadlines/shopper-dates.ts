// What the shopper said of a kind of date, and for which request it holds: a day that they set, or that it is done.

import type { CaseEvent } from '../cases/case-event.js';
import type { CurrentEvents } from '../cases/current-events.js';
import type { DeadlineKind } from '../dispute/deadline-kind.js';
import { dayOf, daysBetween } from '../time/day.js';
import type { DatedBy } from './deadline.js';

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
export function setByShopper(
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
export function doneEvent(kind: DeadlineKind, events: CurrentEvents) {
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
export function isDone({ kind, on, source }: DatedBy & { kind: DeadlineKind }, events: CurrentEvents): boolean {
  const done = doneEvent(kind, events);
  if (!done) return false;
  const tolerance = source.kind === 'page-countdown' ? COUNTDOWN_TOLERANCE_DAYS : 0;
  return done.on === undefined || Math.abs(daysBetween(done.on, on)) <= tolerance;
}

/** The dates of a kind without the one that the shopper ticked off, and the ones that were over before it. */
export function withoutDone(kind: DeadlineKind, dates: DatedBy[], events: CurrentEvents): DatedBy[] {
  const done = doneEvent(kind, events)?.on;
  const open = dates.filter((date) => !isDone({ ...date, kind }, events) && (done === undefined || date.on > done));
  // With all of them done the kind stays known, and is left out as done.
  return open.length > 0 ? open : dates;
}
