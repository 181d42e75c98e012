import * as z from 'zod/mini';
import { caseFieldsSchema } from './case-reading.js';
import { type Money, moneySchema } from './money.js';
import { daySchema, instantSchema, pageKindSchema } from './order.js';
import { lineRecordSchema, type OrderRecord, orderRecordSchema } from './order-record.js';
import { RESOLUTION_KINDS } from './reasons.js';
import { STEP_IDS } from './steps.js';

/** What she has written so far. Everything is optional and kept as typed: a draft is never wrong. */
export const draftSchema = z.object({
  received: z.optional(z.enum(['yes', 'no'])),
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
  /** The step she was looking at. */
  atStep: z.optional(z.enum(STEP_IDS)),
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

export const DEADLINE_KINDS = [
  'send-dispute',
  'seller-answers',
  'marketplace-decides',
  'answer-proposal',
  'refund-arrives',
  'card-chargeback',
] as const;
export type DeadlineKind = (typeof DEADLINE_KINDS)[number];

const at = { at: instantSchema };
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
  z.object({ type: z.literal('submitted'), ...at }),
  z.object({ type: z.literal('proposal-received'), ...at, amount: z.nullable(moneySchema), words: z.string() }),
  z.object({ type: z.literal('decision-received'), ...at, amount: z.nullable(moneySchema), words: z.string() }),
  z.object({ type: z.literal('accepted'), ...at }),
  z.object({ type: z.literal('rejected'), ...at }),
  z.object({ type: z.literal('escalated'), ...at, route: z.string() }),
  z.object({ type: z.literal('withdrawn'), ...at }),
  z.object({ type: z.literal('finished'), ...at, outcome: z.enum(['refunded', 'partly', 'refused', 'expired']) }),
  z.object({ type: z.literal('reopened'), ...at }),
  /** A visit to the marketplace's page of the case told something new. Kept once for each change. */
  z.object({
    type: z.literal('case-read'),
    ...at,
    page: pageKindSchema,
    caseNumber: z.optional(z.string()),
    fields: caseFieldsSchema,
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
 * The most that can be asked for. Lines of an order share its total: with one line it is the order's total,
 * with several it is that line's price times quantity. null when it was not read.
 */
export function paidFor(subject: Pick<Case, 'order' | 'lineKey'>): Money | null {
  const { order } = subject;
  const line = lineOf(subject);
  if (order.lines.length <= 1 && order.fields.total) return order.fields.total;
  const price = line?.fields.unitPrice;
  return price ? { ...price, minor: price.minor * (line?.fields.quantity ?? 1) } : null;
}
