import * as z from 'zod/mini';
import { isCasePage } from '../cases/missing-case-fields.js';
import { type Deadline, isOpening } from '../deadlines/deadline.js';
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
  /** True: a notification names neither item nor order. */
  discreet: z.boolean(),
  /** Hours in which nothing is shown; null for none. */
  quiet: z.nullable(quietHoursSchema),
  /** True: also of orders without a case that are late or about to lose their protection. */
  watchOrders: z.boolean(),
});
export type ReminderSettings = z.infer<typeof reminderSettingsSchema>;

export const DEFAULT_REMINDERS: ReminderSettings = {
  daysBefore: [7, 3, 1, 0],
  hour: 9,
  discreet: false,
  quiet: null,
  watchOrders: true,
};

export interface Reminder {
  /** The same for the same date of the same case, so that it cannot be given twice. */
  id: string;
  /** The id of the case, or of the record of an order without one. */
  caseId: string;
  kind: DeadlineKind;
  /** The day that is due. */
  on: Day;
  /** The instant to remind at. */
  at: string;
}

/** The case or order that a reminder is about, from its id; null for what is no reminder's. */
export function aboutOfReminder(id: string): { about: string; kind: string } | null {
  const [, about, kind] = /^(.+)\/([a-z-]+)\/\d{4}-\d{2}-\d{2}\/[a-z0-9-]+$/i.exec(id) ?? [];
  return about && kind ? { about, kind } : null;
}

/**
 * Every reminder of the deadlines of a case or an order: before what the shopper must do, on the day something becomes
 * possible, and the day after what others have let pass. Nothing before `since`, or before the page of the case told of
 * the date: one that was near when it became known is on the screen the shopper is looking at. What the shopper asked
 * to be reminded of again comes even where all else is off.
 */
export function remindersOf(
  caseId: string,
  deadlines: readonly Deadline[],
  settings: ReminderSettings,
  zone: string,
  since: string,
  wish?: ReminderPreference,
): Reminder[] {
  const off = wish?.off || settings.daysBefore.length === 0;
  return deadlines
    .flatMap((deadline) => {
      const { kind, on } = deadline;
      const known = toldAt(deadline);
      const from = known > since ? known : since;
      const times = off ? [] : timesOf(deadline, settings, zone);
      const planned = times.map(([mark, at]) => ({
        id: `${caseId}/${kind}/${on}/${mark}`,
        caseId,
        kind,
        on,
        at: outOfQuiet(at, on, settings.quiet, zone),
      }));
      const again = snoozedUntil(wish, deadline);
      if (again === undefined) return planned.filter(({ at }) => at > from);
      const id = `${caseId}/${kind}/${on}/again-${again.replace(/\D/g, '')}`;
      return [{ id, caseId, kind, on, at: again }, ...planned.filter(({ at }) => at > again && at > from)];
    })
    .sort((a, b) => a.at.localeCompare(b.at));
}

/**
 * When the page of the case told of a date; such a reading is kept once, when it is new. Empty for every other date.
 */
function toldAt({ source }: Deadline): string {
  const read = 'read' in source ? source.read : undefined;
  return read && isCasePage(read.page ?? '') ? read.readAt : '';
}

/** When to remind of a deadline, each with the mark that tells the times of one date apart. */
function timesOf(deadline: Deadline, { daysBefore, hour }: ReminderSettings, zone: string): [string, string][] {
  const { on, aimOn, who, source } = deadline;
  const before = (days: number): [string, string] => [String(days), instantAt(dayAfter(on, -days), hour, zone)];
  if (isOpening(deadline)) return [before(0)];
  if (who !== 'shopper') return [['over', instantAt(dayAfter(on, 1), hour, zone)]];
  // The day to aim for has its reminder too, whatever days the shopper chose.
  const days = [...new Set([...daysBefore, daysBetween(aimOn, on)])];
  const ends = source.kind === 'page-countdown' ? source.endsAt : null;
  return days.map(before).filter(([, at]) => ends === null || at < ends);
}

/**
 * Quiet hours move a reminder to their end, or to before they begin where their end is on a later day than the date.
 */
function outOfQuiet(at: string, on: Day, quiet: QuietHours | null, zone: string): string {
  const until = quietUntil(at, quiet, zone);
  if (until === null || quiet === null) return at;
  if (dayOf(until, zone) <= on || dayOf(at, zone) > on) return until;
  return instantAt(dayOf(at, zone), Math.max(0, quiet.from - 1), zone);
}

export interface Due {
  /** To show now: for each date only the newest, however many were missed. */
  show: Reminder[];
  /** To be marked as given without being shown, since a newer one of the same date stands for them. */
  pass: Reminder[];
}

/** The date that a reminder is of: one of them stands for all of it. */
const dateOf = ({ caseId, kind, on }: Reminder): string => `${caseId}/${kind}/${on}`;

/**
 * What is due at `now` and was not given yet. A newer one that was given stands for the older ones too: a worker that
 * was ended before it had marked them must not give them after it.
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

/** True for a reminder that should have come on an earlier day: the computer slept, or the browser was closed. */
export function wasMissed(reminder: Reminder, now: string, zone: string): boolean {
  return dayOf(reminder.at, zone) < dayOf(now, zone);
}

/** True when a reminder may be shown at `now`: not in quiet hours, unless its day is over before they are. */
export function mayShow(reminder: Reminder, now: string, quiet: QuietHours | null, zone: string): boolean {
  const until = quietUntil(now, quiet, zone);
  return until === null || (reminder.on >= dayOf(now, zone) && dayOf(until, zone) > reminder.on);
}

/** The instant of the next reminder after `now`, or null. */
export function nextReminderAt(all: readonly Reminder[], now: string): string | null {
  const next = all.map((reminder) => reminder.at).filter((at) => at > now);
  return next.length === 0 ? null : next.reduce((a, b) => (a < b ? a : b));
}
