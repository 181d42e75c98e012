/**
 * The default reasons: what each asks for and which resolutions it allows. The form's own options go before them.
 * Words are in `_locales`: `reason_<id>`, `evidence_<id>`, `detail_<id>`. Facts: reasons and evidence asked for as seen
 * on the buyer's form and in the marketplace's own help, 2018 to 2026.
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

export type Received = 'yes' | 'no';

export interface Reason {
  id: string;
  received: Received;
  /** Details that can be picked under it. */
  details: readonly string[];
  evidence: readonly EvidenceId[];
  resolutions: readonly ResolutionKind[];
  /** Which of the page's stated windows speaks of it. */
  window: 'fault' | 'return' | 'not-received';
}

const KEEP_OR_RETURN = ['refund', 'return', 'replacement', 'compensation'] as const;
const BASE = ['order-confirmation', 'listing', 'conversation'] as const;

export const REASONS: readonly Reason[] = [
  {
    id: 'still-in-transit',
    received: 'no',
    details: [],
    evidence: ['order-confirmation', 'tracking-page', 'conversation'],
    resolutions: ['refund', 'replacement'],
    window: 'not-received',
  },
  {
    id: 'shown-as-delivered',
    received: 'no',
    details: [],
    evidence: ['order-confirmation', 'tracking-page', 'carrier-letter', 'conversation'],
    resolutions: ['refund', 'replacement'],
    window: 'not-received',
  },
  {
    id: 'lost-or-returned',
    received: 'no',
    details: ['returned', 'lost', 'canceled'],
    evidence: ['order-confirmation', 'tracking-page', 'conversation'],
    resolutions: ['refund', 'replacement'],
    window: 'not-received',
  },
  {
    id: 'held-by-customs',
    received: 'no',
    details: [],
    evidence: ['order-confirmation', 'tracking-page', 'carrier-letter'],
    resolutions: ['refund'],
    window: 'not-received',
  },
  {
    id: 'tracking-invalid',
    received: 'no',
    details: [],
    evidence: ['order-confirmation', 'tracking-page', 'conversation'],
    resolutions: ['refund', 'replacement'],
    window: 'not-received',
  },
  {
    id: 'not-as-described',
    received: 'yes',
    details: ['color', 'material', 'size', 'style', 'function'],
    evidence: [...BASE, 'difference-photo', 'size-with-ruler'],
    resolutions: KEEP_OR_RETURN,
    window: 'fault',
  },
  {
    id: 'defective',
    received: 'yes',
    details: ['does-not-work', 'poor-quality'],
    evidence: [...BASE, 'fault-video'],
    resolutions: KEEP_OR_RETURN,
    window: 'fault',
  },
  {
    id: 'damaged',
    received: 'yes',
    details: ['item', 'packaging'],
    evidence: [...BASE, 'box-and-label', 'difference-photo'],
    resolutions: KEEP_OR_RETURN,
    window: 'fault',
  },
  {
    id: 'pieces-missing',
    received: 'yes',
    details: ['too-few', 'parts', 'empty-parcel'],
    evidence: [...BASE, 'all-pieces-photo', 'box-and-label'],
    resolutions: KEEP_OR_RETURN,
    window: 'fault',
  },
  {
    id: 'wrong-item',
    received: 'yes',
    details: [],
    evidence: [...BASE, 'item-and-label-photo'],
    resolutions: KEEP_OR_RETURN,
    window: 'fault',
  },
  {
    id: 'counterfeit',
    received: 'yes',
    details: [],
    evidence: [...BASE, 'brand-comparison'],
    resolutions: ['refund', 'return'],
    window: 'fault',
  },
  {
    id: 'no-longer-wanted',
    received: 'yes',
    details: [],
    evidence: ['order-confirmation', 'listing'],
    resolutions: ['return'],
    window: 'return',
  },
];

export function reasonById(id: string | undefined): Reason | undefined {
  return REASONS.find((reason) => reason.id === id);
}

export function reasonsFor(received: Received | undefined): readonly Reason[] {
  return received === undefined ? [] : REASONS.filter((reason) => reason.received === received);
}
