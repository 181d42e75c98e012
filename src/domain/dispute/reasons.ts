import { RESOLUTION_KINDS, type Reason, type Received } from './reason.js';

const KEEP_OR_RETURN = [...RESOLUTION_KINDS];
const FORM = 'The options of the buyer’s form as independent code and guides show them';
const HELP = 'Copies of the marketplace’s help on evidence for disputes';
const checkedOn = '2026-11-25';

const notReceived = { received: 'no', window: 'not-received', loss: 'all', checkedOn } as const;
const fault = { received: 'yes', window: 'fault', answersFor: 'store', checkedOn } as const;
const CONTACT = ['seller-contact', 'seller-contacted-on'] as const;

/**
 * The default reasons: when each fits, what it asks for, which resolutions it allows and what goes wrong with it. The
 * form's own options go before them. Words are in `_locales`: `reason_<id>`, `fits_<id>`, `evidence_<id>`,
 * `why_<evidence>`, `trap_<trap>`, `detail_<id>`.
 */
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
