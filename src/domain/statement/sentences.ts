import type { QuestionId } from '../dispute/questions.js';
import type { LineField, OrderField } from '../orders/order.js';
import { formatMoney, type Money } from '../printed/money.js';
import type { Day } from '../time/day.js';
import en from './phrases/en.json' with { type: 'json' };

/** Everything that statements and letters can say, by its id; `{name}` is put in from a fact or an answer. */
export type PhraseId = keyof typeof en;
/** The phrases of one language: `phrases/<language>.json`, with the same ids and the same places as in English. */
export type Phrases = Readonly<Record<PhraseId, string>>;

/** Where a sentence comes from: a page, an answer or a choice of the shopper, something kept. Never from nowhere. */
export type SentenceSource =
  | { kind: 'fact'; field: OrderField | LineField | 'orderId' }
  | { kind: 'answer'; question: QuestionId | 'new-fact' }
  | { kind: 'choice'; of: 'arrival' | 'reason' | 'details' | 'resolution' | 'amount' }
  | { kind: 'exhibit'; letter: string }
  | { kind: 'event'; at: string }
  | { kind: 'deadline'; on: Day }
  /** A courtesy or a request that makes a letter of its kind; it states no fact. */
  | { kind: 'letter' };

export type Slot =
  | { kind: 'day'; day: Day }
  | { kind: 'money'; money: Money }
  | { kind: 'count'; count: string }
  /** The shopper's own words or the shop's, as they are. */
  | { kind: 'words'; words: string }
  | { kind: 'list'; phrases: { id: PhraseId; slots?: Slots }[] };
export type Slots = Readonly<Record<string, Slot>>;

/** One thing to say, in no language yet. */
export interface Sentence {
  id: PhraseId;
  slots: Slots;
  from: readonly [SentenceSource, ...SentenceSource[]];
  /** When there is no room, sentences with the highest number are left out first; 1 is left out last. */
  weight: 1 | 2 | 3 | 4 | 5;
}

/** The languages that texts are sent in: the seller and often the mediator read one of them. */
export const SENDING_LANGUAGES = ['en', 'zh'] as const;
export type SendingLanguage = (typeof SENDING_LANGUAGES)[number];

/**
 * The languages that texts can be written in: to send, or for the shopper to check what is sent. The first person has a
 * gender in the past tense of Polish, Russian and Ukrainian and in the present tense of Hebrew, so phrases there avoid
 * it, and Arabic addresses the reader without one. Days and numbers take no endings in Turkish, and no particle that
 * would change follows a place in Korean. Thai sentences end without a mark.
 */
export const PHRASE_LANGUAGES = [
  ...SENDING_LANGUAGES,
  ...(['ar', 'de', 'es', 'fr', 'he', 'id', 'it', 'ja', 'ko', 'nl', 'pl', 'pt', 'ru', 'th', 'tr', 'uk', 'vi'] as const),
] as const;
export type PhraseLanguage = (typeof PHRASE_LANGUAGES)[number];

/**
 * The phrases that texts are written with. English is always loaded; a caller loads the others before it shows them.
 */
export interface Wording {
  language: PhraseLanguage;
  phrases: Phrases;
}
export const ENGLISH: Wording = { language: 'en', phrases: en };

/** Codes that browsers still give for languages which are called otherwise today. */
const OLD_CODES: Readonly<Record<string, PhraseLanguage>> = { iw: 'he', in: 'id' };

/**
 * The language to write in for a reader of `language` ("pt-BR", "de"); English where there is none of the shopper's.
 */
export function phraseLanguage(language: string): PhraseLanguage {
  const [base = ''] = language.toLowerCase().split(/[-_]/);
  return PHRASE_LANGUAGES.find((known) => known === base) ?? OLD_CODES[base] ?? 'en';
}

/** The language to send in for what a draft has chosen. */
export function sendingLanguage(language: string): SendingLanguage {
  return phraseLanguage(language) === 'zh' ? 'zh' : 'en';
}

/**
 * Days and amounts as a reader of each writes them, where that is not the language alone: no number that could be read
 * as another day, the year that the shop counts by, and the digits that numbers of orders have.
 */
