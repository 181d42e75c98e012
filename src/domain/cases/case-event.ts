import * as z from 'zod/mini';
import { DEADLINE_KINDS } from '../dispute/deadline-kind.js';
import { moneySchema } from '../printed/money.js';
import { pageKindSchema } from '../reading/page-kind.js';
import { daySchema, instantSchema } from '../time/instants.js';
import { caseFieldsSchema, caseWonBySchema } from './case-reading.js';

/**
 * What a message of the seller or the marketplace asks for or says, as the shopper classified it. The words for each
 * kind are in `_locales` under `says_<kind>`.
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

const at = { at: instantSchema };

/** The page that the event was read from; absent when the shopper entered it. */
const readFrom = { page: z.optional(pageKindSchema) };

/** The day that the marketplace gives for it. Periods count from that day, not from the day of the visit. */
const givenDay = { on: z.optional(daySchema) };

/** Everything that can happen to a case. Events are only ever added to the log, never changed. */
export const caseEventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('opened'), ...at }),
  z.object({ type: z.literal('exhibit-added'), ...at, exhibitId: z.string(), letter: z.string() }),
  z.object({
    type: z.literal('deadline-set'),
    ...at,
    kind: z.enum(DEADLINE_KINDS),
    /** null removes the date that the shopper set, so that the page's own date counts again. */
    on: z.nullable(daySchema),
    why: z.string(),
  }),
  z.object({
    type: z.literal('deadline-done'),
    ...at,
    kind: z.enum(DEADLINE_KINDS),
    /** The day that the shopper was done with: another day is open again. Absent in cases saved before it was kept. */
    on: z.optional(daySchema),
  }),
  z.object({
    type: z.literal('submitted'),
    ...at,
    ...readFrom,
    ...givenDay,
  }),
  z.object({
    type: z.literal('proposal-received'),
    ...at,
    ...readFrom,
    amount: z.nullable(moneySchema),
    words: z.string(),
    /** Absent when it is not known who made the proposal. */
    by: z.optional(z.enum(['seller', 'marketplace'])),
  }),
  z.object({
    type: z.literal('decision-received'),
    ...at,
    ...readFrom,
    ...givenDay,
    amount: z.nullable(moneySchema),
    words: z.string(),
  }),
  z.object({ type: z.literal('accepted'), ...at, ...readFrom, ...givenDay }),
  z.object({ type: z.literal('rejected'), ...at }),
  z.object({ type: z.literal('escalated'), ...at, route: z.string() }),
  z.object({ type: z.literal('withdrawn'), ...at, ...readFrom, ...givenDay }),
  /** A message that the shopper, the seller or the marketplace wrote. `on` is the day it was written. */
  z.object({
    type: z.literal('message-kept'),
    ...at,
    who: z.enum(['shopper', 'seller', 'marketplace']),
    on: daySchema,
    words: z.string().check(z.maxLength(4000)),
    /** True when the message asks for more evidence. */
    asks: z.boolean(),
    /** Absent when the message is of no such kind, and in cases saved before the kinds were recorded. */
    says: z.optional(z.enum(MESSAGE_SAYS)),
  }),
  /** The shopper agreed to send the goods back. */
  z.object({ type: z.literal('return-agreed'), ...at, ...readFrom, ...givenDay }),
  z.object({ type: z.literal('sent-back'), ...at, carrier: z.string(), trackingNumber: z.string() }),
  /** The shopper checked whether the money has arrived. */
  z.object({
    type: z.literal('money-checked'),
    ...at,
    arrived: z.enum(['all', 'part', 'not-yet']),
    amount: z.nullable(moneySchema),
  }),
  z.object({
    type: z.literal('finished'),
    ...at,
    ...readFrom,
    ...givenDay,
    outcome: z.enum(['refunded', 'partly', 'refused', 'expired']),
  }),
  z.object({ type: z.literal('reopened'), ...at }),
  /**
   * The event at `index` of the log was taken back. It stays in the log and no longer counts. With `page`, the page took
   * back what only a page had told.
   */
  z.object({ type: z.literal('undone'), ...at, ...readFrom, index: z.int().check(z.minimum(1)) }),
  /** The shopper confirmed everything that pages alone had told so far. */
  z.object({ type: z.literal('page-confirmed'), ...at }),
  /**
   * A visit to the marketplace's page of the case brought something new. There is one event for each change, with
   * everything that was read at that visit; `caseFactsOf` combines all visits.
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

/** What the shopper says or does of a case: each moves it on, and can be taken back. */
export const SHOPPER_MOVES = [
  'submitted',
  'proposal-received',
  'decision-received',
  'accepted',
  'rejected',
  'return-agreed',
  'sent-back',
  'escalated',
  'withdrawn',
  'finished',
  'money-checked',
  'reopened',
] as const satisfies readonly CaseEventType[];
