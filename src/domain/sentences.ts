import type { Day } from './day.js';
import { formatMoney, type Money } from './money.js';
import type { LineField, OrderField } from './order.js';
import { en, type PhraseId, type Phrases } from './phrases/en.js';
import { zh } from './phrases/zh.js';
import type { QuestionId } from './questions.js';

/** Where a sentence comes from: what a page told, what she answered or chose, what she kept. Never from nowhere. */
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
  /** Her own words or the shop's, as they are. */
  | { kind: 'words'; words: string }
  | { kind: 'list'; phrases: { id: PhraseId; slots?: Slots }[] };
export type Slots = Readonly<Record<string, Slot>>;

/** One thing to say, in no language yet. */
export interface Sentence {
  id: PhraseId;
  slots: Slots;
  from: readonly [SentenceSource, ...SentenceSource[]];
  /** 1 stays to the last; the highest number goes first when there is no room. */
  weight: 1 | 2 | 3 | 4 | 5;
}

/** The languages that statements can be written in. A language without phrases of its own gets English. */
export const PHRASES = { en, zh } as const satisfies Record<string, Phrases>;
export type PhraseLanguage = keyof typeof PHRASES;

/** The language to write in for a reader of `language` ("zh-CN", "de"). */
export function phraseLanguage(language: string): PhraseLanguage {
  const [base] = language.toLowerCase().split(/[-_]/);
  return base === 'zh' ? 'zh' : 'en';
}

/** Days and amounts as a reader of each writes them: no number that could be read as another day. */
const LOCALE: Record<PhraseLanguage, string> = { en: 'en-GB', zh: 'zh-CN' };

function slotWords(slot: Slot, language: PhraseLanguage): string {
  switch (slot.kind) {
    case 'day':
      return Temporal.PlainDate.from(slot.day).toLocaleString(LOCALE[language], {
        day: 'numeric',
        month: 'long',
        year: 'numeric',
      });
    case 'money':
      return formatMoney(slot.money, language);
    case 'count':
      return slot.count;
    case 'words':
      // A line of hers can end in a stop of its own and holds no breaks; the quotation closes it.
      return slot.words
        .replace(/\s+/gu, ' ')
        .trim()
        .replace(/(?<![.。])[.。]$/u, '');
    case 'list':
      return slot.phrases
        .map(({ id, slots }) => fill(PHRASES[language][id], slots ?? {}, language))
        .join(PHRASES[language].comma);
  }
}

function fill(template: string, slots: Slots, language: PhraseLanguage): string {
  return template.replace(/\{([a-z]+)\}/g, (whole, name: string) => {
    const slot = slots[name];
    return slot ? slotWords(slot, language) : whole;
  });
}

/** A sentence in words. */
export function sentenceText(sentence: Pick<Sentence, 'id' | 'slots'>, language: PhraseLanguage): string {
  return fill(PHRASES[language][sentence.id], sentence.slots, language);
}

export interface WrittenSentence {
  text: string;
  from: Sentence['from'];
}

export interface Written {
  text: string;
  sentences: WrittenSentence[];
  /** What found no room within the limit. */
  leftOut: WrittenSentence[];
}

/**
 * The sentences as one text of at most `limit` characters (UTF-16 units, as forms count). What has no room is left out
 * whole, the least telling first; nothing is cut in the middle.
 */
export function write(sentences: readonly Sentence[], language: PhraseLanguage, limit: number): Written {
  const all = sentences.map((sentence) => ({ sentence, text: sentenceText(sentence, language) }));
  const joint = PHRASES[language].space;
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
    text: kept.map(({ text }) => text).join(joint),
    sentences: kept.map(told),
    leftOut: all.filter((one) => !kept.includes(one)).map(told),
  };
}
