import { afterEach, expect, it } from 'vitest';
import { OrderLog } from '../../../src/content/reading/order-log.js';
import { cardReader } from '../../../src/content/reading/read-cards.js';
import { aliexpressOverlay } from '../../../src/marketplaces/aliexpress/overlay/overlay-page.js';
import { aliexpressPages } from '../../../src/marketplaces/aliexpress/page/page-reader.js';

const URL_OF_LIST = new URL('https://www.aliexpress.com/p/order/index.html');
const cardOf = (number: number) =>
  `<div class="order-item"><a data-pl="order_item_header_detail" href="/p/order/detail.html?orderId=831900000000000${number}">…</a>
  <span class="order-item-header-status-text">Completed</span></div>`;

afterEach(() => {
  document.body.innerHTML = '';
});

// A field of a form stands where the form's own functions of that name were; no other document but a browser's does so.
it('regression: a form whose fields are named like questions hides no card that changes with it', () => {
  const log = new OrderLog();
  const cards = cardReader(aliexpressPages, log);
  const observer = new MutationObserver(() => {});
  observer.observe(document.body, { childList: true, subtree: true });
  document.body.innerHTML = '<form><input name="matches"><input name="closest"></form>';
  document.querySelector('form')?.append('…');
  document.body.insertAdjacentHTML('beforeend', cardOf(1) + cardOf(2));
  expect(cards.notice(observer.takeRecords())).toBe('now');
  observer.disconnect();
  cards.read(URL_OF_LIST);
  expect(log.read).toHaveLength(2);
});

it('regression: nor is its card hidden from the marks', () => {
  document.body.innerHTML = `<div class="order-item"><form><input name="closest"></form></div>`;
  const form = document.querySelector('form') as HTMLFormElement;
  expect(aliexpressOverlay.cardAround(form)).toBe(document.querySelector('.order-item'));
});
