import * as z from 'zod/mini';
import { DEADLINE_KINDS } from '../dispute/deadline-kind.js';
import { moneySchema } from '../printed/money.js';
import { pageKindSchema } from '../reading/page-kind.js';
import { daySchema, instantSchema } from '../time/instants.js';
import { caseFieldsSchema, caseWonBySchema } from './case-reading.js';

/**
 * What a message of the other side wants or says, as far as the shopper tells. Words are in `_locales` under
 * `says_<kind>`.
 */
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

export const at = { at: instantSchema };

/** The page that told it; absent when the shopper said it themselves. */
export const told = { page: z.optional(pageKindSchema) };

/** Everything that can happen to a case. Events are added, never changed. */
export const caseEventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('opened'), ...at }),
  z.object({ type: z.literal('exhibit-added'), ...at, exhibitId: z.string(), letter: z.string() }),
  z.object({
    type: z.literal('deadline-set'),
    ...at,
    kind: z.enum(DEADLINE_KINDS),
    /** null takes the shopper's date back, so that the page's counts again. */
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
  /** A message or a request of the other side, or of the shopper's, as it was kept. `on` is the day it was written. */
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
  /** The shopper accepted that the goods go back. */
  z.object({ type: z.literal('return-agreed'), ...at, ...told }),
  z.object({ type: z.literal('sent-back'), ...at, carrier: z.string(), trackingNumber: z.string() }),
  /** The shopper looked whether the money is on their account. */
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
  /** The shopper took back what they had said; the event at `index` stays in the log and no longer counts. */
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
