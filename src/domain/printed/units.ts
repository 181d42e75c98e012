// The words for units of time in every language that pages are read in, as `Intl` writes them.

import { fold } from './fold.js';

export const UNITS = ['week', 'day', 'hour', 'minute', 'second'] as const;
export type Unit = (typeof UNITS)[number];

export const SECONDS: Record<Unit, number> = { week: 604_800, day: 86_400, hour: 3600, minute: 60, second: 1 };

/** Counts that bring out every plural form that `Intl` knows. */
const COUNTS = [1, 2, 5, 11, 22];
/** The languages that pages come in. Preparing one costs milliseconds, so there are no others. */
const SPOKEN = 'en es pt fr de it nl pl ru uk tr ar he ko ja zh zh-TW th vi id cs sk sv da nb fi hu ro el bg'.split(
  ' ',
);

/** Ways to write them that people use and `Intl` does not. */
const ALSO: Record<string, readonly (readonly [string, Unit])[]> = {
  en: [
    ['hrs', 'hour'],
    ['mins', 'minute'],
    ['secs', 'second'],
  ],
  el: [['ημερων', 'day']],
  fr: [['m', 'minute']],
  it: [['m', 'minute']],
  pl: [['m', 'minute']],
  ru: [
    ['м', 'minute'],
    ['с', 'second'],
  ],
  zh: [
    ['时', 'hour'],
    ['分', 'minute'],
  ],
  'zh-TW': [
    ['時', 'hour'],
    ['分', 'minute'],
  ],
};

/** One language's words, folded, and the unit that each means. */
export type UnitWords = ReadonlyMap<string, Unit>;

function wordsOf(language: string, displays: readonly ('long' | 'short' | 'narrow')[]): UnitWords {
  const words = new Map<string, Unit>(ALSO[language]);
  for (const unitDisplay of displays) {
    for (const unit of UNITS) {
      const format = new Intl.NumberFormat(`${language}-u-nu-latn`, { style: 'unit', unit, unitDisplay });
      for (const count of COUNTS) {
        const parts = format.formatToParts(count).filter(({ type }) => type === 'unit' || type === 'literal');
        const word = fold(parts.map(({ value }) => value).join('')).trim();
        if (word && !words.has(word)) words.set(word, unit);
      }
    }
  }
  return words;
}

let every: UnitWords[] | undefined;

/** The words of each language, prepared at the first call. */
export function unitWords(): readonly UnitWords[] {
  every ??= SPOKEN.map((language) => wordsOf(language, ['long', 'short', 'narrow']));
  return every;
}

let whole: Map<string, Unit> | undefined;

/** The unit that a word written in full begins with, in whatever language, and how long its name is there. */
export function wordInFull(word: string): { unit: Unit; length: number } | undefined {
  if (!whole) {
    whole = new Map();
    for (const language of SPOKEN) {
      for (const [known, unit] of wordsOf(language, ['long'])) whole.set(known, unit);
    }
  }
  return beginning(whole, fold(word));
}

/** The unit that a word means: undefined for any other word. */
export function unitOf(words: UnitWords, word: string): Unit | undefined {
  return beginning(words, word)?.unit;
}

/** Endings of cases, such as the German "Tagen", add a letter or two. East Asian words run into the next. */
function beginning(words: UnitWords, word: string): { unit: Unit; length: number } | undefined {
  const exact = words.get(word);
  if (exact) return { unit: exact, length: word.length };
  const joined = /^[^\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}]/u.test(word);
  for (let cut = word.length - 1; cut > 0; cut--) {
    const unit = words.get(word.slice(0, cut));
    if (unit && joined) return { unit, length: cut };
    if (unit && cut >= 3 && word.length - cut <= 2) return { unit, length: word.length };
  }
  return undefined;
}
