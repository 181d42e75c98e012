import { isShoppers } from '../../domain/deadlines/deadline.js';
import {
  aboutOfReminder,
  dueReminders,
  mayShow,
  nextReminderAt,
  type Reminder,
  type ReminderSettings,
  remindersOf,
} from '../../domain/reminders/reminders.js';
import { noPreference } from '../../domain/reminders/snooze.js';
import { dayOf, daysBetween } from '../../domain/time/day.js';
import { quietUntil } from '../../domain/time/quiet-hours.js';
import { sha256 } from '../../evidence/digests/digest.js';
import { alarmTime, setAlarm } from '../../platform/alarms.js';
import { showBadge } from '../../platform/badge.js';
import { now, zone } from '../../platform/clock.js';
import { plural, t } from '../../platform/i18n.js';
import { isShown, notify } from '../../platform/notifications.js';
import { givenReminders, putPassed, putShown, takeReminders } from '../../storage/cases/reminders.js';
import { seeClock } from '../../storage/clock.js';
import { getSettings } from '../../storage/settings.js';
import { manyWords, reminderWords } from './reminder-words.js';
import { isOver, knownSince, type TrackedDate, trackedDates } from './tracked-dates.js';

/** The most notifications that are shown at once; more are combined into one. */
const AT_ONCE = 3;
/** Begins the id of a notification that stands for many. */
const MANY = 'many-dates';
/** The background looks again after this long at most: nothing else tells of a new zone, a set clock or a new day. */
const LOOK_AGAIN_MINUTES = 60;

/**
 * Shows every reminder that is due and not yet given, sets the alarm for the next one, and sets the badge. Called on
 * every wake, start, install and write: storage is the truth and the alarm only follows it, so that a cleared alarm or
 * a closed browser loses nothing. Runs in one context at a time, so that no reminder is given twice.
 */
export async function remind(): Promise<void> {
  await navigator.locks.request('remind', async () => {
    const at = now();
    const here = zone();
    // The alarm is set before anything else, so that a failure below is tried again.
    await setAlarm(minutesAfter(at, 1), LOOK_AGAIN_MINUTES);
    await seeClock(at, here);
    const [watched, { reminders: settings }] = await Promise.all([trackedDates(at, here), getSettings()]);
    const planned = watched.flatMap((one) => plannedOf(one, settings, at, here));
    await setBadge(watched, dayOf(at, here));
    const { show, pass } = dueReminders(planned, await givenReminders(), at);
    const allowed = show.filter((reminder) => mayShow(reminder, at, settings.quiet, here));
    // Older reminders are marked before the newest is shown, so that the shopper never sees both.
    await putPassed(pass, at);
    await giveAll(allowed, watched, settings, here);
    const quietEnds = allowed.length < show.length ? quietUntil(at, settings.quiet, here) : null;
    const next = [nextReminderAt(planned, now()), quietEnds, minutesAfter(now(), LOOK_AGAIN_MINUTES)];
    if (watched.length === 0) await setAlarm(null);
    else await setAlarm(next.flatMap((one) => one ?? []).sort()[0] ?? null, LOOK_AGAIN_MINUTES);
  });
}

/**
 * Reschedules reminders after a stored change. Never rejects: the change is stored either way, and the alarm tries
 * again.
 */
export async function rescheduleReminders(): Promise<void> {
  await remind().catch(() => {});
}

/** The reminders of a case or an order. An order that is not watched has only those that the shopper asked for. */
function plannedOf(one: TrackedDate, settings: ReminderSettings, at: string, here: string): Reminder[] {
  const { about, wish, reminded, asked } = one;
  const since = knownSince(one, at);
  const isWatched = one.subject !== null || settings.watchOrders;
  const only = isWatched ? asked : [...reminded, ...asked];
  return [
    ...(isWatched ? remindersOf(about, reminded, settings, here, since, wish, at) : []),
    ...remindersOf(about, only, settings, here, since, { ...(wish ?? noPreference(about)), off: true }, at),
  ];
}

/** Checks within a minute whether an order that was just stored is late. Not at once: a page stores many in a row. */
export async function scheduleReminders(): Promise<void> {
  const soon = minutesAfter(now(), 1);
  const next = await alarmTime();
  if (next === null || next > soon) await setAlarm(soon, LOOK_AGAIN_MINUTES);
}

function minutesAfter(instant: string, minutes: number): string {
  return new Date(Date.parse(instant) + minutes * 60_000).toISOString();
}

/** Claims the reminders, shows them, and marks them as given only once they are on the screen. */
async function giveAll(
  show: readonly Reminder[],
  watched: readonly TrackedDate[],
  { discreet }: ReminderSettings,
  here: string,
): Promise<void> {
  const byId = new Map(watched.map((one) => [one.about, one]));
  const mine = (await takeReminders(show, now())).flatMap((reminder) => {
    const found = byId.get(reminder.caseId);
    return found ? [{ reminder, watched: found }] : [];
  });
  if (mine.length > AT_ONCE) {
    const { title, message } = manyWords(mine, now(), here, discreet);
    // As below, this notification may be on the screen already. Its words change with what is due, and so does its id.
    const ids = mine.map(({ reminder }) => reminder.id).sort();
    const id = `${MANY}/${await sha256(new TextEncoder().encode(ids.join('\n')))}`;
    if (!(await isShown(id))) await notify(id, title, message);
    await putShown(
      mine.map(({ reminder }) => reminder),
      now(),
    );
    return;
  }
  for (const one of mine) {
    const { id } = one.reminder;
    const { title, message } = reminderWords(one, now(), here, discreet);
    // A worker that was ended after claiming this reminder may have shown it already.
    if (!(await isShown(id))) await notify(id, title, message);
    await putShown([one.reminder], now());
  }
}

/** For how many days after it passed a date counts on the badge. */
const PASSED_DAYS = 3;

/**
 * Counts the shopper's dates within a week, in the alarm colour when one is today or over. Colours are the design
 * tokens'.
 */
async function setBadge(watched: readonly TrackedDate[], today: string): Promise<void> {
  const own = watched
    .filter((one) => one.subject !== null && !isOver(one) && !one.wish?.off)
    .flatMap(({ deadlines }) => deadlines.filter(isShoppers));
  // A date that passed long ago needs nothing, and nobody looks at a badge that is always red.
  const near = own.filter(({ on }) => daysBetween(today, on) <= 7 && daysBetween(on, today) <= PASSED_DAYS);
  const urgent = near.some((deadline) => deadline.on <= today);
  await showBadge({
    text: near.length === 0 ? '' : String(near.length),
    background: urgent ? '#98241a' : '#ffdb4d',
    colour: urgent ? '#ffffff' : '#1b1703',
    title: near.length === 0 ? t('badge_none') : plural(urgent ? 'badge_urgent' : 'badge_near', near.length),
  });
}

/** The page that a notification opens: the case at the step of its date, else the overview. */
export function pageOfNotification(id: string): string {
  const reminder = aboutOfReminder(id);
  if (!reminder) return id === 'try' ? 'options.html' : 'overview.html';
  const { about, kind } = reminder;
  // The id of an order's record names no line.
  if (!about.includes('/')) return 'overview.html';
  return `case.html?id=${encodeURIComponent(about)}&date=${kind}`;
}
