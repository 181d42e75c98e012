// What the codes in a case's data mean. Few of AliExpress's own are known (4 is finished, `refund_details` leads to the
// money), so codes are read by the words they are made of, and one that says nothing plain means nothing.

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

/** What a button's code such as `cancel_request` does; undefined when nothing tells. */
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

/** Who must act in a state; undefined when nobody must. */
export const whoActsIn = (state: CaseState | undefined): CaseFields['mustAct'] => state && WHO[state];
