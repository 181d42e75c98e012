// A day that a page prints without its year, such as "Tue | Jul. 28 18:39" on a tracking page.

import { LANGUAGES } from './languages.js';
import { plain } from './plain-text.js';
import { readDay } from './read-day.js';

const YEARS = 3;

/**
 * The latest such day that is not after `today`, as `YYYY-MM-DD`. A weekday that stands with it has to be that day's:
 * one that fits no recent year makes the text unreadable, as does anything that is not one day.
 */
export function readRecentDay(text: string, today: string): string | null {
  const words = plain(typeof text === 'string' ? text.slice(0, 100) : '').replace(/\d{1,2}:\d{2}(?::\d{2})?/g, ' ');
  if (!words || /\d{4}/.test(words)) return readDay(words);
  const weekday = weekdayIn(words);
  const thisYear = Number(today.slice(0, 4));
  for (let year = thisYear; year > thisYear - YEARS; year--) {
    const day = readDay(`${words} ${year}`) ?? readDay(`${year}年${words.replace(/^\D+/, '')}`);
    if (day && day <= today && (weekday === null || weekday === dayOfWeek(day))) return day;
  }
  return null;
}

/** 0 for Sunday. */
const dayOfWeek = (day: string): number => Temporal.PlainDate.from(day).dayOfWeek % 7;

let names: Map<string, number> | undefined;

/** 0 for Sunday; null when no weekday is named, or one that languages understand differently. */
function weekdayIn(text: string): number | null {
  names ??= weekdayNames();
  const known = names;
  const found = new Set(
    (text.toLowerCase().match(/\p{L}[\p{L}\p{M}]*/gu) ?? []).flatMap((word) => known.get(word) ?? []),
  );
  const [day] = found;
  return found.size === 1 && day !== undefined && day >= 0 ? day : null;
}

function weekdayNames(): Map<string, number> {
  const all = new Map<string, number>();
  for (const language of ['en', ...LANGUAGES]) {
    for (const weekday of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory`, { weekday, timeZone: 'UTC' });
      // 4 January 1970 was a Sunday.
      for (let day = 0; day < 7; day++) {
        const name = format
          .format(Date.UTC(1970, 0, 4 + day))
          .toLowerCase()
          .replace(/\.$/, '');
        if (!/^\p{L}[\p{L}\p{M}]*$/u.test(name)) continue;
        all.set(name, (all.get(name) ?? day) === day ? day : -1);
      }
    }
  }
  return all;
}
