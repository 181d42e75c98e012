import * as z from 'zod/mini';
import { isCasePage } from '../cases/missing-case-fields.js';
import { type Deadline, isOpening } from '../deadlines/deadline.js';
import { endOf } from '../deadlines/deadline-end.js';
import type { DeadlineKind } from '../dispute/deadline-kind.js';
import { type Day, dayAfter, dayOf, daysBetween, instantAt } from '../time/day.js';
import { type QuietHours, quietHoursSchema, quietUntil } from '../time/quiet-hours.js';
import { type ReminderPreference, snoozedUntil } from './snooze.js';

/** When the shopper wants to be reminded. */
export const reminderSettingsSchema = z.object({
  /** How many days before a date; 0 is its morning. */
  daysBefore: z.array(z.int().check(z.minimum(0), z.maximum(60))),
  /** The hour of the day, 0 to 23, in the computer's zone. */
  hour: z.int().check(z.minimum(0), z.maximum(23)),
  /** True when notifications must name neither item nor order. */
  discreet: z.boolean(),
  /** Hours in which nothing is shown; null for none. */
  quiet: z.nullable(quietHoursSchema),
  /** True when the shopper is also reminded of orders without a case that are late or soon lose their protection. */
  watchOrders: z.boolean(),
});
export type ReminderSettings = z.infer<typeof reminderSettingsSchema>;

/** The settings until the shopper changes them. */
export const DEFAULT_REMINDERS: ReminderSettings = {
  daysBefore: [7, 3, 1, 0],
  hour: 9,
  discreet: false,
  quiet: null,
  watchOrders: true,
};

/** One planned notification about one date. */
export interface Reminder {
  /** The same for one time before one date of one case, so that it cannot be shown twice. */
  id: string;
  /** The id of the case, or of the record of an order without one. */
  caseId: string;
  kind: DeadlineKind;
  /** The day that is due. */
  on: Day;
  /** The instant to remind at. */
  at: string;
}

/** The case or order that a reminder is about, from the reminder's id; null for any other id. */
export function aboutOfReminder(id: string): { about: string; kind: string } | null {
  const [, about, kind] = /^(.+)\/([a-z-]+)\/\d{4}-\d{2}-\d{2}\/[a-z0-9-]+$/i.exec(id) ?? [];
  return about && kind ? { about, kind } : null;
}

/**
 * All reminders of the deadlines of a case or an order: some days before the shopper must act, on the day something
 * becomes possible, and on the day after others have let a date pass. None is before `since`, or before the case page
 * stated the date, because the shopper then has the date on the screen. A reminder that the shopper snoozed comes even
 * when all others are off. `now`: the clock, to notice instants that a clock ahead of it wrote.
 */
export function remindersOf(
  caseId: string,
  deadlines: readonly Deadline[],
  settings: ReminderSettings,
  zone: string,
  since: string,
  preference?: ReminderPreference,
  now: string = '9999',
): Reminder[] {
  const off = preference?.off || settings.daysBefore.length === 0;
  return deadlines
    .flatMap((deadline) => {
      const { kind, on } = deadline;
      const statedAt = statedOnCasePageAt(deadline);
      // A reading that is still to come was written by a clock that was ahead, and holds no reminder back.
      const from = statedAt > since && statedAt <= now ? statedAt : since;
      const times = off ? [] : timesOf(deadline, settings, zone);
      const planned = times.map(([suffix, at]) => ({
        id: `${caseId}/${kind}/${on}/${suffix}`,
        caseId,
        kind,
        on,
        at: outOfQuiet(at, deadline, settings.quiet, zone),
      }));
      const snoozed = snoozedUntil(preference, deadline);
      if (snoozed === undefined) return planned.filter(({ at }) => at > from);
      const id = `${caseId}/${kind}/${on}/again-${snoozed.replace(/\D/g, '')}`;
      const later = planned.filter(({ at }) => at > snoozed && at > from);
      // A snooze never costs the last reminder before the end, and never comes after it.
      const last = planned.filter(({ at }) => at > from).at(-1);
      const kept = later.length > 0 || !last ? later : [last];
      return endsBefore(deadline, snoozed, zone) ? kept : [{ id, caseId, kind, on, at: snoozed }, ...later];
    })
    .sort((a, b) => a.at.localeCompare(b.at));
}

/**
 * The instant at which the case page first stated a date: a reading is recorded only when it brings something new.
 * Empty for dates from other sources.
 */
function statedOnCasePageAt({ source }: Deadline): string {
  const read = 'read' in source ? source.read : undefined;
  return read && isCasePage(read.page ?? '') ? read.readAt : '';
}

