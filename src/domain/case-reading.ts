import * as z from 'zod/mini';
import { moneySchema } from './money.js';
import { daySchema, instantSchema, strategySchema } from './order.js';

/** Where a case stands at the marketplace, as far as its page tells by codes or structure, never by translated words. */
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

/** Everything that a case page, a list of cases or their data can tell of one case. What was not read is absent. */
export const caseFieldsSchema = z.object({
  state: z.optional(z.enum(CASE_STATES)),
  /** The state as printed. */
  stateText: z.optional(text),
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
  finishedOn: z.optional(daySchema),
  /** The steps that the page shows, as printed, the newest first. */
  stepTexts: z.optional(z.array(text).check(z.maxLength(30))),
  /** What the page lets her do now, in the page's own codes where it has them. */
  actions: z.optional(z.array(z.string().check(z.maxLength(60))).check(z.maxLength(30))),
});
export type CaseFields = z.infer<typeof caseFieldsSchema>;
export type CaseField = keyof CaseFields;

/** What one look at one case told. A case is about one line; the marketplace's number of it is `caseNumber`. */
export const caseReadingSchema = z.object({
  caseNumber: z.optional(id),
  orderId: z.optional(id),
  lineId: z.optional(id),
  fields: caseFieldsSchema,
  wonBy: z.partialRecord(z.keyof(caseFieldsSchema), strategySchema),
});
export type CaseReading = z.infer<typeof caseReadingSchema>;
