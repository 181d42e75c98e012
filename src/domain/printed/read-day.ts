// Calendar days as pages print them, in any language. What is ambiguous is not read.

import { fold } from './fold.js';
import { LANGUAGES } from './languages.js';
import { plain } from './plain-text.js';

const WORD = /\p{L}[\p{L}\p{M}]*/gu;

/** English needs no table of `Intl`: its names mean the same months in every other language too. */
const ENGLISH = 'january february march april may june july august september october november december'.split(' ');
const english = new Map<string, number>([['sept', 9]]);
for (const [index, name] of ENGLISH.entries()) english.set(name, index + 1).set(name.slice(0, 3), index + 1);

/** Month names to numbers; 0 where languages disagree (listopad is not one month). */
const everywhere = new Map(english);
let prepared = 0;

/**
 * Adds the month names of one more language; true when all are there. All at once they would hold up a page for a tenth
 * of a second, so a page has them prepared in pieces; without that, the first day that needs them prepares them all.
 */
export function prepareMonths(): boolean {
  const language = LANGUAGES[prepared];
  if (!language) return true;
  prepared++;
  for (const month of ['long', 'short'] as const) {
    for (const day of [undefined, 'numeric'] as const) {
      const locale = `${language}-u-ca-gregory-nu-latn`;
      addNames(everywhere, new Intl.DateTimeFormat(locale, { month, day, timeZone: 'UTC' }));
    }
  }
  return prepared === LANGUAGES.length;
}

function monthsEverywhere(): Map<string, number> {
  while (!prepareMonths());
  return everywhere;
}

/** Adds the month names as one format writes them; with a day they can take another form, or a prefix as in Hebrew. */
function addNames(months: Map<string, number>, format: Intl.DateTimeFormat): void {
  for (let number = 1; number <= 12; number++) {
    const parts = format.formatToParts(Date.UTC(2026, number - 1, 22));
    const name = fold(parts.find((part) => part.type === 'month')?.value ?? '');
    if (!name || /\d/.test(name)) continue;
    for (const word of fold(parts.map((part) => part.value).join('')).match(WORD) ?? []) {
      if (!word.includes(name)) continue;
      const known = months.get(word);
      months.set(word, known === undefined || known === number ? number : 0);
    }
  }
}

function dayOf(printedYear: number, month: number, day: number, thai: boolean): string | null {
  // Thai pages count the years of the Buddhist era.
  const year = thai && printedYear > 2400 && printedYear < 2700 ? printedYear - 543 : printedYear;
  if (year < 1990 || year > 2099 || month < 1 || month > 12 || day < 1) return null;
  if (day > Temporal.PlainYearMonth.from({ year, month }).daysInMonth) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/**
 * `m` or `d` for the part that a locale writes first in days of this form, with the year behind and with this sign
 * between; null where it writes them in another form. One language writes slashes in both orders, so there a region
 * has to tell.
 */
function firstPart(locale: string | undefined, between: string): string | null {
  if (!locale) return null;
  try {
    if (between === '/' && new Intl.Locale(locale).region === undefined) return null;
    const parts = new Intl.DateTimeFormat(`${locale}-u-ca-gregory`).formatToParts(0);
    const order = parts.flatMap(({ type }) => (type === 'literal' ? [] : [type[0]])).join('');
    const sign = parts.find(({ type }) => type === 'literal')?.value.replace(/[^-/.]/g, '');
    return sign === between && /^(?:dm|md)y/.test(order) ? (order[0] ?? null) : null;
  } catch {
    return null;
  }
}

const NUMERIC = /(?<![\d.,/-])(\d{1,4})( ?[-/.] ?)(\d{1,2})\2(\d{1,4})(?![\d/])(?!-\d)/g;
const IDEOGRAPHIC = /(?<!\d)(\d{4}) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일]/g;

/**
 * The one calendar day that a text tells, as `YYYY-MM-DD`. null for none, for several, for a range, for a day without
 * a year, and for 03.04.2026 as long as no `locale` (the page's, as `<html lang>` has it) says which part comes first.
 */
