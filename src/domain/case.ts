import * as z from 'zod/mini';
import { caseFieldsSchema, caseWonBySchema } from './case-reading.js';
import { filedSchema } from './filed.js';
import { type Money, moneySchema } from './money.js';
import { daySchema, instantSchema, pageKindSchema } from './order.js';
import { lineRecordSchema, type OrderRecord, orderRecordSchema } from './order-record.js';
import { RESOLUTION_KINDS } from './reason.js';
import { STEP_IDS } from './steps.js';

/** How "did it come?" can be answered. What tracking says is an answer of its own, so that it is never taken for a yes. */
export const ARRIVALS = ['here', 'not-here', 'shown-delivered'] as const;
export type Arrival = (typeof ARRIVALS)[number];

/** What she has written so far. Everything is optional and kept as typed: a draft is never wrong. */
export const draftSchema = z.object({
  received: z.optional(z.enum(['yes', 'no'])),
  /** Her answer to "did it come?" in full; `received` follows from it. */
  arrival: z.optional(z.enum(ARRIVALS)),
  reason: z.optional(z.string()),
  details: z.array(z.string()),
  statement: z.string(),
  resolution: z.optional(z.enum(RESOLUTION_KINDS)),
  /** The amount as typed; `amountOf` reads it. */
  amountText: z.string(),
  /** Evidence she says she does not have. */
  notAvailable: z.array(z.string()),
  /** Her notes on messages with the seller and customer service. */
  serviceNotes: z.string(),
  /** Why she does not agree with a decision, in her words. */
  disagreement: z.string(),
  /** Her notes for outside routes. */
  escalationNotes: z.string(),
  /** Her notes for herself; they go into no form. Absent on cases of the first version. */
  notes: z.optional(z.string()),
  /** The step she was looking at. */
  atStep: z.optional(z.enum(STEP_IDS)),
  /** Her answers to the short questions, as typed, by the question's id. */
  answers: z.optional(z.record(z.string(), z.string())),
  /** The statement as it was last written for her; while it equals `statement`, the text is not hers yet. */
  statementWritten: z.optional(z.string()),
  /** The language the statement is written in. */
  statementLanguage: z.optional(z.string()),
  /** Her own text that "write again" took away, so that she can have it back. */
  statementBefore: z.optional(z.string()),
  /** Letters and replies as she changed them, by the letter's id. */
  letters: z.optional(z.record(z.string(), z.string())),
  /** What stands in small forms and was not kept yet, by the field's name: a closed popup loses nothing. */
  typed: z.optional(z.record(z.string(), z.string())),
  /** The country she lives in, two letters, for the bodies that help consumers there. */
  country: z.optional(z.string()),
});
export type Draft = z.infer<typeof draftSchema>;

export const EMPTY_DRAFT: Draft = {
  details: [],
  statement: '',
  amountText: '',
  notAvailable: [],
  serviceNotes: '',
  disagreement: '',
  escalationNotes: '',
};

/** Every date in the life of an order and its case, in the order that they come. */
export const DEADLINE_KINDS = [
  'delivery-promised',
  'dispute-opens',
  'protection-ends',
  'send-dispute',
  'seller-answers',
  'marketplace-decides',
  'answer-proposal',
  'ship-return',
  'refund-arrives',
  'appeal',
  'paypal-claim',
  'card-chargeback',
] as const;
export type DeadlineKind = (typeof DEADLINE_KINDS)[number];

/** What a message of the other side wants or says, as far as she tells. Words are in `_locales` under `says_<kind>`. */
export const MESSAGE_SAYS = [
  'asks-evidence',
  'asks-wait',
  'asks-cancel',
  'asks-return',
  'offers-nothing',
  'offers-part',
  'says-delivered',
  'says-sent-new',
] as const;
export type MessageSays = (typeof MESSAGE_SAYS)[number];

