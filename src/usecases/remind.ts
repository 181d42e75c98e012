import type { Case } from '../domain/case.js';
import { lineOf } from '../domain/case.js';
import { dayOf, daysBetween } from '../domain/day.js';
import { dayWords, distanceWords } from '../domain/day-words.js';
import { type Deadline, deadlinesOf } from '../domain/deadlines.js';
import { dueReminders, nextReminderAt, type Reminder, remindersOf } from '../domain/reminders.js';
import { setAlarm } from '../platform/alarms.js';
import { showBadge } from '../platform/badge.js';
import { now, zone } from '../platform/clock.js';
import { language, plural, t } from '../platform/i18n.js';
import { notify } from '../platform/notifications.js';
import { listCases } from '../storage/cases.js';
import { givenReminders, putShown, takeReminder } from '../storage/reminders.js';
import { getSettings } from '../storage/settings.js';
import { policyOf } from './policy-of.js';

/**
 * Gives every reminder that is due and was not given, plans the alarm for the next one, and sets the badge.
 * Called on every wake, start, install and write: storage is the truth and the alarm only a note of it, so that a
 * cleared alarm or a closed browser loses nothing. One at a time over all contexts, so that none is given twice.
 */
export async function remind(): Promise<void> {
  await navigator.locks.request('remind', async () => {
    const [cases, settings] = await Promise.all([listCases(), getSettings()]);
    const here = zone();
    const today = dayOf(now(), here);
    const dated = cases.map((subject) => ({
      subject,
      deadlines: deadlinesOf(subject, policyOf(subject.order), today, here),
    }));
    const all = dated.flatMap(({ subject, deadlines }) =>
      remindersOf(subject.id, deadlines, settings.reminders, here, knownSince(subject)),
    );
    const { show, pass } = dueReminders(all, await givenReminders(), now());
    for (const reminder of show) {
      const found = dated.find(({ subject }) => subject.id === reminder.caseId);
      if (found) await give(reminder, found.subject, today, settings.reminders.discreet);
    }
    await putShown(pass, now());
    await setAlarm(nextReminderAt(all, now()));
    await setBadge(
      dated.flatMap(({ deadlines }) => deadlines),
      today,
    );
  });
}

/** A date that was set or read later than the case was opened is reminded of from then on. */
function knownSince(subject: Case): string {
  const set = subject.events.findLast((event) => event.type === 'deadline-set' || event.type === 'reopened');
  return set?.at ?? subject.openedAt;
}

/** A notification's id is the reminder's, so that giving it again after a crash replaces it. */
async function give(reminder: Reminder, subject: Case, today: string, discreet: boolean): Promise<void> {
  if (!(await takeReminder(reminder.id, reminder.caseId, now()))) return;
  const locale = language();
  const passed = reminder.on < today;
  const when = dayWords(reminder.on, today, locale);
  const away = distanceWords(reminder.on, today, locale) ?? when;
  const title = discreet
    ? t(passed ? 'reminder_discreet_passed' : 'reminder_discreet', away)
    : t(`reminder_${reminder.kind}${passed ? '_passed' : ''}`, when, away);
  const message = discreet
    ? t('reminder_open')
    : (lineOf(subject)?.fields.title ?? t('order_number', subject.order.orderId));
  await notify(reminder.id, title, message);
  await putShown([reminder], now());
}

/** The number of dates within a week; in the alarm colour when one is today or over. Colours are the design's. */
async function setBadge(deadlines: Deadline[], today: string): Promise<void> {
  const hers = deadlines.filter((deadline) => deadline.who === 'shopper' && deadline.kind !== 'card-chargeback');
  const near = hers.filter((deadline) => daysBetween(today, deadline.on) <= 7);
  const urgent = near.some((deadline) => deadline.on <= today);
  await showBadge({
    text: near.length === 0 ? '' : String(near.length),
    background: urgent ? '#98241a' : '#ffdb4d',
    colour: urgent ? '#ffffff' : '#1b1703',
    title: near.length === 0 ? t('badge_none') : plural(urgent ? 'badge_urgent' : 'badge_near', near.length),
  });
}

/** The case that a reminder is about, from the id of its notification; null when it is not a reminder's. */
export function caseIdOfReminder(notificationId: string): string | null {
  return /^(.+)\/[a-z-]+\/\d{4}-\d{2}-\d{2}\/\d+$/.exec(notificationId)?.[1] ?? null;
}
