import { escapeHtml as e, scriptJson } from '../escape-html.js';
import type { ShopOrder } from '../orders.js';
import { orderListApi, orderListPayload, pageSize } from '../payloads/order-list-payload.js';
import { shapedPayload } from '../payloads/shaped-payload.js';
import type { View } from '../view.js';
import { confirmReceivedScript } from './confirm-received-script.js';
import { orderCard } from './order-card.js';
import { orderListScript } from './order-list-script.js';
import { pageDataScript } from './page-data-script.js';
import { pageShell } from './page-shell.js';
import { spaScript } from './spa-script.js';

/**
 * The order list. Cards wait in templates, which no reader of the page sees, and are put in place when the
 * page's own data has come: one renderer is enough, and the order of events is that of a page that renders itself.
 */
export function orderListPage(orders: ShopOrder[], view: View, pageToken: string): string {
  const { words, state } = view;
  const tabs = Object.entries(words.tabs)
    .map(
      ([code, title], i) =>
        `<div class="comet-tabs-nav-item${i === 0 ? ' comet-tabs-nav-item-active' : ''}" data-practice-tab="${code}" role="tab">${e(title)}</div>`,
    )
    .join('');
  const pages: string[] = [];
  for (let from = 0; from < orders.length; from += pageSize) {
    pages.push(
      orders
        .slice(from, from + pageSize)
        .map((order, i) => orderCard(order, from + i, view))
        .join('\n'),
    );
  }
  const ready = state.payloadMode === 'dom' ? (pages.shift() ?? '') : '';
  const first = state.payloadMode === 'dom' ? 2 : 1;
  const main =
    `<h1>${e(words.myOrders)}</h1><div class="order-wrap"><div class="order-main"><div class="order-content" data-spm="order_list_main"><div class="comet-tabs">${tabs}</div>` +
    `<div class="comet-checkbox-group">${ready}</div>` +
    `<div class="order-more" data-pl="order_more"${ready && pages.length ? '' : ' hidden'}><button type="button" class="comet-btn comet-btn-large comet-btn-borderless"><span>${e(words.viewOrders)}</span></button></div></div></div></div>` +
    pages.map((cards, i) => `<template data-practice-page="${first + i}">${cards}</template>`).join('');
  return pageShell(view, {
    title: words.myOrders,
    main,
    scripts: [
      ...(state.broken === 'garbage' ? [noiseScript] : []),
      ...(state.payloadMode === 'state' ? [pageStateScript(orderListPayload(orders, 1, view), view)] : []),
      pageDataScript(pageToken),
      orderListScript({ api: orderListApi, mode: state.payloadMode, transport: state.transport }),
      confirmReceivedScript(view),
      ...(state.spa ? [spaScript] : []),
    ],
  });
}

/** Five megabytes to everybody who listens on the page's window. */
const noiseScript = `window.postMessage('x9 '.repeat(5 * 1024 * 1024 / 3), '*');`;

/** The answer as the page's own state: what the call would have answered, without its envelope. */
export function pageStateScript(payload: object, view: View): string {
  const shaped = shapedPayload(payload, view.state) as { data?: unknown };
  return `window._dida_config_ = {};window._dida_config_._init_data_ = { data: ${scriptJson(shaped.data)} };`;
}

/** Instead of the orders: a check that only the shopper can pass. */
export function captchaPage(view: View): string {
  return pageShell(view, {
    title: view.words.myOrders,
    main: `<h1>${e(view.words.myOrders)}</h1><div class="order-content"><div class="comet-checkbox-group"></div></div><div class="baxia-dialog"><div class="baxia-dialog-content" id="baxia-dialog-content"><h2>One more step</h2><p>Slide to show that you are a person.</p><div class="nc-container" id="nc_1_wrapper">Slide to verify</div></div></div>`,
  });
}