const at = { at: instantSchema };
/** The page that told it; absent when she said it herself. */
const told = { page: z.optional(pageKindSchema) };
/** Everything that can happen to a case. Events are added, never changed. */
export const caseEventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('opened'), ...at }),
  z.object({ type: z.literal('exhibit-added'), ...at, exhibitId: z.string(), letter: z.string() }),
  z.object({
    type: z.literal('deadline-set'),
    ...at,
    kind: z.enum(DEADLINE_KINDS),
    /** null takes her date back, so that the page's counts again. */
    on: z.nullable(daySchema),
    why: z.string(),
  }),
  z.object({ type: z.literal('deadline-done'), ...at, kind: z.enum(DEADLINE_KINDS) }),
  z.object({
    type: z.literal('submitted'),
    ...at,
    ...told,
    /** The day that the marketplace gives for it; periods count from it rather than from the day of the visit. */
    on: z.optional(daySchema),
  }),
  z.object({
    type: z.literal('proposal-received'),
    ...at,
    ...told,
    amount: z.nullable(moneySchema),
    words: z.string(),
    /** Absent when nothing tells. */
    by: z.optional(z.enum(['seller', 'marketplace'])),
  }),
  z.object({
    type: z.literal('decision-received'),
    ...at,
    ...told,
    amount: z.nullable(moneySchema),
    words: z.string(),
  }),
  z.object({ type: z.literal('accepted'), ...at, ...told }),
  z.object({ type: z.literal('rejected'), ...at }),
  z.object({ type: z.literal('escalated'), ...at, route: z.string() }),
  z.object({ type: z.literal('withdrawn'), ...at, ...told }),
  /** A message or a request of the other side, or of hers, as she kept it. `on` is the day it was written. */
  z.object({
    type: z.literal('message-kept'),
    ...at,
    who: z.enum(['shopper', 'seller', 'marketplace']),
    on: daySchema,
    words: z.string().check(z.maxLength(4000)),
    /** True when it asks for more evidence. */
    asks: z.boolean(),
    /** Absent when it is none of these, and on messages of before they were told apart. */
    says: z.optional(z.enum(MESSAGE_SAYS)),
  }),
  /** She accepted that the goods go back. */
  z.object({ type: z.literal('return-agreed'), ...at, ...told }),
  z.object({ type: z.literal('sent-back'), ...at, carrier: z.string(), trackingNumber: z.string() }),
  /** She looked whether the money is on her account. */
  z.object({
    type: z.literal('money-checked'),
    ...at,
    arrived: z.enum(['all', 'part', 'not-yet']),
    amount: z.nullable(moneySchema),
  }),
  z.object({
    type: z.literal('finished'),
    ...at,
    ...told,
    outcome: z.enum(['refunded', 'partly', 'refused', 'expired']),
  }),
  z.object({ type: z.literal('reopened'), ...at }),
  /** She took back what she had said; the event at `index` stays in the log and no longer counts. */
  z.object({ type: z.literal('undone'), ...at, index: z.int().check(z.minimum(1)) }),
  /**
   * A visit to the marketplace's page of the case told something new. Kept once for each change, with everything that
   * was read at that visit; what all visits together tell is `caseFactsOf`.
   */
  z.object({
    type: z.literal('case-read'),
    ...at,
    page: pageKindSchema,
    caseNumber: z.optional(z.string()),
    fields: caseFieldsSchema,
    wonBy: z.optional(caseWonBySchema),
  }),
]);
export type CaseEvent = z.infer<typeof caseEventSchema>;
export type CaseEventType = CaseEvent['type'];

/** One dispute about one product line: facts, draft and what happened. Status, step and deadlines are derived. */
export const caseSchema = z.object({
  id: z.string(),
  /** The order as it is known, each value with its source. */
  order: orderRecordSchema,
  lineKey: lineRecordSchema.def.shape.key,
  draft: draftSchema,
  events: z.array(caseEventSchema).check(z.minLength(1)),
  /** How many exhibit letters were given; a letter is never given again. */
  lettersGiven: z.int().check(z.minimum(0)),
  openedAt: instantSchema,
  savedAt: instantSchema,
  /** Absent while the case is neither archived nor deleted. */
  filed: z.optional(filedSchema),
});
export type Case = Omit<z.infer<typeof caseSchema>, 'order'> & { order: OrderRecord };

/** A case's id. One line has one case; opening it again finds the same. */
export function caseIdFor(orderRecordId: string, lineKey: string): string {
  return `${orderRecordId}/${lineKey}`;
}

export function openCase(order: OrderRecord, lineKey: string, now: string): Case {
  return {
    id: caseIdFor(order.id, lineKey),
    order,
    lineKey,
    // Finding it is done; an answer must not turn the page by itself, so the step she looks at is always set.
    draft: { ...EMPTY_DRAFT, atStep: 'open-dispute' },
    events: [{ type: 'opened', at: now }],
    lettersGiven: 0,
    openedAt: now,
    savedAt: now,
  };
}

/** The line the case is about; undefined only if the record lost it, which a merge never does. */
export function lineOf(subject: Pick<Case, 'order' | 'lineKey'>) {
  return subject.order.lines.find((line) => line.key === subject.lineKey);
}

/**
 * The most that can be asked for: what was paid for the line, with its share of the order's shipping, tax and
 * discounts. With one line that is the order's total. With several, the total is shared out by the lines' prices and
 * rounded down, so that all shares together are never more than was paid. Where a price is missing it is the line's own
 * price, never more than the total. null when nothing tells.
 */
export function paidFor(subject: Pick<Case, 'order' | 'lineKey'>): Money | null {
  const { lines, fields } = subject.order;
  const { total } = fields;
  if (lines.length <= 1 && total) return total;
  const line = lineOf(subject);
  const own = line && priceOf(line);
  if (!own) return null;
  if (total?.currency !== own.currency) return own;
  const prices = lines.map(priceOf);
  const shared = prices.every((price) => price?.currency === total.currency);
  const sum = prices.reduce((all, price) => all + (price?.minor ?? 0), 0);
  if (!shared || sum === 0) return { ...own, minor: Math.min(own.minor, total.minor) };
  // The product of two amounts can be larger than a float counts exactly.
  return { ...own, minor: Number((BigInt(total.minor) * BigInt(own.minor)) / BigInt(sum)) };
}

/** The price of a line: that of a piece, as often as she ordered it. */
function priceOf({ fields: { unitPrice, quantity } }: OrderRecord['lines'][number]): Money | null {
  return unitPrice ? { ...unitPrice, minor: unitPrice.minor * (quantity ?? 1) } : null;
}
