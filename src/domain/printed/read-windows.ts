// Sentences in which a page states periods and days, in any of its languages. Only what is understood becomes a
// window or a day; a sentence that speaks of one and was not understood is named, so that the shopper can be asked.
import { fold } from './fold.js';
import { looksDated } from './looks-dated.js';
import { plain } from './plain-text.js';
import { readDay } from './read-day.js';
import { sentencesIn } from './sentences.js';
import type { StatedWindow } from './stated-window.js';
import { wordInFull } from './units.js';
import { whoActs } from './who-acts.js';
import { aboutOf, isAboutRights, promisesRefund, startOf } from './window-words.js';

const MOST_DAYS = 400;
/** A count, and the two words after it: the unit can stand behind a word of its own, as in "10 business days". */
const COUNT =
  /(?<![\d.,:/-]|[年月년월] ?)(\d{1,3})[ -]?(?:kalender|werk|arbeits|geschafts|arbets|arbejds|hver)?(\p{L}[\p{L}\p{M}]*)(?: (\p{L}[\p{L}\p{M}]*))?/gu;
/** Days on which banks or offices work: not to be counted on the calendar. */
const WORKING =
  /business|working|werktag|arbeitstag|geschaftstag|arbetsdag|arbejdsdag|hverdag|habil|laborabl|uteis|util\b|jours? ouvr|lavorativ|werkdag|robocz|рабоч|робоч|영업일|営業日|工作日|ימי עסקים|is gunu/u;

/** What the sentences of a page state. */
export interface Stated {
  windows: StatedWindow[];
  /** "Refund if no delivery before <day>", and the sentence it stands in. */
  refund: { on: string; words: string } | null;
  /** Sentences that speak of a period or a last day, and could not be read. */
  unread: string[];
}

export function readStated(texts: readonly string[], locale?: string): Stated {
  const stated: Stated = { windows: [], refund: null, unread: [] };
  const sentences = [...new Set(texts.slice(0, 40).flatMap(sentencesIn))].slice(0, 60);
  for (const words of sentences) {
    const folded = fold(plain(words.slice(0, 600)));
    const counts = countsIn(folded);
    if (promisesRefund(folded) && /\d/.test(folded)) {
      const on = counts.length === 0 ? readDay(words, locale) : null;
      if (on) stated.refund ??= { on, words };
      else stated.unread.push(words);
      continue;
    }
    if (counts.length === 0 && looksDated(words) && isAboutRights(folded)) {
      if (whoActs(folded, '') !== 'others') stated.unread.push(words);
      continue;
    }
    const window = windowIn(words, folded, counts);
    if (window === 'unread') stated.unread.push(words);
    else if (window) stated.windows.push(window);
  }
  return { ...stated, windows: distinct(stated.windows).slice(0, 8), unread: stated.unread.slice(0, 8) };
}

interface Count {
  days: number;
  before: string;
  after: string;
}

function countsIn(folded: string): Count[] {
  return [...folded.matchAll(COUNT)].flatMap(({ 0: whole, 1: count, 2: word = '', 3: second = '', index }) => {
    const last = wordInFull(word) ? word : second;
    const known = wordInFull(last);
    if (known?.unit !== 'day' && known?.unit !== 'week') return [];
    const days = Number(count) * (known.unit === 'week' ? 7 : 1);
    const start = index + whole.length - (last === second ? 0 : second.length && second.length + 1) - last.length;
    return [{ days, before: folded.slice(0, index), after: folded.slice(start + known.length) }];
  });
}

/** The one window of a sentence; `unread` when it speaks of days and is not understood; null when it does not. */
function windowIn(words: string, folded: string, counts: readonly Count[]): StatedWindow | 'unread' | null {
  const [count] = counts;
  if (!count) return null;
  const actor = whoActs(count.before, count.after);
  if (actor === 'others') return null;
  if (actor === 'unclear' || counts.length > 1 || WORKING.test(folded) || count.days < 1 || count.days > MOST_DAYS)
    return 'unread';
  const from = startOf(count.before, count.after);
  return from ? { days: count.days, from, about: aboutOf(folded), words } : 'unread';
}

function distinct(windows: readonly StatedWindow[]): StatedWindow[] {
  return [...new Map(windows.map((one) => [`${one.days} ${one.from} ${one.about}`, one])).values()];
}
