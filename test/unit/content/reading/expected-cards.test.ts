// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ExpectedCard } from '../../../../src/domain/orders/expected-card.js';
import { aliexpressPages } from '../../../../src/marketplaces/aliexpress/page/page-reader.js';
import type { PageReader } from '../../../../src/marketplaces/page-reader.js';
import type { DataHeard, OrdersKept, OrdersSeen } from '../../../../src/messages/protocol.js';
import { madeReading } from '../../domain/made.js';

type Message = OrdersSeen | DataHeard;
const sendMessage = vi.fn<(message: Message) => Promise<OrdersKept | undefined>>();
vi.stubGlobal('chrome', { runtime: { id: 'own', sendMessage } });
vi.stubGlobal('requestIdleCallback', (work: (deadline: object) => void) => setTimeout(() => work({}), 1));
// The browser is looked up when the module is loaded, so it has to stand there before.
const { watchPage } = await import('../../../../src/content/reading/watch.js');

const reader: PageReader = {
  ...aliexpressPages,
  pageKind: ({ pathname }) => (pathname === '/list' ? 'order-list' : pathname === '/order' ? 'order' : 'other'),
  readPage: (doc, url) => {
    pagesRead += 1;
    const page = aliexpressPages.readPage(doc, url);
    return url.pathname === '/order' ? { ...page, orders: [madeReading({ stateText: 'Completed' })] } : page;
  },
};
let pagesRead = 0;
const ID = (number: number) => `831900000000000${number}`;
const EXPECTED: ExpectedCard = {
  orderId: ID(1),
  state: 'Completed',
  total: 'US $5.00',
  badge: '',
  store: true,
  variants: true,
};

let end: AbortController;
let watch: ReturnType<typeof watchPage>;
/** Answers the data that is on its way; cards are acknowledged at once. */
let answer: (kept: OrdersKept) => void;
let refuse: () => void;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  history.replaceState(null, '', '/list');
  document.body.innerHTML = '<p id="elsewhere"></p><div id="list"></div>';
  sendMessage.mockReset().mockImplementation((message) => {
    if (message.type !== 'data.heard') return Promise.resolve({ read: [], unread: [] });
    return new Promise((done, fail) => {
      answer = done;
      refuse = () => fail(new Error('the worker died'));
    });
  });
  end = new AbortController();
  watch = watchPage(reader, 'channel', end.signal, () => {});
});
afterEach(() => {
  end.abort();
  vi.useRealTimers();
  Reflect.deleteProperty(document, 'visibilityState');
});

const soon = (milliseconds = 50) => vi.advanceTimersByTimeAsync(milliseconds);
const hear = () => document.dispatchEvent(new CustomEvent('channel', { detail: 'list\n{}' }));
const sentCards = () =>
  sendMessage.mock.calls.flatMap(([message]) =>
    message.type === 'orders.seen' ? (message.cards ?? []).map((card) => `${card.orderId.at(-1)} ${card.state}`) : [],
  );
const heardTimes = () => sendMessage.mock.calls.filter(([{ type }]) => type === 'data.heard').length;
const list = () => document.querySelector('#list') as HTMLElement;

const cardOf = (number: number, state = 'Completed') =>
  `<div class="order-item"><a data-pl="order_item_header_detail" href="/p/order/detail.html?orderId=${ID(number)}">…</a>
  <span class="order-item-header-status-text">${state}</span>
  <div class="order-item-header-right-info"><div>Date: Nov ${number}, 2026</div></div>
  <div class="order-item-content"><span class="order-item-content-opt-price-total">Total: US $5.00</span></div></div>`;
const draw = (...cards: string[]) => list().insertAdjacentHTML('beforeend', cards.join(''));

test('cards are read at once where no data is on its way', async () => {
  draw(cardOf(1));
  await soon();
  expect(sentCards()).toEqual(['1 Completed']);
});

test('a card waits for the data, and is not read when that told what it shows', async () => {
  hear();
  draw(cardOf(1), cardOf(2));
  await soon(300);
  expect(sentCards()).toEqual([]);
  answer({ read: [ID(1)], unread: [], told: [EXPECTED] });
  await soon();
  expect(sentCards()).toEqual(['2 Completed']);
  const state = document.querySelector('.order-item-header-status-text') as Element;
  state.textContent = 'Dispute in progress';
  await soon();
  state.textContent = 'Completed';
  await soon();
  expect(sentCards()).toEqual(['2 Completed', '1 Dispute in progress', '1 Completed']);
});

