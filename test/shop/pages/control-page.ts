import { caseAddress } from '../addresses.js';
import { caseMoves } from '../cases/move-case.js';
import { type OpenedCase, openedCases } from '../cases/opened-cases.js';
import { escapeHtml as e } from '../escape-html.js';
import type { ShopOrder } from '../orders.js';
import { printInstant } from '../payloads/case-payloads.js';
import { languages } from '../phrases/phrases.js';
import { brokenKinds } from '../shop-state.js';
import type { View } from '../view.js';
import { pageShell } from './page-shell.js';

/** Buttons for a person who plays seller, marketplace and time, or wants to see the shop in another state. */
export function controlPage(orders: ShopOrder[], view: View): string {
  const links = [
    `${view.siteOrigin}/p/order/index.html`,
    'https://m.aliexpress.com/p/order/index.html',
    'https://ko.aliexpress.com/p/order/index.html',
    `${view.siteOrigin}/p/refund-dispute/list.html`,
    `${view.siteOrigin}/p/order/index.html?stream=1000`,
    ...orders.slice(0, 3).map(({ orderId }) => `${view.siteOrigin}/p/order/detail.html?orderId=${orderId}`),
  ];
  const script = `
document.addEventListener('click', function (event) {
  var button = event.target.closest('[data-post]');
  if (!button) return;
  fetch('/__shop/' + button.dataset.to, { method: 'POST', body: button.dataset.post })
    .then(function (answer) { return answer.json(); })
    .then(function (told) { if (told.error) alert(told.error); else location.reload(); });
});`;
  return pageShell(view, {
    title: 'Control',
    main: `<h1>Practice shop: control</h1>${clock(view)}${cases(orders, view)}<div class="panel"><h2>State</h2>${states(view)}</div><div class="panel">${links.map((link) => `<p><a href="${e(link)}">${e(link)}</a></p>`).join('')}</div>`,
    scripts: [script],
  });
}

function press(to: string, post: object, name: string, chosen = false): string {
  return `<button type="button" class="comet-btn${chosen ? ' comet-btn-primary' : ''}" data-to="${to}" data-post="${e(JSON.stringify(post))}">${e(name)}</button>`;
}

function clock(view: View): string {
  const steps: [string, object][] = [
    ['1 hour later', { hours: 1 }],
    ['1 day later', { days: 1 }],
    ['5 days later', { days: 5 }],
    ['30 days later', { days: 30 }],
  ];
  return `<div class="panel"><h2>Clock</h2><p>It is ${printInstant(view.now.toISOString())} in the shop. ${steps.map(([name, by]) => press('clock', by, name)).join(' ')}</p></div>`;
}

function cases(orders: ShopOrder[], view: View): string {
  const rows = openedCases(orders).map((one) => caseRow(one, view));
  return `<div class="panel"><h2>Cases</h2>${rows.join('<hr>') || '<p>None was opened.</p>'}</div>`;
}

function caseRow({ order, line, case: one }: OpenedCase, view: View): string {
  const id = one.reverseOrderLineId;
  const left = one.answerBefore ? `, until ${printInstant(one.answerBefore)}` : '';
  const buttons = caseMoves.flatMap((move) => {
    const post = (more: object) => ({ id, move, ...more });
    if (move === 'seller-offers') return offers(move, post);
    if (move === 'marketplace-proposes' || move === 'marketplace-decides') return offers(move, post);
    if (move === 'marketplace-asks-return')
      return [
        press('case', post({ label: true }), `${move}, with a label`),
        press('case', post({ label: false }), `${move}, without a label`),
      ];
    return [press('case', post({}), move)];
  });
  return `<p><a href="${e(caseAddress(line.lineId, id))}"><b>${id}</b></a> ${e(one.state)}${left}: ${e(line.title)}, asked ${e(view.money(one.askedMinor, order.currency))}</p><p>${buttons.join(' ')}</p>`;
}

function offers(move: string, post: (more: object) => object): string[] {
  return [
    press('case', post({ share: 0 }), `${move} 0`),
    press('case', post({ share: 0.3 }), `${move} 30 %`),
    press('case', post({ share: 1 }), `${move} all`),
  ];
}

function states(view: View): string {
  const choices: [string, unknown[]][] = [
    ['signedIn', [true, false]],
    ['captcha', [false, true]],
    ['variant', ['current', 'older', 'mobile']],
    ['payloadMode', ['jsonp', 'state', 'dom']],
    ['transport', ['fetch', 'xhr']],
    ['stringTypes', [false, true]],
    ['spa', [false, true]],
    ['hostile', [false, true]],
    ['lang', [null, ...languages]],
    ['broken', [null, ...brokenKinds]],
    ['formTextLength', [500, 200, 1000]],
    ['formFiles', [5, 3, 1]],
    ['formMegabytes', [2, 5, 0.1]],
  ];
  const current = Object.entries(view.state);
  return choices
    .map(([name, values]) => {
      const now = current.find(([key]) => key === name)?.[1];
      const buttons = values.map((value) => press('state', { [name]: value }, String(value), value === now));
      return `<p><b>${name}</b> ${buttons.join(' ')}</p>`;
    })
    .join('');
}
