// What a countdown says is left, in any language. What can be read in two ways is not read.

import { fold } from './fold.js';
import { plain } from './plain-text.js';
import { SECONDS, UNITS, type Unit, type UnitWords, unitOf, unitWords } from './units.js';

const MOST_SECONDS = 400 * SECONDS.day;
const TOKEN = /(\d{1,4})((?: ?: ?\d{1,2}){2,3})|(\d{1,4}) ?(\p{L}[\p{L}\p{M}]*)/gu;

/**
 * The seconds that a text such as "2 days 04:13:22 left" says are left. null when it says none, two, a range, or
 * something that languages understand differently. Every number in it must be part of what is read.
 */
export function readCountdown(text: string): number | null {
  if (typeof text !== 'string' || !/\p{Nd}/u.test(text)) return null;
  const source = fold(plain(text.slice(0, 300)).replace(/,/g, ' '));
  const tokens = [...source.matchAll(TOKEN)];
  // A number that is no part of it: the text tells of more than a countdown.
  if (tokens.length === 0 || /\d/.test(source.replace(TOKEN, ''))) return null;
  const read = new Set(
    unitWords()
      .map((words) => secondsIn(tokens, words))
      .filter((seconds) => seconds !== undefined),
  );
  const [seconds] = read;
  return read.size === 1 && seconds !== undefined && seconds <= MOST_SECONDS ? seconds : null;
}

/** The instant (ISO, `Z`) at which a countdown ends that stood on the page at `readAt`; null when it tells no time. */
export function countdownEnd(text: string, readAt: string): string | null {
  const seconds = readCountdown(text);
  if (seconds === null) return null;
  return Temporal.Instant.from(readAt).add({ seconds }).toString({ fractionalSecondDigits: 3 });
}

function secondsIn(tokens: readonly RegExpExecArray[], words: UnitWords): number | undefined {
  let total = 0;
  let finest = -1;
  for (const [, first = '', clock = '', count = '', word = ''] of tokens) {
    const parts = clock ? clockParts(first, clock) : unitPart(count, word, words);
    if (!parts) return undefined;
    for (const [value, unit] of parts) {
      const place = UNITS.indexOf(unit);
      // The coarsest may be large ("50 hours left"); what follows it is less than one of the unit before.
      if (place <= finest || (finest >= 0 && value * SECONDS[unit] >= SECONDS[UNITS[place - 1] ?? 'week'])) return;
      finest = place;
      total += value * SECONDS[unit];
    }
  }
  return total;
}

type Part = [number, Unit];

/** 04:13:22 is a time of day's length; 2:04:13:22 begins with days. 04:13 could be hours or minutes and is no clock. */
function clockParts(first: string, clock: string): Part[] | undefined {
  const values = [first, ...clock.split(':').slice(1)].map(Number);
  const units = UNITS.slice(-values.length);
  return values.map((value, place) => [value, units[place] ?? 'second']);
}

function unitPart(count: string, word: string, words: UnitWords): Part[] | undefined {
  const unit = unitOf(words, word);
  return unit && [[Number(count), unit]];
}
