import { caseAddress, pictureAddress, refundAddress } from '../addresses.js';
import type { OpenedCase } from '../cases/opened-cases.js';
import { escapeHtml as e } from '../escape-html.js';
import { caseListApi } from '../payloads/case-payloads.js';
import type { View } from '../view.js';
import { caseCalls } from './case-calls.js';
import { pageShell } from './page-shell.js';

export function caseListPage(cases: OpenedCase[], view: View, pageToken: string): string {
  return pageShell(view, {
    title: view.words.returns,
    main: `<h1>${e(view.words.returns)}</h1>${cases.map((one) => row(one, view)).join('') || '<div class="panel">Nothing here.</div>'}`,
    scripts: caseCalls(view, pageToken, caseListApi, { pageNum: 1 }),
  });
}

function row({ order, line, case: opened }: OpenedCase, view: View): string {
  const { words } = view;
  const day = (opened.events.at(-1)?.at ?? opened.openedAt).slice(0, 10);
  const refund =
    opened.refundMinor === null
      ? ''
      : `<a class="comet-btn" href="${e(refundAddress(line.lineId))}">${e(words.cases.refundDetails)}</a> `;
  return (
    `<div class="panel orderItem--orderItem--2Vb7m"><div class="orderStatusDesc--statusDesc--6Yt4r">${e(words.caseStates[opened.state])} ${day}</div><div class="product-top"><div class="order-item-content-img" style="background-image:url('${e(pictureAddress(line.pictureId))}')"></div><div>${e(line.title)}<div class="quiet">${e(order.store.name)}</div><span class="newReverseRefundInfo--amount--3Xc5v">${e(view.money(opened.refundMinor ?? opened.askedMinor, order.currency))}</span></div></div>` +
    `<div class="orderStatusAction--action--1Pl9o">${refund}<a class="comet-btn" href="${e(caseAddress(line.lineId, opened.reverseOrderLineId))}">${e(words.details)}</a></div></div>`
  );
}
