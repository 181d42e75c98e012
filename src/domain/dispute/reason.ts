import * as z from 'zod/mini';
import { daySchema } from '../time/instants.js';
import { QUESTION_IDS } from './questions.js';

export const EVIDENCE_IDS = [
  'order-confirmation',
  'tracking-page',
  'listing',
  'conversation',
  'difference-photo',
  'fault-video',
  'box-and-label',
  'all-pieces-photo',
  'item-and-label-photo',
  'brand-comparison',
  'size-with-ruler',
  'carrier-letter',
] as const;
export type EvidenceId = (typeof EVIDENCE_IDS)[number];

export const RESOLUTION_KINDS = ['refund', 'return', 'replacement', 'compensation'] as const;
export type ResolutionKind = (typeof RESOLUTION_KINDS)[number];

/** What goes wrong most often with a reason. */
export const TRAP_IDS = [
  'asked-to-wait',
  'confirm-receipt',
  'said-received',
  'still-in-time',
  'close-on-promise',
  'edited-evidence',
  'no-video',
  'taste-is-no-fault',
  'threw-box-away',
  'counted-by-listing',
  'sent-back-unasked',
  'name-the-brand-sign',
  'paid-return',
] as const;

/** What the facts can show that points to a reason. Words are in `_locales` under `sign_<id>`. */
export const SIGN_IDS = [
  'answered-shown-delivered',
  'past-delivery-time',
  'past-refund-day',
  'order-shows-delivered',
  'several-pieces',
  'return-window-open',
] as const;
export type SignId = (typeof SIGN_IDS)[number];

export type Received = 'yes' | 'no';
export const FAULT_BEARERS = ['store', 'carrier', 'shopper'] as const;

export const reasonSchema = z.object({
  id: z.string().check(z.regex(/^[a-z][a-z-]+$/)),
  received: z.enum(['yes', 'no']),
  /** The details that the shopper can pick for this reason. */
  details: z.array(z.string().check(z.regex(/^[a-z][a-z-]+$/))),
  /** The evidence that this reason asks for, the most convincing first. */
  evidence: z.array(z.enum(EVIDENCE_IDS)).check(z.minLength(1)),
  resolutions: z.array(z.enum(RESOLUTION_KINDS)).check(z.minLength(1)),
  /** Which of the windows that the page states applies to this reason. */
  window: z.enum(['fault', 'return', 'not-received']),
  traps: z.array(z.enum(TRAP_IDS)).check(z.minLength(1)),
  /** Each of these signs alone is enough to suggest this reason. */
  signs: z.array(z.enum(SIGN_IDS)),
  /** The questions whose answers the statement is written from. */
  questions: z.array(z.enum(QUESTION_IDS)).check(z.minLength(1)),
  /** Who is responsible for the fault. By old help pages, the store pays for the return where it is responsible. */
  answersFor: z.enum(FAULT_BEARERS),
  /**
   * How much of the item's use is usually lost: `all` justifies asking for the whole price, `part` for a part of it.
   */
  loss: z.enum(['all', 'depends', 'none']),
  source: z.string().check(z.minLength(10)),
  sourceYear: z.int().check(z.minimum(2010), z.maximum(2100)),
  checkedOn: daySchema,
});
export type Reason = z.infer<typeof reasonSchema>;
