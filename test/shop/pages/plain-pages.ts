import { detailAddress, pictureAddress } from '../addresses.js';
import { escapeHtml as e } from '../escape-html.js';
import type { ShopLine, ShopOrder } from '../orders.js';
import { trackingApi, trackingEvents } from '../payloads/tracking-payload.js';
import type { View } from '../view.js';
import { pageDataScript } from './page-data-script.js';
import { pageShell } from './page-shell.js';

export function homePage(orders: ShopOrder[], view: View): string {
  const tiles = orders
    .flatMap(({ lines }) => lines)
    .slice(0, 8)
    .map(
      (line) =>
        `<a href="${view.siteOrigin}/item/${line.productId}.html"><div class="order-item-content-img" style="background-image:url('${e(pictureAddress(line.pictureId))}')"></div></a>`,
    )
    .join('');
  return pageShell(view, {
    title: 'Home',
    main: `<h1>Welcome</h1><div class="panel order-item-content-body">${tiles}</div>`,
  });
}

export function signInPage(view: View, back: string): string {
  const main =
    `<div class="panel"><h1>${e(view.words.signIn)}</h1><form method="post" action="https://login.aliexpress.com/?return=${e(encodeURIComponent(back))}">` +
    `<label for="account">Email</label><input id="account" name="account" type="email" autocomplete="off"><label for="password">Password</label><input id="password" name="password" type="password" autocomplete="off">` +
    `<p><button class="comet-btn comet-btn-primary" type="submit">${e(view.words.signIn)}</button></p><p class="quiet">Anything, or nothing, signs in.</p></form></div>`;
  return pageShell(view, { title: view.words.signIn, main });
}

export function trackingPage(order: ShopOrder, view: View, pageToken: string): string {
  const events = trackingEvents(order, view.today)
    .map(
      (event) =>
        `<div class="logistic-item"><div class="quiet logistic-time">${e(event.timeText)}</div><b class="logistic-title">${e(event.name)}</b><div class="logistic-text">${e(event.text)}</div></div>`,
    )
    .join('<hr>');
  const promise = order.refundIfNotBefore
    ? `<p class="tracking-service">${e(view.words.refundIfNot(view.date(order.refundIfNotBefore)))}</p>`
    : '';
  const eta = order.promisedOn
    ? `<p class="tracking-eta">${e(view.words.estimatedDelivery(view.date(order.promisedOn)))}</p>`
    : '';
  const call = `practice.jsonp(${JSON.stringify(trackingApi)}, { tradeOrderId: ${JSON.stringify(order.orderId)} }, function () {});`;
  return pageShell(view, {
    title: view.words.trackStatus,
    main: `<h1>${e(view.words.trackStatus)}</h1><div class="panel"><a href="${e(detailAddress(order.orderId, view))}">${order.orderId}</a>${eta}${promise}</div><div class="panel tracking-events">${events || 'No events yet.'}</div>`,
    scripts: view.state.payloadMode === 'dom' ? [] : [pageDataScript(pageToken), call],
  });
}

export function productPage(line: ShopLine, price: string, view: View): string {
  const blocks = Array.from(
    { length: 9 },
    (_, i) => `<div class="product-block" data-picture="${e(pictureAddress(`${line.pictureId}${i}`))}"></div>`,
  ).join('');
  const main =
    `<div class="panel product-top"><div class="product-picture" style="background-image:url('${e(pictureAddress(line.pictureId))}')"></div><div><h1 data-pl="product-title">${e(line.title)}</h1><p class="product-price">${e(price)}</p><p>${e(line.option)}: ${e(line.choice)}</p><button class="comet-btn comet-btn-primary" type="button">${e(view.words.addToCart)}</button></div></div>` +
    `<div class="panel"><h2>Description</h2>${blocks}<p>The end of the description.</p></div>`;
  return pageShell(view, { title: line.title, main, scripts: [lazyPictures] });
}

/** Pictures come only when they are near the viewport: a whole-page capture has to wait for them. */
const lazyPictures = `
(function () {
  var watcher = new IntersectionObserver(function (seen) {
    seen.forEach(function (entry) {
      if (!entry.isIntersecting) return;
      watcher.unobserve(entry.target);
      setTimeout(function () {
        entry.target.style.backgroundImage = 'url("' + entry.target.dataset.picture + '")';
        entry.target.dataset.loaded = 'yes';
      }, 120);
    });
  }, { rootMargin: '100px' });
  document.querySelectorAll('[data-picture]').forEach(function (block) { watcher.observe(block); });
})();`;

export function snapshotPage(line: ShopLine, order: ShopOrder, view: View): string {
  return pageShell(view, {
    title: view.words.snapshot,
    main: `<div class="panel product-top"><div class="product-picture" style="background-image:url('${e(pictureAddress(line.pictureId))}')"></div><div><p class="quiet">${e(view.words.snapshot)} · ${e(view.date(order.placedOn))}</p><h1>${e(line.title)}</h1><p>${e(line.option)}: ${e(line.choice)}</p><p>${e(view.money(line.unitMinor, order.currency))} x${line.quantity}</p></div></div>`,
  });
}

export function notePage(view: View, title: string, text: string): string {
  return pageShell(view, { title, main: `<div class="panel"><h1>${e(title)}</h1><p>${e(text)}</p></div>` });
}
