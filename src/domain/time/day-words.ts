import { type Day, daysBetween } from './day.js';

/**
 * A day as people say it: "Thu, Oct 15", with the year when it is not this one. `today` is the day in the shopper's
 * zone.
 */
export function dayWords(day: Day, today: Day, locale: string): string {
  const sameYear = day.slice(0, 4) === today.slice(0, 4);
  const date = Temporal.PlainDate.from(day);
  return date.toLocaleString(locale, {
    weekday: 'short',
    month: 'short',
    day: 'numeric',
    ...(sameYear ? {} : { year: 'numeric' }),
  });
}

/** How far away a day is: "in 5 days", "tomorrow", "2 days ago"; null when it is more than 30 days off. */
export function distanceWords(day: Day, today: Day, locale: string): string | null {
  const days = daysBetween(today, day);
  if (Math.abs(days) > 30) return null;
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day');
}

/** How long until `ends`, in hours, when that is under two days; null when it is more, or over. */
export function hoursWords(ends: string, now: string, locale: string): string | null {
  const left = Temporal.Instant.from(now).until(ends);
  if (left.sign <= 0 || left.total('hours') >= 48) return null;
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'always' });
  const hours = Math.floor(left.total('hours'));
  return hours > 0
    ? format.format(hours, 'hour')
    : format.format(Math.max(1, Math.floor(left.total('minutes'))), 'minute');
}

/** A day in words, with its weekday and year: "Thursday, October 15, 2026". */
export function dayInFull(day: Day, locale: string): string {
  return Temporal.PlainDate.from(day).toLocaleString(locale, { dateStyle: 'full' });
}

/** An instant as a short local time of day, with the day when it is not today: "09:12", "Oct 8, 09:12". */
export function timeWords(instant: string, zone: string, today: Day, locale: string): string {
  const there = Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
  const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  if (there.toPlainDate().toString() === today) return there.toPlainTime().toLocaleString(locale, time);
  return there.toPlainDateTime().toLocaleString(locale, { month: 'short', day: 'numeric', ...time });
}
