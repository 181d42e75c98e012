import { askedFor, type ReadAmount } from './blockers.js';
import { type Case, paidFor } from './case.js';
import type { Day } from './day.js';

export const CONSISTENCY_KINDS = [
  'says-not-received',
  'says-received',
  'amount-over-paid',
  'amount-not-asked',
  'full-but-part-asked',
  'day-to-come',
  'day-before-order',
] as const;
export type ConsistencyKind = (typeof CONSISTENCY_KINDS)[number];

export interface ConsistencyFinding {
  kind: ConsistencyKind;
  /** What stands in the text. */
  words: string;
}

const NOT_RECEIVED =
  /(?:not|never|n['’]t)\s+(?:yet\s+)?(?:been\s+)?(?:received|arrived?|come|delivered)|没有收到|未收到|nicht (?:erhalten|angekommen)|no (?:ha llegado|he recibido)|pas (?:reçu|arrivé)|não (?:recebi|chegou)/giu;
const RECEIVED =
  /(?:i have|i['’]ve|i) received (?:the|my|it|a)|(?:arrived|came) (?:broken|damaged|with)|收到(?:的|了)(?:商品|包裹)|送达时已/giu;
const FULL =
  /full refund|refund in full|all my money|全额退款|volle erstattung|reembolso (?:completo|total|integral)/giu;

/** Days as people write them in English, as numbers in the order year, month, day, and in Chinese. */
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH = `(${MONTHS.join('|')})[a-z]*\\.?`;
const DAYS: [RegExp, (parts: string[]) => [string, string, string]][] = [
  [/(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/g, ([year = '', month = '', day = '']) => [year, month, day]],
  [/(\d{4})年(\d{1,2})月(\d{1,2})日/g, ([year = '', month = '', day = '']) => [year, month, day]],
  [new RegExp(`(\\d{1,2}) ${MONTH},? (\\d{4})`, 'gi'), ([day = '', month = '', year = '']) => [year, month, day]],
  [
    new RegExp(`${MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})`, 'gi'),
    ([month = '', day = '', year = '']) => [year, month, day],
  ],
];

function daysIn(text: string): { day: Day; words: string }[] {
  return DAYS.flatMap(([pattern, order]) =>
    [...text.matchAll(pattern)].flatMap(([words, ...parts]) => {
      const [year, month, day] = order(parts);
      const number = /^\d/.test(month) ? month : String(MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1);
      const iso = `${year}-${number.padStart(2, '0')}-${day.padStart(2, '0')}`;
      return isDay(iso) ? [{ day: iso, words }] : [];
    }),
  );
}

function isDay(iso: string): boolean {
  try {
    return Temporal.PlainDate.from(iso, { overflow: 'reject' }).toString() === iso;
  } catch {
    return false;
  }
}

/** Amounts beside a mark or a code of money, as they stand in the text. */
const AMOUNT =
  /(?:[A-Z]{0,3}[$€£₩¥]|R\$|\b[A-Z]{3})\s?\d[\d.,\s]*\d|(?:[$€£₩¥]|\b[A-Z]{3}\s)\d|\d[\d.,]*\s?(?:[€£₩¥]|zł|\b[A-Z]{3}\b)/g;

/**
 * Where her text says something else than the case: arrival, days, amounts. It finds what it can read and stays silent on
 * the rest; each is shown to her and none is changed.
 */
export function consistencyOf(
  subject: Pick<Case, 'draft' | 'order' | 'lineKey'>,
  today: Day,
  readAmount: ReadAmount,
): ConsistencyFinding[] {
  const { draft, order } = subject;
  const text = draft.statement;
  const first = (kind: ConsistencyKind, pattern: RegExp): ConsistencyFinding[] => {
    const words = text.match(pattern)?.[0];
    return words ? [{ kind, words }] : [];
  };
  const { orderedOn } = order.fields;
  return [
    ...(draft.received === 'yes' ? first('says-not-received', NOT_RECEIVED) : []),
    ...(draft.received === 'no' ? first('says-received', RECEIVED) : []),
    ...amounts(subject, readAmount),
    ...(asksForPart(subject, readAmount) ? first('full-but-part-asked', FULL) : []),
    ...daysIn(text).flatMap(({ day, words }): ConsistencyFinding[] => {
      if (day > today && day !== order.fields.refundIfNotDeliveredBefore) return [{ kind: 'day-to-come', words }];
      return orderedOn && day < orderedOn ? [{ kind: 'day-before-order', words }] : [];
    }),
  ];
}

function asksForPart(subject: Pick<Case, 'draft' | 'order' | 'lineKey'>, readAmount: ReadAmount): boolean {
  const paid = paidFor(subject);
  const asked = askedFor(subject, readAmount);
  return subject.draft.resolution === 'refund' && paid !== null && asked !== null && asked.minor < paid.minor;
}

function amounts(subject: Pick<Case, 'draft' | 'order' | 'lineKey'>, readAmount: ReadAmount): ConsistencyFinding[] {
  const paid = paidFor(subject);
  if (!paid) return [];
  const asked = askedFor(subject, readAmount);
  return [...subject.draft.statement.matchAll(AMOUNT)].flatMap(([words]): ConsistencyFinding[] => {
    const read = readAmount(words, paid.currency);
    if (!read) return [];
    if (read.minor > paid.minor) return [{ kind: 'amount-over-paid', words: words.trim() }];
    const isOther = asked !== null && read.minor !== asked.minor && read.minor !== paid.minor;
    return isOther ? [{ kind: 'amount-not-asked', words: words.trim() }] : [];
  });
}
