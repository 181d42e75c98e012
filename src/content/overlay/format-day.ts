import { dayOf } from '../../domain/time/day.js';
import { dayWords } from '../../domain/time/day-words.js';
import { now, zone } from '../../platform/clock.js';
import { language } from '../../platform/content-i18n.js';

/** A day such as "Thu, Oct 15", in the shopper's language and time zone. */
export function dayText(day: string): string {
  return dayWords(day, dayOf(now(), zone()), language());
}