/** Hours before the end of a countdown at which the shopper is reminded as well, whatever hour of the day that is. */
const HOURS_BEFORE_END = [12, 3];

/**
 * The instants at which to remind of a deadline, each with the end of the id that distinguishes it from the others. A
 * countdown ends at an instant, often in the morning: reminders by the day alone would come after it, or never.
 */
function timesOf(deadline: Deadline, { daysBefore, hour }: ReminderSettings, zone: string): [string, string][] {
  const { on, aimOn, who, source } = deadline;
  const before = (days: number): [string, string] => [String(days), instantAt(dayAfter(on, -days), hour, zone)];
  if (isOpening(deadline)) return [before(0)];
  if (who !== 'shopper') return [['over', instantAt(dayAfter(on, 1), hour, zone)]];
  // The day to act on always has a reminder, whichever days the shopper chose.
  const days = [...new Set([...daysBefore, daysBetween(aimOn, on)])];
  if (source.kind !== 'page-countdown') return days.map(before);
  const byHours = HOURS_BEFORE_END.map((hours): [string, string] => [
    `hours-${hours}`,
    Temporal.Instant.from(source.endsAt).subtract({ hours }).toString({ smallestUnit: 'millisecond' }),
  ]);
  return [...days.map(before), ...byHours].filter(([, at]) => at < source.endsAt);
}

/** True when a date of the shopper's is over at an instant. */
function endsBefore(deadline: Deadline, at: string, zone: string): boolean {
  return deadline.who === 'shopper' && !isOpening(deadline) && endOf(deadline, zone) <= at;
}

/**
 * Moves a reminder out of quiet hours: to their end, or, where the date is over by then, to the hour before they begin.
 */
function outOfQuiet(at: string, deadline: Deadline, quiet: QuietHours | null, zone: string): string {
  const until = quietUntil(at, quiet, zone);
  if (until === null || quiet === null) return at;
  const { on, source } = deadline;
  if (source.kind !== 'page-countdown') {
    if (dayOf(until, zone) <= on || dayOf(at, zone) > on) return until;
  } else if (until < source.endsAt) return until;
  const begins = instantAt(dayOf(at, zone), Math.max(0, quiet.from - 1), zone);
  // Quiet hours that began on the day before have their beginning there.
  return begins <= at ? begins : instantAt(dayAfter(dayOf(at, zone), -1), Math.max(0, quiet.from - 1), zone);
}

/** The reminders whose time has come. */
export interface Due {
  /** Those to show now: for each date only the newest, however many were missed. */
  show: Reminder[];
  /** Those to mark as given without showing them, because a newer one about the same date replaces them. */
  pass: Reminder[];
}

/** Identifies the date that a reminder is about. Of all due reminders about one date only one is shown. */
const dateOf = ({ caseId, kind, on }: Reminder): string => `${caseId}/${kind}/${on}`;

/**
 * The reminders that are due at `now` and were not given yet. One that was given also replaces the older ones about its
 * date, which may not be marked because the browser ended the worker too early: they must not be shown after it.
 */
export function dueReminders(all: readonly Reminder[], given: ReadonlySet<string>, now: string): Due {
  const due = all.filter((reminder) => reminder.at <= now);
  const newest = new Map<string, Reminder>();
  for (const reminder of due) {
    const before = newest.get(dateOf(reminder));
    if (!before || before.at < reminder.at) newest.set(dateOf(reminder), reminder);
  }
  const open = due.filter((reminder) => !given.has(reminder.id));
  const show = open.filter((reminder) => newest.get(dateOf(reminder)) === reminder);
  return { show, pass: open.filter((reminder) => !show.includes(reminder)) };
}

/** True for a reminder of an earlier day, which was missed because the computer slept or the browser was closed. */
export function wasMissed(reminder: Reminder, now: string, zone: string): boolean {
  return dayOf(reminder.at, zone) < dayOf(now, zone);
}

/** True when a reminder may be shown at `now`: outside quiet hours, or when its date would pass before they end. */
export function mayShow(reminder: Reminder, now: string, quiet: QuietHours | null, zone: string): boolean {
  const until = quietUntil(now, quiet, zone);
  return until === null || (reminder.on >= dayOf(now, zone) && dayOf(until, zone) > reminder.on);
}

/** The instant of the next reminder after `now`; null when there is none. */
export function nextReminderAt(all: readonly Reminder[], now: string): string | null {
  const next = all.map((reminder) => reminder.at).filter((at) => at > now);
  return next.length === 0 ? null : next.reduce((a, b) => (a < b ? a : b));
}
