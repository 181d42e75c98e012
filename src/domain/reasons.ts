import * as z from 'zod/mini';
import { daySchema } from './order.js';
import { QUESTION_IDS } from './questions.js';

/**
 * The default reasons: when each fits, what it asks for, which resolutions it allows and what goes wrong with it. The
 * form's own options go before them. Words are in `_locales`: `reason_<id>`, `fits_<id>`, `evidence_<id>`,
 * `why_<evidence>`, `trap_<trap>`, `detail_<id>`.
 */
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
export type TrapId = (typeof TRAP_IDS)[number];

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
  /** Details that can be picked under it. */
  details: z.array(z.string().check(z.regex(/^[a-z][a-z-]+$/))),
  /** What it asks for, the most telling first. */
  evidence: z.array(z.enum(EVIDENCE_IDS)).check(z.minLength(1)),
  resolutions: z.array(z.enum(RESOLUTION_KINDS)).check(z.minLength(1)),
  /** Which of the page's stated windows speaks of it. */
  window: z.enum(['fault', 'return', 'not-received']),
  traps: z.array(z.enum(TRAP_IDS)).check(z.minLength(1)),
  /** Any one of them makes it a suggestion. */
  signs: z.array(z.enum(SIGN_IDS)),
  /** What she is asked, so that the statement can be written. */
  questions: z.array(z.enum(QUESTION_IDS)).check(z.minLength(1)),
  /** Who answers for it: by old help pages the store pays the way back of what it answers for. */
  answersFor: z.enum(FAULT_BEARERS),
  /** How much of the use is usually gone: `all` speaks for the whole price, `part` for a part of it. */
  loss: z.enum(['all', 'depends', 'none']),
  source: z.string().check(z.minLength(10)),
  sourceYear: z.int().check(z.minimum(2010), z.maximum(2100)),
  checkedOn: daySchema,
});
export type Reason = z.infer<typeof reasonSchema>;

const KEEP_OR_RETURN = [...RESOLUTION_KINDS];
const FORM = 'The options of the buyer’s form as independent code and guides show them';
const HELP = 'Copies of the marketplace’s help on evidence for disputes';
const checkedOn = '2026-11-25';

const notReceived = { received: 'no', window: 'not-received', loss: 'all', checkedOn } as const;
const fault = { received: 'yes', window: 'fault', answersFor: 'store', checkedOn } as const;
const CONTACT = ['seller-contact', 'seller-contacted-on'] as const;

