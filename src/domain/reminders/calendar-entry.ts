import type { Deadline } from '../deadlines/deadline.js';
import type { DeadlineKind } from '../dispute/deadline-kind.js';
import { type Day, daysBetween } from '../time/day.js';

/** A date as it was last exported to a calendar file. */
export interface CalendarEntry {
  /** Never changes for one kind of date of one case or order. */
  uid: string;
  /** The id of the case, or of the record of an order without one. */
  about: string;
  kind: DeadlineKind;
  on: Day;
  /** The title of the calendar event, so that a change of its words counts as a change as well. */
  summary: string;
  /** Grows by one with every change, because a calendar keeps the version with the highest number. */
  sequence: number;
  cancelled: boolean;
}

/** How many days after its date an event is still exported as cancelled. No calendar needs to know later than that. */
const FORGET_DAYS = 60;

/** The lasting id of a calendar event. Its domain makes it differ from the ids of every other program. */
export function uidFor(about: string, kind: DeadlineKind): string {
  return `${about.replace(/[^\w.-]+/g, '-')}-${kind}@redress.invalid`;
}

/** The entries of a new calendar file: all open dates, and, as cancelled, those of earlier files that are gone. */
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
