import * as z from 'zod/mini';
import { moneySchema } from '../printed/money.js';
import type { PageKind } from '../reading/page-kind.js';
import { strategySchema } from '../reading/strategy.js';
import { daySchema, instantSchema } from '../time/instants.js';

/** The state of a case at the marketplace. It is read from codes or page structure, never from translated words. */
export const CASE_STATES = [
  'waiting-seller',
  'waiting-marketplace',
  'waiting-shopper',
  'return-goods',
  'refunding',
  'refunded',
  'refused',
  'cancelled',
  'closed',
] as const;
export type CaseState = (typeof CASE_STATES)[number];

const text = z.string().check(z.maxLength(2000));
const id = z.string().check(z.regex(/^\d{6,24}$/));

/** What the marketplace's page lets the shopper do about a case, named by meaning rather than by button text. */
export const CASE_ACTIONS = [
  'accept',
  'reject',
  'add-evidence',
  'change',
  'withdraw',
  'ask-marketplace',
  'enter-return',
  'see-refund',
] as const;
export type CaseAction = (typeof CASE_ACTIONS)[number];

/** How far money on its way back is; `unclear` when the page's word for it is not known. */
export const REFUND_PROGRESS = ['processing', 'failed', 'done', 'unclear'] as const;
export type RefundProgress = (typeof REFUND_PROGRESS)[number];

/** One of the ways that a refund takes, such as a card or a wallet. */
export const caseRefundSchema = z.object({
  progress: z.enum(REFUND_PROGRESS),
  /** The page's own word for how far it is. */
  words: text,
  channel: z.optional(text),
  amount: z.optional(moneySchema),
  printed: z.optional(text),
  doneOn: z.optional(daySchema),
});
export type CaseRefund = z.infer<typeof caseRefundSchema>;

/** Everything that can be read of one case on its page, in a list or in their data. What was not read is absent. */
export const caseFieldsSchema = z.object({
  state: z.optional(z.enum(CASE_STATES)),
  /** The state in the marketplace's own code, where its data has one. */
  stateCode: z.optional(z.string().check(z.maxLength(60))),
  /** The state as printed. */
  stateText: z.optional(text),
  /** Whether the shopper keeps or returns the goods, from the marketplace's own code and never from words. */
  goods: z.optional(z.enum(['kept', 'returned'])),
  /** Who must act now. */
  mustAct: z.optional(z.enum(['shopper', 'seller', 'marketplace'])),
  reasonText: z.optional(text),
  solutionText: z.optional(text),
  askedAmount: z.optional(moneySchema),
  printedAsked: z.optional(text),
  offerAmount: z.optional(moneySchema),
  printedOffer: z.optional(text),
  offerBy: z.optional(z.enum(['seller', 'marketplace'])),
  refundAmount: z.optional(moneySchema),
  printedRefund: z.optional(text),
  /** Where the money goes, one entry a way, and how far each is. */
  refunds: z.optional(z.array(caseRefundSchema).check(z.maxLength(8))),
  /** The countdown as printed. `countdownEndsAt` is the instant it ends, counted from the instant of the reading. */
  countdownText: z.optional(text),
  countdownEndsAt: z.optional(instantSchema),
  /** The last day to answer, as the page prints it. */
  answerBy: z.optional(daySchema),
  openedOn: z.optional(daySchema),
  /** The day that the marketplace gives for the last change. */
  changedOn: z.optional(daySchema),
  finishedOn: z.optional(daySchema),
  /** The history that the page shows, as printed, newest first. */
  stepTexts: z.optional(z.array(text).check(z.maxLength(30))),
  /** What the page lets the shopper do now. */
  actions: z.optional(z.array(z.enum(CASE_ACTIONS)).check(z.maxLength(CASE_ACTIONS.length))),
});
export type CaseFields = z.infer<typeof caseFieldsSchema>;
export type CaseField = keyof CaseFields;

/** The fields that are days. */
export const CASE_DAYS = ['answerBy', 'openedOn', 'changedOn', 'finishedOn'] as const satisfies CaseField[];

/** How each value was found. `STRATEGIES` lists the ways, the most certain first. */
export const caseWonBySchema = z.partialRecord(z.keyof(caseFieldsSchema), strategySchema);

/** What was read of one case at one visit. `caseNumber` is the marketplace's, `lineId` that of the case's line. */
export const caseReadingSchema = z.object({
  caseNumber: z.optional(id),
  orderId: z.optional(id),
  lineId: z.optional(id),
  fields: caseFieldsSchema,
  wonBy: caseWonBySchema,
  /** Days as the page prints them, by field, that are not yet interpreted. */
  printedDays: z.optional(z.partialRecord(z.enum(CASE_DAYS), text)),
});
export type CaseReading = z.infer<typeof caseReadingSchema>;

/** One visit to a page that shows cases. */
export interface CaseVisit {
  page: PageKind;
  /** The instant of the reading. */
  at: string;
}
