import { caseAddress, pictureAddress } from '../addresses.js';
import { escapeHtml as e } from '../escape-html.js';
import { caseDetailApi, caseListApi, type OpenedCase } from '../payloads/case-payloads.js';
import type { View } from '../view.js';
import { pageDataScript } from './page-data-script.js';
import { pageShell } from './page-shell.js';

export function casePage({ order, line, case: opened }: OpenedCase, view: View, pageToken: string): string {
  const { words } = view;
  const waiting = opened.state === 'waiting-you';
  const steps = ['Request sent', 'Seller answers', 'AliExpress decides', 'Done'];
  const countdown =
    waiting && opened.answerBefore
      ? `<div class="reminder--countdown--2Sd4f">Answer before ${e(view.date(opened.answerBefore))}</div>`
      : '';
  const offer =
    opened.state === 'waiting-you'
      ? `<div class="panel solution--card--6Hj3k"><b>View possible solutions</b><p>Refund only: <span class="newReverseRefundInfo--amount--3Xc5v">${e(view.money(opened.offeredMinor, order.currency))}</span></p><button type="button" class="comet-btn comet-btn-primary">Accept</button><p class="cco--checkTitle--1Mn2b">I don't agree with above solution(s)</p></div>`
      : '';
  const finished =
    opened.state === 'refunded'
      ? `<p>Refund: <span class="newReverseRefundInfo--amount--3Xc5v">${e(view.money(opened.offeredMinor, order.currency))}</span></p>`
      : '';
  const more =
    opened.state === 'refunded' || opened.state === 'cancelled'
      ? ''
      : `<div class="panel evidence--wrap--9Qw8e"><b>Upload more photos/videos</b><textarea class="evidence--textarea--4Zx6c" rows="3"></textarea><input type="file" accept="image/png,image/jpeg" multiple><p><button type="button" class="comet-btn">Cancel request</button></p></div>`;
  const main =
    `<div class="panel"><div class="reminder--statusStr--7Tg2h"><h1>${e(words.caseStates[opened.state])}</h1></div>${countdown}${finished}</div>` +
    `<div class="panel">${steps.map((step) => `<div class="verticalSteps--title--5Bv1n">${e(step)}</div>`).join('')}</div>${offer}` +
    `<div class="panel product-top"><div class="order-item-content-img" style="background-image:url('${e(pictureAddress(line.pictureId))}')"></div><div><b>${e(line.title)}</b><div>${e(words.refNumber)}: ${order.orderId}</div><div class="applyReason--name--8Lk3j">${e(opened.reason)}</div><p>${e(opened.text)}</p><div>Opened ${opened.openedOn}</div></div></div>${more}`;
  return pageShell(view, {
    title: words.returns,
    main,
    scripts: calls(view, pageToken, caseDetailApi, { reverseOrderLineId: opened.reverseOrderLineId }),
  });
}

export function caseListPage(cases: OpenedCase[], view: View, pageToken: string): string {
  const rows = cases
    .map(
      ({ order, line, case: opened }) =>
        `<div class="panel orderItem--orderItem--2Vb7m"><div class="orderStatusDesc--statusDesc--6Yt4r">${e(view.words.caseStates[opened.state])} ${opened.openedOn}</div><div class="product-top"><div class="order-item-content-img" style="background-image:url('${e(pictureAddress(line.pictureId))}')"></div><div>${e(line.title)}<div class="quiet">${e(order.store.name)}</div><span class="newReverseRefundInfo--amount--3Xc5v">${e(view.money(opened.askedMinor, order.currency))}</span></div></div>` +
        `<div class="orderStatusAction--action--1Pl9o"><a class="comet-btn" href="${e(caseAddress(line.lineId, opened.reverseOrderLineId))}">${e(view.words.details)}</a></div></div>`,
    )
    .join('');
  return pageShell(view, {
    title: view.words.returns,
    main: `<h1>${e(view.words.returns)}</h1>${rows || '<div class="panel">Nothing here.</div>'}`,
    scripts: calls(view, pageToken, caseListApi, { pageNum: 1 }),
  });
}

function calls(view: View, pageToken: string, api: string, data: object): string[] {
  if (view.state.payloadMode === 'dom') return [];
  return [
    pageDataScript(pageToken),
    `practice.post(${JSON.stringify(api)}, ${JSON.stringify(data)}, ${JSON.stringify(view.state.transport)}, function () {});`,
  ];
}
