// What the codes in a case's data mean. Few of AliExpress's codes are known (4 is finished, `refund_details` leads to
// the money), so codes are interpreted by the words they consist of, and ignored when those are unclear.

import type { CaseAction, CaseFields, CaseState } from '../../../domain/cases/case-reading.js';

const STATES: [CaseState, RegExp][] = [
  ['return-goods', /WAIT_?BUYER.*(?:SEND|SHIP|RETURN)/],
  ['waiting-shopper', /WAIT_?BUYER/],
  ['waiting-seller', /WAIT_?SELLER/],
  ['waiting-marketplace', /WAIT_?(?:PLATFORM|CCO|ARBITRAT|ADMIN)/],
  ['refunding', /REFUNDING|WAIT_?REFUND/],
  ['refunded', /REFUNDED|REFUND_?(?:SUCCESS|FINISH)/],
  ['refused', /REFUSED|REJECTED/],
  ['cancelled', /CANCEL/],
  ['closed', /CLOSE|FINISH|COMPLETE/],
];

const ACTIONS: [CaseAction, RegExp][] = [
  ['see-refund', /refund_?detail/],
  ['reject', /reject|refuse|disagree/],
  ['accept', /accept|agree/],
  ['add-evidence', /evidence|upload/],
  ['withdraw', /cancel|withdraw/],
  ['enter-return', /logistics?|return_?goods/],
  ['ask-marketplace', /arbitrat|platform|escalat/],
  ['change', /modify|edit|change/],
];

/** The state that a code such as `WAIT_BUYER_CONFIRM` names; undefined when it names none. */
export function stateOfCode(code: string): CaseState | undefined {
  const upper = code.toUpperCase();
  return STATES.find(([, pattern]) => pattern.test(upper))?.[0];
}

/** What a button with a code such as `cancel_request` does; undefined when the code does not say. */
export function actionOfCode(code: string): CaseAction | undefined {
  const lower = code.toLowerCase();
  return ACTIONS.find(([, pattern]) => pattern.test(lower))?.[0];
}

const WHO: Partial<Record<CaseState, NonNullable<CaseFields['mustAct']>>> = {
  'waiting-shopper': 'shopper',
  'return-goods': 'shopper',
  'waiting-seller': 'seller',
  'waiting-marketplace': 'marketplace',
};

/** Who has to act in a state; undefined when nobody has to. */
export const whoActsIn = (state: CaseState | undefined): CaseFields['mustAct'] => state && WHO[state];
