import { dayOf } from '../../domain/day.js';
import { dayWords, distanceWords, timeWords } from '../../domain/day-words.js';
import { formatMoney, type Money } from '../../domain/money.js';
import { now, zone } from '../../platform/clock.js';
import { language } from '../../platform/i18n.js';

/** The day it is at her place. */
export function today(): string {
  return dayOf(now(), zone());
}

/** "Thu, Oct 15" in her language. */
export function dayText(day: string): string {
  return dayWords(day, today(), language());
}

/** "in 5 days", or null when it is more than 30 days off. */
export function distanceText(day: string): string | null {
  return distanceWords(day, today(), language());
}

/** "09:12", with the day when it was not today. */
export function timeText(instant: string): string {
  return timeWords(instant, zone(), today(), language());
}

/** The day an instant fell on at her place. */
export function dayHere(instant: string): string {
  return dayOf(instant, zone());
}

export function moneyText(money: Money): string {
  return formatMoney(money, language());
}
