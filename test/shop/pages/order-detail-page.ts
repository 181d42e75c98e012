import { caseFormAddress, pictureAddress, productAddress, storeAddress } from '../addresses.js';
import { escapeHtml as e, scriptJson } from '../escape-html.js';
import type { ShopLine, ShopOrder } from '../orders.js';
import { canOpenCase, orderDetailApi, orderDetailPayload, priceRows } from '../payloads/order-detail-payload.js';
import { reminderFor, serviceTexts } from '../payloads/order-words.js';
import type { View } from '../view.js';
import { confirmReceivedScript } from './confirm-received-script.js';
import { pageStateScript } from './order-list-page.js';
import { pageDataScript } from './page-data-script.js';
import { pageShell } from './page-shell.js';
import { spaScript } from './spa-script.js';

export function orderDetailPage(order: ShopOrder, view: View, pageToken: string): string {
  const { state } = view;
  const body =
    view.state.broken === 'renamed-classes'
      ? detailBody(order, view).replace(/class="(order|item|info)-/g, 'class="cx9f-')
      : detailBody(order, view);
  const main =
    state.payloadMode === 'dom'
      ? `<div id="practice-detail">${body}</div>`
      : `<div id="practice-detail"></div><template id="practice-body">${body}</template>`;
  return pageShell(view, {
    title: view.words.orderDetails,
    main,
    scripts: [
      ...(state.payloadMode === 'state' ? [pageStateScript(orderDetailPayload(order, view), view)] : []),
      pageDataScript(pageToken),
      detailScript(order, view),
      confirmReceivedScript(view),
      ...(state.spa ? [spaScript] : []),
    ],
  });
}

function detailBody(order: ShopOrder, view: View): string {
  const { words } = view;
  const row = (label: string, value: string | undefined) =>
    value
      ? `<div class="info-row"><span class="info-label">${e(label)}:</span><span class="info-value">${e(value)}</span></div>`
      : '';
  const day = (at: string | undefined) => at && view.date(at);
  const reminder = reminderFor(order, view);
  const prices = [...priceRows(order, view), [words.total, view.money(order.totalMinor, order.currency)]];
  const store = order.store.id
    ? `<a href="${e(storeAddress(order.store.id, view))}">${e(order.store.name)}</a>`
    : e(order.store.name);
  return (
    `<div class="panel order-detail-status"><div class="order-status"><h1>${e(words.states[order.state])}</h1></div>${reminder ? `<div class="order-reminder">${e(reminder)}</div>` : ''}${order.state === 'awaiting' ? `<div class="order-detail-btns"><button type="button" class="comet-btn comet-btn-primary" data-practice-confirm="${order.orderId}"><span>${e(words.confirmReceived)}</span></button></div>` : ''}</div>` +
    `<div class="panel order-detail-services"><b>${e(words.commitment)}</b>${serviceTexts(order, view)
      .map(
        ([title, text]) =>
          `<div class="service-item"><span class="service-title">${e(title)}</span> · <span class="service-content">${e(text)}</span></div>`,
      )
      .join('')}</div>` +
    `<div class="panel order-detail-order-info">${row(words.refNumber, order.orderId)}${row(words.orderDate, day(order.placedOn))}${row(words.paidOn, day(order.paidOn))}${row(words.shippedOn, day(order.shippedOn))}${row(words.completedOn, day(order.completedOn))}${row(words.paymentMethod, words.card)}` +
    `<div class="info-row"><a href="${e(`${view.siteOrigin}/p/tracking/index.html?tradeOrderId=${order.orderId}`)}">${e(words.trackStatus)}</a><a href="${e(`${view.siteOrigin}/p/message/index.html?orderId=${order.orderId}`)}">${e(words.contactSeller)}</a></div></div>` +
    `<div class="panel order-detail-items"><div class="order-item-store-name">${store}</div>${order.lines.map((line) => lineRow(line, order, view)).join('')}` +
    `<div class="order-price">${prices.map(([title = '', value = '']) => `<div class="order-price-item"><span class="left-col">${e(title)}</span><span class="right-col">${e(value)}</span></div>`).join('')}</div></div>`
  );
}

function lineRow(line: ShopLine, order: ShopOrder, view: View): string {
  return (
    `<div class="order-detail-item-content-wrap"><a href="${e(productAddress(line.productId, view))}"><div class="order-item-content-img" style="background-image: url(&quot;${e(pictureAddress(line.pictureId))}&quot;);"></div></a>` +
    `<div class="item-info"><div class="item-title"><a href="${e(productAddress(line.productId, view))}">${e(line.title)}</a></div><div class="item-sku-attr">${e(line.option)}: ${e(line.choice)}</div>` +
    `<div class="item-price">${e(view.money(line.unitMinor, order.currency))}<span class="item-price-quan">x${line.quantity}</span></div>` +
    (order.promisedOn
      ? `<div class="order-detail-eta">${e(view.words.estimatedDelivery(view.date(order.promisedOn)))}</div>`
      : '') +
    `<a class="quiet" href="${e(`${view.siteOrigin}/p/order/snapshot.html?orderLineId=${line.lineId}`)}">${e(view.words.snapshot)}</a></div><div class="item-actions"></div></div>`
  );
}

/** The buttons come late, each opens a question, and each answer leads to the case form. */
function detailScript(order: ShopOrder, view: View): string {
  const { words, state } = view;
  const wiring = {
    api: orderDetailApi,
    orderId: order.orderId,
    mode: state.payloadMode,
    delay: state.buttonsDelayMs,
    words: { button: words.returnsRefunds, question: words.receivedQuestion, yes: words.yes, no: words.no },
    forms: canOpenCase(order)
      ? order.lines.map(({ lineId }) => ({
          yes: caseFormAddress(lineId, true, view),
          no: caseFormAddress(lineId, false, view),
        }))
      : [],
  };
  return `
(function (wiring, practice) {
  function ask(form) {
    var wrap = document.createElement('div');
    wrap.className = 'comet-modal-wrap';
    wrap.innerHTML = '<div class="comet-modal" role="dialog"><div class="comet-modal-body"></div><div class="comet-modal-footer"><a class="comet-btn"></a><a class="comet-btn comet-btn-primary"></a></div></div>';
    wrap.querySelector('.comet-modal-body').textContent = wiring.words.question;
    var answers = wrap.querySelectorAll('a');
    answers[0].textContent = wiring.words.no; answers[0].href = form.no;
    answers[1].textContent = wiring.words.yes; answers[1].href = form.yes;
    wrap.addEventListener('click', function (event) { if (event.target === wrap) wrap.remove(); });
    document.body.append(wrap);
  }
  function show() {
    var body = document.getElementById('practice-body');
    if (body) { document.getElementById('practice-detail').append(body.content); body.remove(); }
    setTimeout(function () {
      document.querySelectorAll('.item-actions').forEach(function (actions, i) {
        if (!wiring.forms[i]) return;
        var button = document.createElement('button');
        button.type = 'button';
        button.className = 'comet-btn order-item-btn';
        button.innerHTML = '<span></span>';
        button.firstChild.textContent = wiring.words.button;
        button.addEventListener('click', function () { ask(wiring.forms[i]); });
        actions.append(button);
      });
      document.documentElement.dataset.practiceButtons = 'there';
    }, wiring.delay);
  }
  if (wiring.mode === 'jsonp') practice.jsonp(wiring.api, { tradeOrderId: wiring.orderId, clientPlatform: 'pc' }, show);
  else show();
})(${scriptJson(wiring)}, window.practice);`;
}
