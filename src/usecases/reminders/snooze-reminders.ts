import type { Deadline } from '../../domain/deadlines/deadline.js';
import type { Delay, ReminderPreference } from '../../domain/reminders/snooze.js';
import { dayAfter, dayOf, instantAt } from '../../domain/time/day.js';
import { now, zone } from '../../platform/clock.js';
import { changeReminderPreference } from '../../storage/cases/snoozes.js';
import { getSettings } from '../../storage/settings.js';
import { rescheduleReminders } from './remind.js';

export async function changePreference(
  about: string,
  change: (wish: ReminderPreference) => ReminderPreference,
): Promise<void> {
  await changeReminderPreference(about, change);
  await rescheduleReminders();
}

/** Reminds of this date again after `delay`, and not before. Resolves to the instant of the reminder. */
export async function snoozeReminder(about: string, { kind, on }: Deadline, delay: Delay): Promise<string> {
  const [unit, count] = delay.split('-');
  const { reminders } = await getSettings();
  const here = zone();
  const at =
    unit === 'hours'
      ? new Date(Date.parse(now()) + Number(count) * 3_600_000).toISOString()
      : instantAt(dayAfter(dayOf(now(), here), Number(count)), reminders.hour, here);
  await changePreference(about, (wish) => ({ ...wish, again: { ...wish.again, [kind]: { on, at } } }));
  return at;
}

/** Switches the reminders of one case or order off or on. */
export function switchReminders(about: string, off: boolean): Promise<void> {
  return changePreference(about, (wish) => ({ ...wish, off }));
}