test('regression: what a card shows counts again when older data is answered late', async () => {
  draw(cardOf(1, 'Shipped'));
  await soon();
  hear();
  await soon();
  answer({ read: [ID(1)], unread: [], told: [{ ...EXPECTED, state: 'Awaiting payment' }] });
  await soon();
  expect(sentCards()).toEqual(['1 Shipped', '1 Shipped']);
});

test('regression: that holds for cards whose name is not known, too', async () => {
  draw(cardOf(1, 'Shipped').replace('class="order-item"', ''));
  await soon(600);
  hear();
  await soon(50);
  answer({ read: [ID(1)], unread: [], told: [{ ...EXPECTED, state: 'Awaiting payment' }] });
  await soon(600);
  expect(sentCards()).toEqual(['1 Shipped', '1 Shipped']);
});

test('regression: data that is refused while the page moves is not sent for each movement, and cards are read', async () => {
  hear();
  draw(cardOf(1));
  for (let moves = 0; moves < 100; moves += 1) {
    (document.querySelector('#elsewhere') as Element).textContent = String(moves);
    await soon(10);
  }
  sendMessage.mockRejectedValue(new Error('the worker died'));
  refuse();
  await soon(300);
  expect(heardTimes()).toBeLessThan(4);
  expect(watch.log().read).toEqual([ID(1)]);
});

test('regression: cards that the page replaces while they wait are read', async () => {
  hear();
  draw(cardOf(1), cardOf(2));
  await soon(150);
  list().innerHTML = cardOf(3);
  await soon(150);
  answer({ read: [], unread: [] });
  await soon();
  expect(sentCards()).toEqual(['1 Completed', '2 Completed', '3 Completed']);
});

test('regression: cards that wait are read when another page comes in their place', async () => {
  hear();
  draw(cardOf(1), cardOf(2));
  await soon(150);
  history.pushState(null, '', '/other');
  list().innerHTML = '';
  await soon(150);
  answer({ read: [], unread: [] });
  await soon();
  expect(sentCards()).toEqual(['1 Completed', '2 Completed']);
});

test('regression: what comes in the place of a list is not taken for cards of it', async () => {
  hear();
  await soon(50);
  history.pushState(null, '', '/order');
  list().innerHTML = `<p>Order completed, and many more words of a page.</p><a href="/p/order/detail.html?orderId=${ID(7)}">…</a>`;
  await soon(150);
  answer({ read: [], unread: [] });
  await soon(600);
  expect(sentCards()).toEqual([]);
});

test('regression: a card of the page before, sent after newer data, does not stay what is known', async () => {
  hear();
  await soon(20);
  const first = answer;
  draw(cardOf(1, 'Shipped'));
  await soon(100);
  history.pushState(null, '', '/list?page=2');
  list().innerHTML = cardOf(1);
  await soon(20);
  hear();
  await soon(20);
  first({ read: [], unread: [] });
  await soon(20);
  answer({ read: [ID(1)], unread: [], told: [EXPECTED] });
  await soon(600);
  expect(sentCards().at(-1)).toBe('1 Completed');
});

test("regression: an order's own page rests once its data was answered", async () => {
  history.pushState(null, '', '/order');
  (document.querySelector('#elsewhere') as Element).textContent = 'here';
  await soon(600);
  hear();
  await soon(600);
  const { orderId } = madeReading({});
  answer({ read: [orderId], unread: [], told: [{ ...EXPECTED, orderId }] });
  await soon(600);
  const before = pagesRead;
  await soon(5000);
  expect(pagesRead - before).toBeLessThan(3);
});

test('regression: a card that goes while it waits, and shows nothing but its number, is missed by nobody', async () => {
  hear();
  draw(
    `<div class="order-item"><a data-pl="order_item_header_detail" href="/p/order/detail.html?orderId=${ID(5)}">…</a></div>`,
  );
  await soon(100);
  list().innerHTML = '';
  await soon(100);
  answer({ read: [], unread: [] });
  await soon(600);
  expect(watch.log().missed).toEqual([]);
});

test('regression: cards that wait are read when the tab is hidden', async () => {
  hear();
  draw(cardOf(1));
  await soon(100);
  Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
  await soon();
  answer({ read: [], unread: [] });
  await soon();
  expect(sentCards()).toEqual(['1 Completed']);
});

test('cards are read when the answer takes too long', async () => {
  hear();
  draw(cardOf(1));
  await soon(1500);
  expect(watch.log().read).toEqual([]);
  await soon(1500);
  expect(watch.log().read).toEqual([ID(1)]);
});

test('what is there before anything changes is read', async () => {
  end.abort();
  end = new AbortController();
  draw(cardOf(4));
  watchPage(reader, 'channel', end.signal, () => {});
  await soon();
  expect(sentCards()).toEqual(['4 Completed']);
});
