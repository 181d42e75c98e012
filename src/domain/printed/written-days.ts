import type { Day } from '../time/day.js';

type Order = (parts: readonly string[]) => readonly [year: string, month: string, day: string];
const ymd: Order = ([year = '', month = '', day = '']) => [year, month, day];
const dmy: Order = ([day = '', month = '', year = '']) => [year, month, day];
const mdy: Order = ([month = '', day = '', year = '']) => [year, month, day];

/** Days in figures whose order is certain, and with English months. 03/04/2026 is read by nobody here. */
const ENGLISH = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH = `(${ENGLISH.join('|')})[a-z]*\\.?`;
const ALWAYS: readonly (readonly [RegExp, Order])[] = [
  [/(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/g, ymd],
  [/(\d{4})年(\d{1,2})月(\d{1,2})日/g, ymd],
  [/(\d{4})년 ?(\d{1,2})월 ?(\d{1,2})일/g, ymd],
  [new RegExp(`(\\d{1,2}) ${MONTH},? (\\d{4})`, 'gi'), dmy],
  [new RegExp(`${MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})`, 'gi'), mdy],
];

const FIGURES = { calendar: 'gregory', numberingSystem: 'latn', timeZone: 'UTC' } as const;

/** The months of a language as they stand in a day and alone, in small letters, and which each is. */
function monthsOf(language: string): Map<string, number> {
  const months = new Map<string, number>();
  for (const options of [{ day: 'numeric', month: 'long', year: 'numeric' }, { month: 'long' }] as const) {
    const format = new Intl.DateTimeFormat(language, { ...options, ...FIGURES });
    for (let month = 0; month < 12; month++) {
      const part = format.formatToParts(Date.UTC(2026, month, 15)).find(({ type }) => type === 'month');
      const word = part?.value.toLowerCase();
      if (word && /\p{L}{3}/u.test(word)) months.set(word, month + 1);
    }
  }
  return months;
}

const known = new Map<string, readonly [RegExp, ReadonlyMap<string, number>] | null>();

/**
 * "3. Oktober 2026", "3 de octubre de 2026", "1er octobre 2026": the day, what a language puts between, month, year.
 */
function wordsOf(language: string): readonly [RegExp, ReadonlyMap<string, number>] | null {
  const there = known.get(language);
  if (there !== undefined) return there;
  const months = monthsOf(language);
  const longestFirst = [...months.keys()].sort((a, b) => b.length - a.length);
  const pattern = `(?<!\\d)(\\d{1,2})(?:\\.|º|er)? (?:de |ב)?(${longestFirst.join('|')}),? (?:de )?(\\d{4})(?!\\d)`;
  const made = months.size > 0 ? ([new RegExp(pattern, 'giu'), months] as const) : null;
  known.set(language, made);
  return made;
}

/** Days that stand in a text, as they are written in `language`, in English, in East Asia, or as a machine does. */
export function writtenDays(text: string, language: string): { day: Day; words: string }[] {
  const found = ALWAYS.flatMap(([pattern, order]) =>
    [...text.matchAll(pattern)].flatMap(([words, ...parts]) => {
      const [year, month, day] = order(parts);
      const number = /^\d/.test(month) ? Number(month) : ENGLISH.indexOf(month.slice(0, 3).toLowerCase()) + 1;
      return dayOf(year, number, day, words);
    }),
  );
  const own = wordsOf(language);
  if (!own) return found;
  const more = [...text.matchAll(own[0])].flatMap(([words, day = '', month = '', year = '']) =>
    dayOf(year, own[1].get(month.toLowerCase()) ?? 0, day, words),
  );
  return [...found, ...more.filter(({ words }) => found.every((other) => !other.words.includes(words)))];
}

/** Years of the Buddhist calendar are 543 ahead. What is no day is nothing. */
function dayOf(year: string, month: number, day: string, words: string): { day: Day; words: string }[] {
  const common = Number(year) > 2400 ? Number(year) - 543 : Number(year);
  const iso = `${String(common).padStart(4, '0')}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  try {
    return Temporal.PlainDate.from(iso, { overflow: 'reject' }).toString() === iso ? [{ day: iso, words }] : [];
  } catch {
    return [];
  }
}
