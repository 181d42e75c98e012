import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Case } from '../../../src/domain/cases/case.js';
import { caseFactsOf } from '../../../src/domain/cases/case-facts.js';
import { currentEvents } from '../../../src/domain/cases/current-events.js';
import type { OrderRecord } from '../../../src/domain/orders/order-record.js';
import { type Chromium, launchChromium } from '../../browser/chromium.js';
import { type Shop, startShop } from '../../shop/server.js';
import { shows } from '../overlay/on-page.js';
import { CHROME, MY_ORDERS, ORDER, TODAY, TRACKING } from '../places.js';
import { seedDraft } from '../seed-draft.js';
import { stored } from '../stored.js';
import { picture } from '../stories/picture.js';
import { axeFaults } from '../surfaces/axe-faults.js';

/** Pages of cases, drawn only: how many were read is said, and what could not be. */
const CASE_LIST = 'https://www.aliexpress.com/p/refund-dispute/list.html';

let shop: Shop;
let browser: Chromium;
let own: Page;
let page: Page;

beforeAll(async () => {
  shop = await startShop({ today: TODAY, seed: 3, language: 'en', currency: 'USD' });
  shop.setState({ payloadMode: 'dom' });
  browser = await launchChromium({ dist: CHROME, shopPort: shop.port, spki: shop.spki });
  own = await browser.openExtensionPage('options.html');
  page = await browser.newPage();
});

afterAll(async () => {
  await browser?.close();
  await shop?.close();
});

test('a row that could not be read is counted, shown, and told to the reading health', async () => {
  await page.goto(CASE_LIST);
  const rows = await page.$$eval('[class*="orderItem--orderItem"]', (all) => all.length);
  expect(rows).toBeGreaterThan(1);
  await shows(await browser.clickToolbar(page), `${rows} of ${rows} cases read`);
  await page.$$eval('[class*="orderItem--orderItem"]', (all) => {
    const last = all.at(-1)?.cloneNode(true) as Element;
    for (const link of last.querySelectorAll('a')) link.removeAttribute('href');
    all.at(-1)?.after(last);
  });
  const popup = await browser.clickToolbar(page);
  await shows(popup, `${rows} of ${rows + 1} cases read`);
  await shows(popup, `Case ${rows + 1} on the page`);
  await shows(popup, 'Save a redacted copy of this page');
  expect(await axeFaults(popup)).toEqual([]);
  await own.bringToFront();
  await shows(own, `Partly Some cases could not be read. ${rows} of ${rows + 1} cases`);
});

test('a page of cases that comes without a new document is read from what it draws', async () => {
  const order = shop.orders.find(({ cases }) => cases.length > 0);
  const opened = order?.cases[0];
  if (!order || !opened) throw new Error('the shop has no case');
  shop.setState({ payloadMode: 'jsonp' });
  await page.goto(ORDER(order.orderId));
  await page.bringToFront();
  await seedDraft(own, order.orderId, opened.lineId, { received: 'yes', reason: 'damaged' });
  shop.setState({ payloadMode: 'dom' });
  await page.evaluate(async (address) => {
    const html = await (await fetch(address)).text();
    const next = new DOMParser().parseFromString(html, 'text/html').querySelector('main');
    history.pushState({}, '', address);
    if (next) document.querySelector('main')?.replaceWith(next);
  }, CASE_LIST);
  await expect
    .poll(async () => (await stored<Case>(own, 'cases')).map((one) => caseFactsOf(currentEvents(one)).caseNumber), {
      timeout: 10_000,
    })
    .toEqual([opened.reverseOrderLineId]);
  await shows(await browser.clickToolbar(page), 'cases read');
});

test('a fact that two pages tell differently is shown with both, and where each is from', async () => {
  const order = shop.orders.slice(0, 10).find(({ state, cases }) => state === 'completed' && cases.length === 0);
  if (!order) throw new Error('the shop has no such order');
  const { orderId } = order;
  shop.setState({ payloadMode: 'dom' });
  await page.goto(MY_ORDERS);
  await page.bringToFront();
  await page.evaluate((id) => {
    const card = [...document.querySelectorAll('.order-item')].find((one) => one.textContent?.includes(id));
    const total = card?.querySelector('.order-item-content-opt-price-total');
    if (total) total.textContent = 'Total: US $1,234.56';
  }, orderId);
  await expect
    .poll(async () => (await stored<OrderRecord>(own, 'orders')).find((one) => one.orderId === orderId)?.fields.total)
    .toEqual({ minor: 123456, currency: 'USD' });
  shop.setState({ payloadMode: 'jsonp' });
  await page.goto(TRACKING(orderId));
  await expect
    .poll(async () => (await stored<OrderRecord>(own, 'orders')).find((one) => one.orderId === orderId)?.fields)
    .toHaveProperty('trackingNumber');
  await page.goto(ORDER(orderId));
  const draft = { received: 'yes', reason: 'damaged', atStep: 'identify' } as const;
  const { id } = await seedDraft(own, orderId, order.lines[0]?.lineId ?? '', draft);
  const tab = await browser.openExtensionPage(`case.html?id=${encodeURIComponent(id)}`);
  await shows(tab, 'But another page says $1,234.56 (My Orders, read');
  await shows(tab, `PS${orderId.slice(4)}XX`);
  expect(await axeFaults(tab)).toEqual([]);
  await picture(tab, 'facts-of-two-pages');
});
