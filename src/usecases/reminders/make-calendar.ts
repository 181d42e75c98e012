import { lineOf } from '../../domain/cases/case.js';
import type { Deadline } from '../../domain/deadlines/deadline.js';
import { entriesFor } from '../../domain/reminders/calendar-entry.js';
import type { ReminderSettings } from '../../domain/reminders/reminders.js';
import { dayOf } from '../../domain/time/day.js';
import { dayWords } from '../../domain/time/day-words.js';
import { shopById } from '../../marketplaces/index.js';
import { now, zone } from '../../platform/clock.js';
import { language, t } from '../../platform/i18n.js';
import { messageKey } from '../../platform/message-keys.js';
import { renewEntries } from '../../storage/cases/calendar-entries.js';
import { getSettings } from '../../storage/settings.js';
import { type TrackedDate, trackedDates } from './tracked-dates.js';

export interface MadeCalendar {
  text: string;
  fileName: string;
  /** How many dates it holds, without cancelled ones. */
  open: number;
}

/** The calendar file of one case or order, or of all; null when there is no date and none to cancel. */
export async function makeCalendar(about: string | null): Promise<MadeCalendar | null> {
  const [at, here] = [now(), zone()];
  const [all, { reminders }] = await Promise.all([trackedDates(at, here), getSettings()]);
  const watched = new Map(all.filter((one) => about === null || one.about === about).map((one) => [one.about, one]));
  // An order gives all its dates, so that one that moved far off changes in the calendar and stays there.
  const dated = [...watched.values()].flatMap((one) =>
    (one.subject ? one.deadlines : distinctDates([...one.deadlines, ...one.reminded])).map((deadline) => ({
      ...deadline,
      about: one.about,
      summary: summaryOf(deadline, one),
    })),
  );
  const entries = await renewEntries(about, (known) => entriesFor(dated, known, dayOf(at, here)));
  if (entries.length === 0) return null;
  // Loaded only for a calendar: the library is larger than the page.
  const { calendarFile } = await import('../../casefile/calendar.js');
  const events = entries.map((entry) => {
    const deadline = dated.find((one) => one.about === entry.about && one.kind === entry.kind);
    const one = watched.get(entry.about);
    return {
      ...entry,
      description: deadline && one ? descriptionOf(deadline, one) : '',
      url: one ? orderAddress(one) : null,
      alarms: alarmsOf(reminders),
    };
  });
  const text = calendarFile({ name: t('calendar_name'), madeAt: at, events });
  return { text, fileName: fileNameOf(about), open: entries.filter(({ cancelled }) => !cancelled).length };
}

function distinctDates(deadlines: readonly Deadline[]): Deadline[] {
  return [...new Map(deadlines.map((deadline) => [deadline.kind, deadline])).values()];
}

function summaryOf({ kind }: Deadline, { subject, order }: TrackedDate): string {
  const item = subject ? lineOf(subject)?.fields.title : order.lines[0]?.fields.title;
  const duty = t(messageKey('duty', kind));
  return t('calendar_summary', { duty, item: item ?? t('order_number', { order: order.orderId }) });
}

function descriptionOf(deadline: Deadline, { order }: TrackedDate): string {
  const { source, aimOn, on } = deadline;
  const words = source.kind === 'policy' ? source.period.source : source.kind === 'shopper' ? source.why : source.words;
  const shop = shopById(order.marketplace)?.name ?? '';
  const says =
    source.kind === 'policy'
      ? t('source_policy')
      : source.kind === 'shopper'
        ? t('source_shopper')
        : t('source_page', { shop });
  const aim = aimOn < on ? t('calendar_aim', { date: dayWords(aimOn, on, language()) }) : '';
  return [t('order_number', { order: order.orderId }), words ? `${says}: ${words}` : says, aim]
    .filter(Boolean)
    .join('\n');
}

function orderAddress({ order }: TrackedDate): string | null {
  return shopById(order.marketplace)?.addresses.order(order.host, order.orderId) ?? null;
}

/** When to alarm, in minutes from the start of the day: at the shopper's hour, each chosen number of days before. */
function alarmsOf({ daysBefore, hour }: ReminderSettings): number[] {
  return [...daysBefore].sort((a, b) => b - a).map((days) => (hour - 24 * days) * 60);
}

function fileNameOf(about: string | null): string {
  const number = about?.split(/[:/]/)[1];
  return number ? `redress-${number}.ics` : 'redress.ics';
}
