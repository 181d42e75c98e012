import { caseAddress } from '../addresses.js';
import type { OpenedCase } from '../cases/opened-cases.js';
import { escapeHtml as e } from '../escape-html.js';
import { printInstant, refundDetailApi } from '../payloads/case-payloads.js';
import type { View } from '../view.js';
import { caseCalls } from './case-calls.js';
import { pageShell } from './page-shell.js';

/** Where the money of a case is. */
export function refundPage({ order, line, case: opened }: OpenedCase, view: View, pageToken: string): string {
  const { words } = view;
  const row = (label: string, value: string) =>
    `<div class="refundDetail--row--4Hn2s"><span class="refundDetail--label--1Bv7x">${e(label)}</span> <span class="refundDetail--value--8Kd3m">${e(value)}</span></div>`;
  const amount = opened.refundMinor === null ? '' : view.money(opened.refundMinor, order.currency);
  const main =
    `<h1>${e(words.cases.refundDetails)}</h1><div class="panel"><div class="reminder--statusStr--7Tg2h">${e(words.caseStates[opened.state])}</div>` +
    (amount ? `<span class="newReverseRefundInfo--amount--3Xc5v">${e(amount)}</span>` : '') +
    row(words.paymentMethod, words.card) +
    (opened.refundedAt ? row(words.caseStates.refunded, printInstant(opened.refundedAt)) : '') +
    row(words.refNumber, order.orderId) +
    `<a href="${e(caseAddress(line.lineId, opened.reverseOrderLineId))}">${e(words.details)}</a></div>`;
  return pageShell(view, {
    title: words.cases.refundDetails,
    main,
    scripts: caseCalls(view, pageToken, refundDetailApi, { tradeOrderLineId: line.lineId }),
  });
}
