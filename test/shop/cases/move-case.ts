import type { CaseState } from '../phrases/phrases.js';
import { countdownDays, isOver, type ShopCase, type ShopOffer, type Solution } from './shop-case.js';

/** What seller, marketplace and time can do to a case; each is one button of the control page. */
export type CaseMove =
  | { move: 'seller-refuses'; words?: string }
  | { move: 'seller-offers'; minor?: number; share?: number; solution?: Solution; words?: string }
  | { move: 'seller-agrees' }
  | { move: 'seller-stays-silent' }
  | { move: 'marketplace-steps-in' }
  | { move: 'marketplace-proposes'; minor?: number; share?: number; solution?: Solution; words?: string }
  | { move: 'marketplace-decides'; minor?: number; share?: number; words?: string }
  | { move: 'marketplace-asks-return'; label?: boolean }
  | { move: 'return-arrives' }
  | { move: 'refund-arrives' };

export const caseMoves = [
  'seller-refuses',
  'seller-offers',
  'seller-agrees',
  'seller-stays-silent',
  'marketplace-steps-in',
  'marketplace-proposes',
  'marketplace-decides',
  'marketplace-asks-return',
  'return-arrives',
  'refund-arrives',
] as const satisfies CaseMove['move'][];

const open: CaseState[] = ['reviewing', 'waiting-platform', 'waiting-you'];

/** From which states a move is possible: a test that asks for another has a mistake. */
const possibleFrom: Record<CaseMove['move'], CaseState[]> = {
  'seller-refuses': open,
  'seller-offers': open,
  'seller-agrees': open,
  'seller-stays-silent': ['reviewing'],
  'marketplace-steps-in': open,
  'marketplace-proposes': open,
  'marketplace-decides': open,
  'marketplace-asks-return': open,
  'return-arrives': ['return-shipped'],
  'refund-arrives': ['refunding'],
};

/** Changes the case as the move says. Throws when its state does not allow it. */
export function moveCase(subject: ShopCase, move: CaseMove, now: Date): void {
  if (!possibleFrom[move.move].includes(subject.state)) {
    throw new Error(`"${move.move}" is not possible while the case is ${subject.state}.`);
  }
  const at = now.toISOString();
  switch (move.move) {
    case 'seller-refuses':
      propose(subject, { by: 'seller', solution: 'REFUND', amountMinor: 0, words: move.words ?? '' }, now);
      subject.events.push({ at, code: 'seller-refused', ...said(move) });
      return;
    case 'seller-offers':
    case 'marketplace-proposes': {
      const by = move.move === 'seller-offers' ? 'seller' : 'platform';
      const amountMinor = amountOf(subject, move);
      propose(subject, { by, solution: move.solution ?? 'REFUND', amountMinor, words: move.words ?? '' }, now);
      const code = by === 'seller' ? 'seller-offered' : 'platform-proposed';
      subject.events.push({ at, code, amountMinor, ...said(move) });
      return;
    }
    case 'seller-agrees':
      subject.events.push({ at, code: 'seller-agreed', amountMinor: subject.askedMinor });
      carryOut(subject, subject.solution, subject.askedMinor, now);
      return;
    case 'seller-stays-silent':
      subject.events.push({ at, code: 'seller-silent', amountMinor: subject.askedMinor });
      carryOut(subject, subject.solution, subject.askedMinor, now);
      return;
    case 'marketplace-steps-in':
      subject.events.push({ at, code: 'platform-stepped-in' });
      wait(subject, 'waiting-platform', countdownDays.platform, now);
      return;
    case 'marketplace-decides': {
      const amountMinor = amountOf(subject, move);
      subject.events.push({ at, code: amountMinor > 0 ? 'platform-decided' : 'refused', amountMinor, ...said(move) });
      if (amountMinor > 0) carryOut(subject, 'REFUND', amountMinor, now);
      else finish(subject, 'refused');
      return;
    }
    case 'marketplace-asks-return':
      subject.label = move.label ?? true;
      carryOut(subject, 'RETURN', subject.askedMinor, now);
      return;
    case 'return-arrives':
      subject.events.push({ at, code: 'return-received' });
      carryOut(subject, 'REFUND', subject.refundMinor ?? subject.askedMinor, now);
      return;
    case 'refund-arrives':
      subject.events.push({ at, code: 'refund-sent', amountMinor: subject.refundMinor ?? 0 });
      subject.refundedAt = at;
      finish(subject, 'refunded');
  }
}

