import { escapeHtml as e } from '../escape-html.js';
import type { ShopOrder } from '../orders.js';
import { languages } from '../phrases/phrases.js';
import { brokenKinds } from '../shop-state.js';
import type { View } from '../view.js';
import { pageShell } from './page-shell.js';

/** Buttons for a person who wants to see the shop in another state. */
export function controlPage(orders: ShopOrder[], view: View): string {
  const choices: [string, unknown[]][] = [
    ['signedIn', [true, false]],
    ['captcha', [false, true]],
    ['variant', ['current', 'older', 'mobile']],
    ['payloadMode', ['jsonp', 'state', 'dom']],
    ['transport', ['fetch', 'xhr']],
    ['stringTypes', [false, true]],
    ['spa', [false, true]],
    ['lang', [null, ...languages]],
    ['broken', [null, ...brokenKinds]],
  ];
  const current = Object.entries(view.state);
  const rows = choices
    .map(([name, values]) => {
      const now = current.find(([key]) => key === name)?.[1];
      const buttons = values.map(
        (value) =>
          `<button type="button" class="comet-btn${value === now ? ' comet-btn-primary' : ''}" data-patch="${e(JSON.stringify({ [name]: value }))}">${e(String(value))}</button>`,
      );
      return `<p><b>${name}</b> ${buttons.join(' ')}</p>`;
    })
    .join('');
  const links = [
    `${view.siteOrigin}/p/order/index.html`,
    'https://m.aliexpress.com/p/order/index.html',
    'https://ko.aliexpress.com/p/order/index.html',
    `${view.siteOrigin}/p/order/index.html?stream=1000`,
    ...orders.slice(0, 3).map(({ orderId }) => `${view.siteOrigin}/p/order/detail.html?orderId=${orderId}`),
  ];
  const script = `document.addEventListener('click', function (event) { var button = event.target.closest('[data-patch]'); if (button) fetch('/__shop/state', { method: 'POST', body: button.dataset.patch }).then(function () { location.reload(); }); });`;
  return pageShell(view, {
    title: 'Control',
    main: `<h1>Practice shop: state</h1><div class="panel">${rows}</div><div class="panel">${links.map((link) => `<p><a href="${e(link)}">${e(link)}</a></p>`).join('')}</div>`,
    scripts: [script],
  });
}
