import { type Case, paidFor } from '../cases/case.js';
import { readAmount } from '../printed/read-money.js';
import { writtenDays } from '../printed/written-days.js';
import type { Day } from '../time/day.js';
import { askedFor } from './blockers.js';

export const CONTRADICTION_KINDS = [
  'says-not-received',
  'says-received',
  'amount-over-paid',
  'amount-not-asked',
  'full-but-part-asked',
  'day-to-come',
  'day-before-order',
] as const;
export type ContradictionKind = (typeof CONTRADICTION_KINDS)[number];

export interface Contradiction {
  kind: ContradictionKind;
  /** What stands in the text. */
  words: string;
}

const NOT_RECEIVED =
  /(?:not|never|n['’]t)\s+(?:yet\s+)?(?:been\s+)?(?:received|arrived?|come|delivered)|没有收到|未收到|nicht (?:erhalten|angekommen)|no (?:ha llegado|he recibido)|pas (?:reçu|arrivé)|não (?:recebi|chegou)/giu;
const RECEIVED =
  /(?:i have|i['’]ve|i) received (?:the|my|it|a)|(?:arrived|came) (?:broken|damaged|with)|收到(?:的|了)(?:商品|包裹)|送达时已/giu;
const FULL =
  /full refund|refund in full|all my money|全额退款|volle erstattung|reembolso (?:completo|total|integral)/giu;

/** Amounts beside a mark or a code of money, as they stand in the text. */
const AMOUNT =
  /(?:[A-Z]{0,3}[$€£₩¥]|R\$|\b[A-Z]{3})\s?\d[\d.,\s]{0,24}\d|(?:[$€£₩¥]|\b[A-Z]{3}\s)\d|(?<![\d.,])\d[\d.,]{0,24}\s?(?:[€£₩¥]|zł|\b[A-Z]{3}\b)/g;

/**
 * Finds where the shopper's text contradicts the case: arrival, days, amounts. What it cannot read it does not report.
 * Each contradiction is shown to the shopper and the text is never changed. `language`: the shopper's, in which days
 * may be written.
 */
export function contradictionsOf(
  subject: Pick<Case, 'draft' | 'order' | 'lineKey'>,
  today: Day,
  language = 'en',
): Contradiction[] {
  const { draft, order } = subject;
  const text = draft.statement;
  const first = (kind: ContradictionKind, pattern: RegExp): Contradiction[] => {
    const words = text.match(pattern)?.[0];
    return words ? [{ kind, words }] : [];
  };
  const { orderedOn } = order.fields;
  return [
    ...(draft.received === 'yes' ? first('says-not-received', NOT_RECEIVED) : []),
    ...(draft.received === 'no' ? first('says-received', RECEIVED) : []),
    ...amounts(subject),
    ...(asksForPart(subject) ? first('full-but-part-asked', FULL) : []),
    ...writtenDays(text, language).flatMap(({ day, words }): Contradiction[] => {
      if (day > today && day !== order.fields.refundIfNotDeliveredBefore) return [{ kind: 'day-to-come', words }];
      return orderedOn && day < orderedOn ? [{ kind: 'day-before-order', words }] : [];
    }),
  ];
}

function asksForPart(subject: Pick<Case, 'draft' | 'order' | 'lineKey'>): boolean {
  const paid = paidFor(subject);
  const asked = askedFor(subject);
  return subject.draft.resolution === 'refund' && paid !== null && asked !== null && asked.minor < paid.minor;
}

function amounts(subject: Pick<Case, 'draft' | 'order' | 'lineKey'>): Contradiction[] {
  const paid = paidFor(subject);
  if (!paid) return [];
  const asked = askedFor(subject);
  return [...subject.draft.statement.matchAll(AMOUNT)].flatMap(([words]): Contradiction[] => {
    const read = readAmount(words, paid.currency);
    if (!read) return [];
    if (read.minor > paid.minor) return [{ kind: 'amount-over-paid', words: words.trim() }];
    const isOther = asked !== null && read.minor !== asked.minor && read.minor !== paid.minor;
    return isOther ? [{ kind: 'amount-not-asked', words: words.trim() }] : [];
  });
}
