import * as z from 'zod/mini';
import { RESOLUTION_KINDS } from '../dispute/reason.js';
import { STEP_IDS } from '../dispute/steps.js';

/**
 * How "did it come?" can be answered. What tracking says is an answer of its own, so that it is never taken for a yes.
 */
export const ARRIVALS = ['here', 'not-here', 'shown-delivered'] as const;

export type Arrival = (typeof ARRIVALS)[number];

/** What the shopper has written so far. Everything is optional and kept as typed: a draft is never wrong. */
export const draftSchema = z.object({
  received: z.optional(z.enum(['yes', 'no'])),
  /** The shopper's answer to "did it come?" in full; `received` follows from it. */
  arrival: z.optional(z.enum(ARRIVALS)),
  reason: z.optional(z.string()),
  details: z.array(z.string()),
  statement: z.string(),
  resolution: z.optional(z.enum(RESOLUTION_KINDS)),
  /** The amount as typed; `amountOf` reads it. */
  amountText: z.string(),
  /** Evidence that the shopper says they do not have. */
  notAvailable: z.array(z.string()),
  /** The shopper's notes on messages with the seller and customer service. */
  serviceNotes: z.string(),
  /** Why the shopper does not agree with a decision, in their words. */
  disagreement: z.string(),
  /** The shopper's notes for outside routes. */
  escalationNotes: z.string(),
  /** The shopper's notes for themselves; they go into no form. Absent on cases of the first version. */
  notes: z.optional(z.string()),
  /** The step the shopper was looking at. */
  atStep: z.optional(z.enum(STEP_IDS)),
  /** The shopper's answers to the short questions, as typed, by the question's id. */
  answers: z.optional(z.record(z.string(), z.string())),
  /**
   * The statement as it was last written for the shopper; while it equals `statement`, the text is not yet the
   * shopper's own.
   */
  statementWritten: z.optional(z.string()),
  /** The language the statement is written in. */
  statementLanguage: z.optional(z.string()),
  /** The shopper's own text that "write again" took away, so that they can have it back. */
  statementBefore: z.optional(z.string()),
  /** Letters and replies as the shopper changed them, by the letter's id. */
  letters: z.optional(z.record(z.string(), z.string())),
  /** What stands in small forms and was not kept yet, by the field's name: a closed popup loses nothing. */
  typed: z.optional(z.record(z.string(), z.string())),
  /** The country the shopper lives in, two letters, for the bodies that help consumers there. */
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
