import type { DatedBy } from '../../domain/deadlines/deadline.js';
import { endOf } from '../../domain/deadlines/deadline-end.js';
import { formatMoney, type Money } from '../../domain/printed/money.js';
import { dayOf } from '../../domain/time/day.js';
import { dayInFull, dayWords, distanceWords, hoursWords, timeWords } from '../../domain/time/day-words.js';
import { now, zone } from '../../platform/clock.js';
import { language } from '../../platform/i18n.js';

let known = { minute: '', day: '' };

/** Today in the shopper's zone, worked out once a minute, because a long list asks for it very often. */
export function today(): string {
  const at = now();
  const minute = at.slice(0, 16);
  if (known.minute !== minute) known = { minute, day: dayOf(at, zone()) };
  return known.day;
}

/** "Thu, Oct 15" in the shopper's language. */
export function dayText(day: string): string {
  return dayWords(day, today(), language());
}

/** "in 5 days", or null when it is more than 30 days off. */
export function distanceText(day: string): string | null {
  return distanceWords(day, today(), language());
}

/** How far off a deadline is: in hours when it is under two days, else in days; null when it is more than 30 off. */
export function leftText(date: DatedBy): string | null {
  return hoursWords(endOf(date, zone()), now(), language()) ?? distanceText(date.on);
}

/** True when a date has passed: its day is over, or the countdown it was read from has ended. */
export function isOver({ on, source }: Pick<DatedBy, 'on'> & Partial<DatedBy>): boolean {
  return on < today() || (source?.kind === 'page-countdown' && source.endsAt <= now());
}

/** Like `leftText`, but null if the date ended earlier today: "today" would sound as if there were time. */
export function aheadText(date: DatedBy): string | null {
  return date.on === today() && isOver(date) ? null : leftText(date);
}

/** "Thursday, October 15, 2026". */
export function fullDayText(day: string): string {
  return dayInFull(day, language());
}

/** "09:12", with the day if it was not today. */
export function timeText(instant: string): string {
  return timeWords(instant, zone(), today(), language());
}

/** The day an instant fell on in the shopper's zone. */
export function dayHere(instant: string): string {
  return dayOf(instant, zone());
}

export function moneyText(money: Money): string {
  return formatMoney(money, language());
}
