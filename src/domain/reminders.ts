import * as z from 'zod/mini';
import type { DeadlineKind } from './case.js';
import { type Day, dayAfter, instantAt } from './day.js';
import type { Deadline } from './deadlines.js';

/** When she wants to be reminded. */
export const reminderSettingsSchema = z.object({
  /** How many days before a date; 0 is its morning. */
  daysBefore: z.array(z.int().check(z.minimum(0), z.maximum(60))),
  /** The hour of the day, 0 to 23, in the computer's zone. */
  hour: z.int().check(z.minimum(0), z.maximum(23)),
  /** True: a notification names neither item nor order. */
  discreet: z.boolean(),
});
export type ReminderSettings = z.infer<typeof reminderSettingsSchema>;

export const DEFAULT_REMINDERS: ReminderSettings = { daysBefore: [7, 3, 1, 0], hour: 9, discreet: false };

export interface Reminder {
  /** The same for the same date of the same case, so that it cannot be given twice. */
  id: string;
  caseId: string;
  kind: DeadlineKind;
  /** The day that is due. */
  on: Day;
  /** The instant to remind at. */
  at: string;
}

/**
 * Every reminder of a case's deadlines: of what she must do, and not of the chargeback of last resort, which is no
 * date to act on while the case runs. Nothing before `since`: a date that was near when it became known is on the
 * screen she is looking at.
 */
export function remindersOf(
  caseId: string,
  deadlines: readonly Deadline[],
  settings: ReminderSettings,
  zone: string,
  since: string,
): Reminder[] {
  return deadlines
    .filter((deadline) => deadline.who === 'shopper' && deadline.kind !== 'card-chargeback')
    .flatMap(({ kind, on }) =>
      settings.daysBefore.map((days) => {
        const at = instantAt(dayAfter(on, -days), settings.hour, zone);
        return { id: `${caseId}/${kind}/${on}/${days}`, caseId, kind, on, at };
      }),
    )
    .filter((reminder) => reminder.at > since)
    .sort((a, b) => a.at.localeCompare(b.at));
}

export interface Due {
  /** To show now: for each date only the newest, however many were missed. */
  show: Reminder[];
  /** To be marked as given without being shown, since a newer one of the same date stands for them. */
  pass: Reminder[];
}

/** What is due at `now` and was not given yet. */
export function dueReminders(all: readonly Reminder[], given: ReadonlySet<string>, now: string): Due {
  const due = all.filter((reminder) => reminder.at <= now && !given.has(reminder.id));
  const newest = new Map<string, Reminder>();
  for (const reminder of due) {
    const key = `${reminder.caseId}/${reminder.kind}/${reminder.on}`;
    const before = newest.get(key);
    if (!before || before.at < reminder.at) newest.set(key, reminder);
  }
  const show = [...newest.values()];
  return { show, pass: due.filter((reminder) => !show.includes(reminder)) };
}

/** The instant of the next reminder after `now`, or null. */
export function nextReminderAt(all: readonly Reminder[], now: string): string | null {
  const next = all.map((reminder) => reminder.at).filter((at) => at > now);
  return next.length === 0 ? null : next.reduce((a, b) => (a < b ? a : b));
}