export function readDay(text: string, locale?: string): string | null {
  if (typeof text !== 'string' || !/\p{Nd}/u.test(text)) return null;
  const key = `${locale ?? ''} ${text.slice(0, 400)}`;
  const known = seen.get(key);
  if (known !== undefined) return known;
  if (seen.size > 500) seen.clear();
  const day = dayIn(text, locale);
  seen.set(key, day);
  return day;
}

/** The orders of one list share few days. */
const seen = new Map<string, string | null>();

function dayIn(text: string, locale?: string): string | null {
  const source = plain(text.slice(0, 400)).replace(/(?<!\d)\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?/g, ' ');
  const thai = /^th\b/i.test(locale ?? '') || /[\u0e00-\u0e7f]/.test(source);
  const found = new Set<string | null>();
  const add = (year = '', month: string | number = '', day = ''): void => {
    found.add(dayOf(Number(year), Number(month), Number(day), thai));
  };

  for (const [, year, month, day] of source.matchAll(IDEOGRAPHIC)) add(year, month, day);
  for (const [, one = '', between = '', two = '', three = ''] of source.matchAll(NUMERIC)) {
    if (one.length === 4 && three.length < 3) add(one, two, three);
    if (one.length > 2 || three.length !== 4) continue;
    const first = Number(one) > 12 || one === two ? 'd' : Number(two) > 12 ? 'm' : firstPart(locale, between.trim());
    if (first) add(three, first === 'd' ? two : one, first === 'd' ? one : two);
    else found.add(null);
  }
  readNamed(source, add, found);
  const [day] = found;
  return found.size === 1 ? (day ?? null) : null;
}

/**
 * The orders that the parts of a date come in: day, month, year as one letter a token, `s` a short word such as "de".
 */
const SHAPES = [
  /(?<D>D)s{0,2}(?<M>M)s{0,2}(?<Y>Y)/dg,
  /(?<M>M)s?(?<D>D)s{0,2}(?<Y>Y)/dg,
  /(?<Y>Y)s?(?<M>M)s?(?<D>D)(?!-?D)/dg,
];

/** Days whose month is a name: "15 de julio de 2026", "Jul 15, 2026", "2026. július 15." */
function readNamed(source: string, add: (y?: string, m?: number, d?: string) => void, found: Set<string | null>): void {
  const words = fold(source).replace(/(?:thang|thg) ?(\d{1,2})(?!\d)/g, (whole, month) => ENGLISH[month - 1] ?? whole);
  const tokens = words.match(/\p{L}[\p{L}\p{M}]*|\d+|[-–—~]/gu) ?? [];
  if (!tokens.some((token) => /^\p{L}[\p{L}\p{M}]/u.test(token)) || !tokens.some((token) => /^\d{4}$/.test(token)))
    return;
  const table = tokens.some((token) => english.has(token)) ? english : monthsEverywhere();
  const letterOf = (token: string): string => {
    if (/^\d/.test(token)) return token.length < 3 ? 'D' : token.length === 4 ? 'Y' : 'n';
    if (/^[-–—~]/.test(token)) return '-';
    return table.has(token) ? 'M' : token.length < 5 ? 's' : 'w';
  };
  const shape = tokens.map(letterOf).join('');
  const read = new Set<number>();
  for (const order of SHAPES) {
    for (const match of shape.matchAll(order)) {
      const [day = 0, month = 0, year = 0] = ['D', 'M', 'Y'].map((part) => match.indices?.groups?.[part]?.[0]);
      // "15-20 July 2026" is a range.
      const ranged = day < month && day < year && /D-?$/.test(shape.slice(0, day));
      const number = table.get(tokens[month] ?? '');
      if (ranged || !number) found.add(null);
      else add(tokens[year], number, tokens[day]);
      read.add(month);
    }
  }
  // A month beside a day that made no whole date: the text tells of more than what was read.
  for (const { index } of shape.matchAll(/(?<=Ds?)M|M(?=s?D)/g)) if (!read.has(index)) found.add(null);
}
