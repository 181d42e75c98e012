import * as z from 'zod/mini';
import { moneySchema } from '../printed/money.js';
import { strategySchema } from '../reading/strategy.js';
import { daySchema, instantSchema } from '../time/instants.js';

/**
 * Where a case stands at the marketplace, as far as its page tells by codes or structure, never by translated words.
 */
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

/** What the marketplace's page lets the shopper do about a case, by what it means. */
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

/** Everything that a case page, a list of cases or their data can tell of one case. What was not read is absent. */
export const caseFieldsSchema = z.object({
  state: z.optional(z.enum(CASE_STATES)),
  /** The state in the marketplace's own code, where its data has one. */
  stateCode: z.optional(z.string().check(z.maxLength(60))),
  /** The state as printed. */
  stateText: z.optional(text),
  /** Whether the goods go back: in the marketplace's own code, never by words. */
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
  /** The countdown as printed, and the instant it ends, counted from the instant of the reading. */
  countdownText: z.optional(text),
  countdownEndsAt: z.optional(instantSchema),
  /** The day printed as the last one to answer. */
  answerBy: z.optional(daySchema),
  openedOn: z.optional(daySchema),
  /** The day that the marketplace says it last changed. */
  changedOn: z.optional(daySchema),
  finishedOn: z.optional(daySchema),
  /** The steps that the page shows, as printed, the newest first. */
  stepTexts: z.optional(z.array(text).check(z.maxLength(30))),
  /** What the page lets the shopper do now. */
  actions: z.optional(z.array(z.enum(CASE_ACTIONS)).check(z.maxLength(CASE_ACTIONS.length))),
});
export type CaseFields = z.infer<typeof caseFieldsSchema>;
export type CaseField = keyof CaseFields;

/** The days among them. */
export const CASE_DAYS = ['answerBy', 'openedOn', 'changedOn', 'finishedOn'] as const satisfies CaseField[];

/** Where a value of a case came from; in the order of certainty of `STRATEGIES`. */
export const caseWonBySchema = z.partialRecord(z.keyof(caseFieldsSchema), strategySchema);

/** What one look at one case told. A case is about one line; the marketplace's number of it is `caseNumber`. */
export const caseReadingSchema = z.object({
  caseNumber: z.optional(id),
  orderId: z.optional(id),
  lineId: z.optional(id),
  fields: caseFieldsSchema,
  wonBy: caseWonBySchema,
  /** Days of the page as printed, by what they are, that are still to be understood. */
  printedDays: z.optional(z.partialRecord(z.enum(CASE_DAYS), text)),
});
export type CaseReading = z.infer<typeof caseReadingSchema>;
