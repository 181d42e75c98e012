import type { ReminderSettings } from '../domain/reminders.js';
import { t } from '../platform/i18n.js';
import { notify } from '../platform/notifications.js';
import { putSetting } from '../storage/settings.js';
import { remind } from './remind.js';

/** Keeps when she wants to be reminded, and plans anew. */
export async function changeReminders(reminders: ReminderSettings): Promise<void> {
  await putSetting('reminders', reminders);
  await remind();
}

/** Shows a notification now, so that she sees whether her system lets it through. */
export function tryNotification(): Promise<void> {
  return notify('try', t('name'), t('try_message'));
}
