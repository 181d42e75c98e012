import { lineOf } from '../../domain/cases/case.js';
import { isLastResort } from '../../domain/deadlines/deadline.js';
import { type Reminder, wasMissed } from '../../domain/reminders/reminders.js';
import { dayOf } from '../../domain/time/day.js';
import { dayWords, distanceWords } from '../../domain/time/day-words.js';
import { language, plural, t } from '../../platform/i18n.js';
import { messageKey } from '../../platform/message-keys.js';
import type { TrackedDate } from './tracked-dates.js';

export interface NotificationWords {
  title: string;
  message: string;
}

interface Given {
  reminder: Reminder;
  watched: TrackedDate;
}

/** What a notification says about one date: what to do by when and, if it comes late, what is still possible. */
export function reminderWords(
  { reminder, watched }: Given,
  now: string,
  zone: string,
  discreet: boolean,
): NotificationWords {
  const today = dayOf(now, zone);
  const { on, kind } = reminder;
  const passed = on < today;
  const deadline = watched.reminded.find((one) => one.kind === kind && one.on === on);
  const when = dayWords(on, today, language());
  const away = distanceWords(on, today, language()) ?? when;
  const missed = wasMissed(reminder, now, zone);
  const form = passed ? '_passed' : deadline?.certain ? '' : '_about';
  const what = discreet
    ? t(passed ? 'reminder_discreet_passed' : 'reminder_discreet', { distance: away })
    : t('due_with_distance', { due: t(messageKey('due', `${kind}${form}`), { date: when }), distance: away });
  const item = discreet ? '' : itemOf(watched);
  const possible = missed || passed ? stillPossible(reminder, watched, passed) : discreet ? t('reminder_open') : '';
  return {
    title: missed ? t('reminder_missed', { what }) : what,
    message: [item, possible].filter(Boolean).join('\n'),
  };
}

function itemOf({ subject, order }: TrackedDate): string {
  const title = subject ? lineOf(subject)?.fields.title : order.lines.length === 1 && order.lines[0]?.fields.title;
  return title || t('order_number', { order: order.orderId });
}

function stillPossible({ kind }: Reminder, { deadlines }: TrackedDate, passed: boolean): string {
  if (!passed) return t('still_time');
  const outside = deadlines.find(isLastResort);
  if (['seller-answers', 'marketplace-decides', 'refund-arrives', 'delivery-promised'].includes(kind))
    return t('still_look');
  return outside ? t('still_outside') : t('still_open_case');
}

/** One notification for many dates at once. */
export function manyWords(given: readonly Given[], now: string, zone: string, discreet: boolean): NotificationWords {
  const [first] = [...given].sort((a, b) => a.reminder.on.localeCompare(b.reminder.on));
  const title = plural('reminder_many', given.length);
  return { title, message: first && !discreet ? reminderWords(first, now, zone, false).title : t('reminder_open') };
}