const LOCALES: Partial<Record<PhraseLanguage, string>> = { ar: 'ar-u-nu-latn', en: 'en-GB', th: 'th-u-ca-gregory' };
const RIGHT_TO_LEFT: readonly PhraseLanguage[] = ['ar', 'he'];

function dayWords(day: Day, language: PhraseLanguage): string {
  const options = { day: 'numeric', month: 'long', year: 'numeric' } as const;
  const words = Temporal.PlainDate.from(day).toLocaleString(LOCALES[language] ?? language, options);
  return language === 'fr' ? words.replace(/^1 /, '1er ') : words;
}

/** Words of another script keep their order in a text from right to left. */
function apart(words: string, language: PhraseLanguage): string {
  return RIGHT_TO_LEFT.includes(language) ? `\u2068${words}\u2069` : words;
}

/** From right to left the letters of the currency: a sign such as "US$" is torn apart there. */
function moneyWords(money: Money, language: PhraseLanguage): string {
  const locale = language === 'en' ? language : (LOCALES[language] ?? language);
  return formatMoney(money, locale, RIGHT_TO_LEFT.includes(language) ? 'code' : 'symbol');
}

function slotWords(slot: Slot, wording: Wording): string {
  const { language, phrases } = wording;
  switch (slot.kind) {
    case 'day':
      return dayWords(slot.day, language);
    case 'money':
      return moneyWords(slot.money, language);
    case 'count':
      return slot.count;
    case 'words':
      // A line of the shopper's can end in a stop of its own and holds no breaks; the quotation closes it.
      return apart(
        slot.words
          .replace(/\s+/gu, ' ')
          .trim()
          .replace(/(?<![.。])[.。]$/u, ''),
        language,
      );
    case 'list':
      return slot.phrases.map(({ id, slots }) => fill(phrases[id], slots ?? {}, wording)).join(phrases.comma);
  }
}

function fill(template: string, slots: Slots, wording: Wording): string {
  return template.replace(/\{([a-z]+)\}/g, (whole, name: string, at: number) => {
    const slot = slots[name];
    if (!slot) return whole;
    const words = slotWords(slot, wording);
    // A day can end in an abbreviation ("11 августа 2026 г."): its stop is that of the sentence too.
    return template[at + whole.length] === '.' && words.endsWith('.') ? words.slice(0, -1) : words;
  });
}

/** A sentence in words. */
export function sentenceText(sentence: Pick<Sentence, 'id' | 'slots'>, wording: Wording): string {
  return fill(wording.phrases[sentence.id], sentence.slots, wording);
}

export interface WrittenSentence {
  text: string;
  from: Sentence['from'];
}

export interface Written {
  language: PhraseLanguage;
  text: string;
  sentences: WrittenSentence[];
  /** The sentences that were left out because of the limit. */
  leftOut: WrittenSentence[];
}

/**
 * The sentences as one text of at most `limit` characters (UTF-16 units, as forms count). What has no room is left out
 * whole, the least telling first; nothing is cut in the middle.
 */
export function write(sentences: readonly Sentence[], wording: Wording, limit: number): Written {
  const all = sentences.map((sentence) => ({ sentence, text: sentenceText(sentence, wording) }));
  const joint = wording.phrases.space;
  const length = (parts: readonly { text: string }[]) =>
    parts.reduce((sum, { text }) => sum + text.length, 0) + joint.length * Math.max(0, parts.length - 1);
  let kept = all;
  while (length(kept) > limit && kept.length > 0) {
    const heaviest = Math.max(...kept.map(({ sentence }) => sentence.weight));
    const last = kept.findLastIndex(({ sentence }) => sentence.weight === heaviest);
    kept = kept.filter((_, index) => index !== last);
  }
  const told = ({ text, sentence }: (typeof all)[number]) => ({ text, from: sentence.from });
  return {
    language: wording.language,
    text: kept.map(({ text }) => text).join(joint),
    sentences: kept.map(told),
    leftOut: all.filter((one) => !kept.includes(one)).map(told),
  };
}
