import { escapeHtml as e } from '../escape-html.js';
import { makeOrders, type ShopOrder } from '../orders.js';
import { orderListPayload } from '../payloads/order-list-payload.js';
import type { View } from '../view.js';
import { orderCard } from './order-card.js';
import { pageStateScript } from './order-list-page.js';
import { pageShell } from './page-shell.js';

/** Orders in one of the page's own states: one of all would be longer than anybody reads. */
const IN_STATE = 100;

function statesOf(orders: ShopOrder[], view: View): string[] {
  if (view.state.payloadMode !== 'state') return [];
  return Array.from({ length: Math.ceil(orders.length / IN_STATE) }, (_, n) =>
    pageStateScript(orderListPayload(orders, n + 1, view, IN_STATE), view),
  );
}

/** The order list with `count` cards that come in `each` at a time, one batch a frame: for measuring. */
export function makeHugeList(count: number, view: View, each = 20, seed = 1): string {
  const orders = makeOrders({ seed, count, today: view.today, language: view.language, currency: 'mixed' });
  // A few pictures only: thousands of requests would measure this server, not the page.
  for (const [i, line] of orders.flatMap(({ lines }) => lines).entries())
    line.pictureId = `S${line.productKey}${i % 4}`;
  const cards = orders.map((order, i) => orderCard(order, i, view)).join('');
  const main =
    `<h1>${e(view.words.myOrders)}</h1><div class="order-wrap"><div class="order-main"><div class="order-content" data-spm="order_list_main"><div class="comet-checkbox-group"></div></div></div></div>` +
    `<template id="practice-stream">${cards}</template>`;
  const script = `
(function () {
  var list = document.querySelector('.comet-checkbox-group');
  var waiting = document.getElementById('practice-stream').content;
  requestAnimationFrame(function frame() {
    for (var i = 0; i < ${each} && waiting.firstChild; i += 1) list.append(waiting.firstChild);
    if (waiting.firstChild) { requestAnimationFrame(frame); return; }
    document.documentElement.dataset.practiceStreamed = 'yes';
  });
})();`;
  return pageShell(view, { title: view.words.myOrders, main, scripts: [...statesOf(orders, view), script] });
}