/** What the shopper does on the case's page. */
export type ShopperAnswer =
  | { answer: 'accept' }
  | { answer: 'disagree'; text: string }
  | { answer: 'evidence'; text: string; files: string[] }
  | { answer: 'return-sent'; trackingNumber: string }
  | { answer: 'cancel' };

export function answerCase(subject: ShopCase, answer: ShopperAnswer, now: Date): void {
  const at = now.toISOString();
  if (isOver(subject)) return;
  switch (answer.answer) {
    case 'accept':
      if (!subject.offer) return;
      subject.events.push({ at, code: 'you-agreed', amountMinor: subject.offer.amountMinor });
      if (subject.offer.amountMinor > 0) carryOut(subject, subject.offer.solution, subject.offer.amountMinor, now);
      else finish(subject, 'refused');
      return;
    case 'disagree':
      if (!subject.offer) return;
      subject.events.push({ at, code: 'you-disagreed', words: answer.text });
      subject.offer = null;
      wait(subject, 'waiting-platform', countdownDays.platform, now);
      return;
    case 'evidence':
      subject.files.push(...answer.files);
      subject.events.push({ at, code: 'evidence-added', words: answer.text });
      return;
    case 'return-sent':
      if (subject.state !== 'return-goods') return;
      subject.trackingNumber = answer.trackingNumber;
      subject.events.push({ at, code: 'return-sent', words: answer.trackingNumber });
      wait(subject, 'return-shipped', countdownDays.returned, now);
      return;
    case 'cancel':
      subject.events.push({ at, code: 'cancelled' });
      finish(subject, 'cancelled');
  }
}

/** What silence does when a countdown is over. True when it did something. */
export function settleCase(subject: ShopCase, now: Date): boolean {
  if (subject.answerBefore === null || now.toISOString() < subject.answerBefore) return false;
  const at = new Date(subject.answerBefore);
  switch (subject.state) {
    case 'reviewing':
      moveCase(subject, { move: 'seller-stays-silent' }, at);
      return true;
    case 'waiting-you':
    case 'return-goods':
      subject.events.push({ at: at.toISOString(), code: 'you-silent' });
      finish(subject, 'refused');
      return true;
    case 'return-shipped':
      moveCase(subject, { move: 'return-arrives' }, at);
      return true;
    default:
      // Nothing follows from the marketplace's own silence: it answers late.
      subject.answerBefore = null;
      return true;
  }
}

function propose(subject: ShopCase, offer: ShopOffer, now: Date): void {
  subject.offer = offer;
  wait(subject, 'waiting-you', countdownDays.you, now);
}

function carryOut(subject: ShopCase, solution: Solution, amountMinor: number, now: Date): void {
  subject.offer = null;
  subject.refundMinor = amountMinor;
  if (solution === 'RETURN') {
    subject.events.push({ at: now.toISOString(), code: 'return-asked', amountMinor });
    wait(subject, 'return-goods', countdownDays.returning, now);
  } else {
    subject.state = 'refunding';
    subject.answerBefore = null;
  }
}

function wait(subject: ShopCase, state: CaseState, days: number, now: Date): void {
  subject.state = state;
  subject.answerBefore = new Date(now.getTime() + days * 86_400_000).toISOString();
}

function finish(subject: ShopCase, state: CaseState): void {
  subject.state = state;
  subject.offer = null;
  subject.answerBefore = null;
}

function amountOf(subject: ShopCase, { minor, share }: { minor?: number; share?: number }): number {
  return minor ?? Math.round(subject.askedMinor * (share ?? 1));
}

function said({ words }: { words?: string }): { words?: string } {
  return words === undefined ? {} : { words };
}
