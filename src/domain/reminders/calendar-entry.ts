import type { Deadline } from '../deadlines/deadline.js';
import type { DeadlineKind } from '../dispute/deadline-kind.js';
import { type Day, daysBetween } from '../time/day.js';

/** A date as it last left in a calendar file. */
export interface CalendarEntry {
  /** The same for ever for one kind of date of one case or order. */
  uid: string;
  about: string;
  kind: DeadlineKind;
  on: Day;
  /** What the event says, so that a change of words is noticed as well. */
  summary: string;
  /** Grows by one with every change: a calendar takes the higher one. */
  sequence: number;
  cancelled: boolean;
}

/** Cancelled events older than this are in no calendar any more that would want to know. */
const FORGET_DAYS = 60;

/** An event's name for ever. Calendars want it unlike that of any other program. */
export function uidFor(about: string, kind: DeadlineKind): string {
  return `${about.replace(/[^\w.-]+/g, '-')}-${kind}@redress.invalid`;
}

/** The entries as they leave now: what is due, and what fell away since an earlier file, cancelled. */
export function entriesFor(
  dates: readonly (Pick<Deadline, 'kind' | 'on'> & { about: string; summary: string })[],
  known: readonly CalendarEntry[],
  today: Day,
): CalendarEntry[] {
  const before = new Map(known.map((entry) => [entry.uid, entry]));
  const open = dates.map(({ about, kind, on, summary }): CalendarEntry => {
    const uid = uidFor(about, kind);
    const was = before.get(uid);
    const same = was && was.on === on && was.summary === summary && !was.cancelled;
    return { uid, about, kind, on, summary, sequence: was ? was.sequence + (same ? 0 : 1) : 0, cancelled: false };
  });
  const kept = new Set(open.map(({ uid }) => uid));
  const gone = known
    .filter(({ uid, on }) => !kept.has(uid) && daysBetween(on, today) <= FORGET_DAYS)
    .map((entry) => (entry.cancelled ? entry : { ...entry, cancelled: true, sequence: entry.sequence + 1 }));
  return [...open, ...gone];
}
