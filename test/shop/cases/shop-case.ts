import type { CaseState } from '../phrases/phrases.js';
import type { ReasonCode } from './case-reasons.js';

export type Solution = 'REFUND' | 'RETURN';

/** What a case page tells in its steps. */
export type CaseEventCode =
  | 'requested'
  | 'seller-refused'
  | 'seller-offered'
  | 'seller-agreed'
  | 'seller-silent'
  | 'you-disagreed'
  | 'you-agreed'
  | 'you-silent'
  | 'evidence-added'
  | 'platform-stepped-in'
  | 'platform-proposed'
  | 'platform-decided'
  | 'return-asked'
  | 'return-sent'
  | 'return-received'
  | 'refund-sent'
  | 'refused'
  | 'cancelled';

export interface ShopCaseEvent {
  /** ISO instant, by the shop's clock. */
  at: string;
  code: CaseEventCode;
  amountMinor?: number;
  words?: string;
}

/** What the seller or the marketplace proposes; a proposal of nothing is one too. */
export interface ShopOffer {
  by: 'seller' | 'platform';
  solution: Solution;
  amountMinor: number;
  words: string;
}

export interface ShopCase {
  lineId: string;
  reverseOrderId: string;
  reverseOrderLineId: string;
  state: CaseState;
  openedAt: string;
  received: boolean;
  reason: ReasonCode;
  solution: Solution;
  text: string;
  askedMinor: number;
  /** Names of the files that came with the request or later. */
  files: string[];
  /** What is proposed now; null when there is nothing to answer. */
  offer: ShopOffer | null;
  /** The end of the countdown, as an ISO instant; null when nobody's time runs. */
  answerBefore: string | null;
  /** The newest last. */
  events: ShopCaseEvent[];
  label: boolean;
  trackingNumber: string | null;
  /** What is or was paid back. */
  refundMinor: number | null;
  refundedAt: string | null;
}

/** How long each silence lasts, in days. */
export const countdownDays = { seller: 5, you: 7, platform: 7, returning: 10, returned: 10 } as const;

export function isOver({ state }: ShopCase): boolean {
  return state === 'refunded' || state === 'refused' || state === 'cancelled';
}
