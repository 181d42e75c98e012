import type { ReminderSettings } from '../../domain/reminders/reminders.js';
import { t } from '../../platform/i18n.js';
import { notificationsAllowed, notify } from '../../platform/notifications.js';
import { getSettings, putSetting } from '../../storage/settings.js';
import { rescheduleReminders } from './remind.js';

/** Saves when the shopper wants reminders, and reschedules. What another window changed meanwhile is kept. */
export async function changeReminders(patch: Partial<ReminderSettings>): Promise<void> {
  await navigator.locks.request('reminder-settings', async () => {
    const { reminders } = await getSettings();
    await putSetting('reminders', { ...reminders, ...patch });
  });
  await rescheduleReminders();
}

/** What became of a test notification. `look`: the browser cannot tell, so the shopper has to look. */
export type Tried = 'shown' | 'blocked' | 'look' | 'failed';

/** Shows a notification now, so that the shopper sees whether their system lets it through. */
export async function tryNotification(): Promise<Tried> {
  const allowed = await notificationsAllowed();
  if (allowed === 'no') return 'blocked';
  try {
    await notify('try', t('name'), t('try_message'));
    return allowed === 'yes' ? 'shown' : 'look';
  } catch {
    return 'failed';
  }
}

/** Whether reminders can be seen at all. */
export { notificationsAllowed };
