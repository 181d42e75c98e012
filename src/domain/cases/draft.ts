import * as z from 'zod/mini';
import { PAYMENT_WAYS } from '../dispute/payment.js';
import { RESOLUTION_KINDS } from '../dispute/reason.js';
import { STEP_IDS } from '../dispute/steps.js';

/** The answers to "did it come?". That tracking says so is an answer of its own, so that it never counts as a yes. */
export const ARRIVALS = ['here', 'not-here', 'shown-delivered'] as const;

export type Arrival = (typeof ARRIVALS)[number];

/** What the shopper has entered so far. It is saved as typed, complete or not: a draft is never refused. */
export const draftSchema = z.object({
  received: z.optional(z.enum(['yes', 'no'])),
  /** The shopper's full answer to "did it come?"; `received` follows from it. */
  arrival: z.optional(z.enum(ARRIVALS)),
  reason: z.optional(z.string()),
  details: z.array(z.string()),
  statement: z.string(),
  resolution: z.optional(z.enum(RESOLUTION_KINDS)),
  /** The amount as typed; `amountOf` reads it. */
  amountText: z.string(),
  /** The kinds of evidence that the shopper says they do not have. */
  notAvailable: z.array(z.string()),
  /** The shopper's notes on messages with the seller and customer service. */
  serviceNotes: z.string(),
  /** Why the shopper disagrees with a decision, in their own words. */
  disagreement: z.string(),
  /** The shopper's notes for routes outside the marketplace. */
  escalationNotes: z.string(),
  /** The shopper's private notes, which go into no form. Absent in cases of the first version. */
  notes: z.optional(z.string()),
  /** The step the shopper was looking at. */
  atStep: z.optional(z.enum(STEP_IDS)),
  /** The shopper's answers to the short questions, as typed, by the question's id. */
  answers: z.optional(z.record(z.string(), z.string())),
  /** The statement as the extension last wrote it. While it equals `statement`, the shopper has not edited it. */
  statementWritten: z.optional(z.string()),
  /** The language the statement is written in. */
  statementLanguage: z.optional(z.string()),
  /** The shopper's own text that "write again" replaced, so that it can be restored. */
  statementBefore: z.optional(z.string()),
  /** Letters and replies that the shopper edited, by the letter's id. */
  letters: z.optional(z.record(z.string(), z.string())),
  /** What is typed in small forms and not saved yet, by the field's name, so that closing the popup loses nothing. */
  typed: z.optional(z.record(z.string(), z.string())),
  /** How the order was paid, by the shopper's word; it goes before what the page prints. */
  paidBy: z.optional(z.enum(PAYMENT_WAYS)),
  /** The country the shopper lives in, as two letters, to name the bodies that help consumers there. */
  country: z.optional(z.string()),
});

export type Draft = z.infer<typeof draftSchema>;

/** The draft of a case about which the shopper has entered nothing. */
export const EMPTY_DRAFT: Draft = {
  details: [],
  statement: '',
  amountText: '',
  notAvailable: [],
  serviceNotes: '',
  disagreement: '',
  escalationNotes: '',
};

/** Fields that hold several things, each under a name of its own. */
const MAPS = ['answers', 'letters', 'typed'] as const satisfies readonly (keyof Draft)[];

/** A draft as one surface changed it: the fields that it typed in, and what they held before it did. */
export interface DraftPatch {
  fields: Partial<Draft>;
  before: Partial<Draft>;
}

/**
 * The stored draft with a change of one surface. Another surface may have written meanwhile: of fields that hold several
 * things only the changed ones are written, and a text that was changed elsewhere since is kept beside, never lost.
 */
export function withPatch(stored: Draft, { fields, before }: DraftPatch): Draft {
  const next: Draft = { ...stored, ...fields };
  for (const field of MAPS) {
    const changed = fields[field];
    if (changed !== undefined) next[field] = mergedMap(stored[field] ?? {}, changed, before[field] ?? {});
  }
  const isLost =
    fields.statement !== undefined &&
    before.statement !== undefined &&
    stored.statement !== before.statement &&
    stored.statement.trim() !== '' &&
    stored.statement !== fields.statement &&
    !fields.statement.startsWith(stored.statement);
  return isLost && fields.statementBefore === undefined ? { ...next, statementBefore: stored.statement } : next;
}

/** What the shopper changed in a map, over what is stored of it; an entry that they took away is taken away. */
function mergedMap(
  stored: Record<string, string>,
  changed: Record<string, string>,
  before: Record<string, string>,
): Record<string, string> {
  const next = { ...stored };
  for (const key of new Set([...Object.keys(changed), ...Object.keys(before)])) {
    if (changed[key] === before[key]) continue;
    if (changed[key] === undefined) delete next[key];
    else next[key] = changed[key];
  }
  return next;
}
