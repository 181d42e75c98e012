// What the codes of an order's buttons do. Codes are used because the buttons' texts are translated and change.

import type { OrderChoice } from '../../../domain/orders/order.js';

const CHOICES: [OrderChoice, RegExp][] = [
  ['see-case', /(?:VIEW|SEE|CHECK).*(?:DISPUTE|REFUND|REVERSE)/],
  ['dispute', /OPEN_DISPUTE|DISPUTE|REFUND|REVERSE/],
  ['confirm-received', /CONFIRM_(?:GOODS|RECEI)/],
  ['track', /TRACK|LOGISTIC/],
  ['cancel', /CANCEL/],
  ['pay', /^(?:TO_|GO_)?PAY/],
  ['extend-protection', /EXTEND/],
  ['contact-seller', /CONTACT|CHAT|MESSAGE/],
  ['review', /REVIEW|EVALUAT|FEEDBACK/],
  ['buy-again', /REPURCHASE|BUY_AGAIN|ADD_CART/],
  ['receipt', /RECEIPT|INVOICE/],
  ['delete', /DELETE/],
];

/** What buttons with these codes do, each action once. Codes without a clear meaning are ignored. */
export function choicesOf(codes: readonly string[]): OrderChoice[] {
  const found = codes.map((code) => CHOICES.find(([, pattern]) => pattern.test(code.toUpperCase()))?.[0]);
  return [...new Set(found.filter((choice) => choice !== undefined))];
}
