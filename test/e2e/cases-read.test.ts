import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Case } from '../../src/domain/case.js';
import { caseFactsOf } from '../../src/domain/case-facts.js';
import { type Chromium, launchChromium } from '../browser/chromium.js';
import { type Shop, startShop } from '../shop/server.js';
import { axeFaults } from './axe-faults.js';
import { shows } from './on-page.js';
import { CHROME, ORDER, TODAY } from './places.js';
import { seedDraft } from './seed-draft.js';
import { stored } from './stored.js';

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
    .poll(async () => (await stored<Case>(own, 'cases')).map((one) => caseFactsOf(one).caseNumber), { timeout: 10_000 })
    .toEqual([opened.reverseOrderLineId]);
  await shows(await browser.clickToolbar(page), 'cases read');
});