export const REASONS: readonly Reason[] = [
  {
    ...notReceived,
    id: 'still-in-transit',
    details: [],
    evidence: ['tracking-page', 'order-confirmation', 'conversation'],
    resolutions: ['refund', 'replacement'],
    traps: ['asked-to-wait', 'still-in-time', 'confirm-receipt'],
    signs: ['past-delivery-time', 'past-refund-day'],
    questions: ['last-movement-on', 'last-movement', 'address-right', ...CONTACT],
    answersFor: 'carrier',
    source: FORM,
    sourceYear: 2024,
  },
  {
    ...notReceived,
    id: 'shown-as-delivered',
    details: [],
    evidence: ['tracking-page', 'carrier-letter', 'order-confirmation', 'conversation'],
    resolutions: ['refund', 'replacement'],
    traps: ['said-received', 'confirm-receipt', 'asked-to-wait'],
    signs: ['answered-shown-delivered', 'order-shows-delivered'],
    questions: ['shown-delivered-on', 'asked-around', 'asked-carrier', 'address-right', ...CONTACT],
    answersFor: 'carrier',
    source: HELP,
    sourceYear: 2022,
  },
  {
    ...notReceived,
    id: 'lost-or-returned',
    details: ['returned', 'lost', 'canceled'],
    evidence: ['tracking-page', 'order-confirmation', 'conversation'],
    resolutions: ['refund', 'replacement'],
    traps: ['asked-to-wait', 'confirm-receipt', 'close-on-promise'],
    signs: [],
    questions: ['last-movement-on', 'last-movement', 'address-right', ...CONTACT],
    answersFor: 'carrier',
    source: FORM,
    sourceYear: 2026,
  },
  {
    ...notReceived,
    id: 'held-by-customs',
    details: [],
    evidence: ['carrier-letter', 'tracking-page', 'order-confirmation'],
    resolutions: ['refund'],
    traps: ['asked-to-wait', 'confirm-receipt'],
    signs: [],
    questions: ['customs-why', 'last-movement-on', ...CONTACT],
    answersFor: 'shopper',
    source: HELP,
    sourceYear: 2022,
  },
  {
    ...notReceived,
    id: 'tracking-invalid',
    details: [],
    evidence: ['tracking-page', 'order-confirmation', 'conversation'],
    resolutions: ['refund', 'replacement'],
    traps: ['asked-to-wait', 'confirm-receipt'],
    signs: [],
    questions: ['tracking-tried-on', 'carrier-says', ...CONTACT],
    answersFor: 'store',
    source: FORM,
    sourceYear: 2022,
  },
  {
    ...fault,
    id: 'not-as-described',
    details: ['color', 'material', 'size', 'style', 'function'],
    evidence: ['difference-photo', 'listing', 'size-with-ruler', 'order-confirmation', 'conversation'],
    resolutions: KEEP_OR_RETURN,
    traps: ['taste-is-no-fault', 'edited-evidence', 'close-on-promise'],
    signs: [],
    questions: ['listing-says', 'came-instead', 'use', ...CONTACT],
    loss: 'depends',
    source: HELP,
    sourceYear: 2022,
  },
  {
    ...fault,
    id: 'defective',
    details: ['does-not-work', 'poor-quality'],
    evidence: ['fault-video', 'listing', 'order-confirmation', 'conversation'],
    resolutions: KEEP_OR_RETURN,
    traps: ['no-video', 'edited-evidence', 'confirm-receipt'],
    signs: [],
    questions: ['fault', 'fault-since', 'use', ...CONTACT],
    loss: 'depends',
    source: HELP,
    sourceYear: 2022,
  },
  {
    ...fault,
    id: 'damaged',
    details: ['item', 'packaging'],
    evidence: ['box-and-label', 'difference-photo', 'listing', 'order-confirmation', 'conversation'],
    resolutions: KEEP_OR_RETURN,
    traps: ['threw-box-away', 'edited-evidence', 'sent-back-unasked'],
    signs: [],
    questions: ['damage', 'box-state', 'use', ...CONTACT],
    loss: 'depends',
    source: HELP,
    sourceYear: 2022,
  },
  {
    ...fault,
    id: 'pieces-missing',
    details: ['too-few', 'parts', 'empty-parcel'],
    evidence: ['all-pieces-photo', 'box-and-label', 'listing', 'order-confirmation', 'conversation'],
    resolutions: KEEP_OR_RETURN,
    traps: ['counted-by-listing', 'threw-box-away', 'edited-evidence'],
    signs: ['several-pieces'],
    questions: ['pieces-due', 'pieces-came', 'what-is-missing', 'use', ...CONTACT],
    loss: 'depends',
    source: HELP,
    sourceYear: 2022,
  },
  {
    ...fault,
    id: 'wrong-item',
    details: [],
    evidence: ['item-and-label-photo', 'listing', 'order-confirmation', 'conversation'],
    resolutions: KEEP_OR_RETURN,
    traps: ['sent-back-unasked', 'threw-box-away', 'close-on-promise'],
    signs: [],
    questions: ['came-instead', 'label-matches', 'use', ...CONTACT],
    loss: 'all',
    source: HELP,
    sourceYear: 2022,
  },
  {
    ...fault,
    id: 'counterfeit',
    details: [],
    evidence: ['brand-comparison', 'listing', 'order-confirmation', 'conversation'],
    resolutions: ['refund', 'return'],
    traps: ['name-the-brand-sign', 'sent-back-unasked', 'edited-evidence'],
    signs: [],
    questions: ['sign-of-fake', 'who-says-fake', ...CONTACT],
    loss: 'all',
    source: HELP,
    sourceYear: 2022,
  },
  {
    id: 'no-longer-wanted',
    received: 'yes',
    details: [],
    evidence: ['order-confirmation', 'listing'],
    resolutions: ['return'],
    window: 'return',
    traps: ['paid-return', 'sent-back-unasked'],
    signs: ['return-window-open'],
    questions: ['unused'],
    answersFor: 'shopper',
    loss: 'none',
    source: 'The reminder and the service lines on the order page',
    sourceYear: 2026,
    checkedOn,
  },
];

export function reasonById(id: string | undefined): Reason | undefined {
  return REASONS.find((reason) => reason.id === id);
}

export function reasonsFor(received: Received | undefined): readonly Reason[] {
  return received === undefined ? [] : REASONS.filter((reason) => reason.received === received);
}
