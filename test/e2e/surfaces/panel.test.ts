import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Chromium, launchChromium } from '../../browser/chromium.js';
import { type Shop, startShop } from '../../shop/server.js';
import { press, shows } from '../overlay/on-page.js';
import { CHROME, MY_ORDERS, ORDER, TODAY } from '../places.js';

/** The panel beside the page: opened from the real popup, it stays and follows the tab the shopper is on. */
let shop: Shop;
let browser: Chromium;
let panel: Page;

beforeAll(async () => {
  shop = await startShop({ today: TODAY, seed: 3, language: 'en', currency: 'USD' });
  browser = await launchChromium({ dist: CHROME, shopPort: shop.port, spki: shop.spki });
});

afterAll(async () => {
  await browser?.close();
  await shop?.close();
});

test('the popup opens it beside the page and gives way', async () => {
  const page = await browser.newPage(MY_ORDERS);
  const popup = await browser.clickToolbar(page);
  await shows(popup, '10 of 10 orders read');
  const gone = new Promise((done) => popup.once('close', done));
  await press(popup, 'Keep open beside the page');
  const target = await browser.browser.waitForTarget((one) => one.url().endsWith('/panel.html'));
  panel = await target.asPage();
  await gone;
  await shows(panel, '10 of 10 orders read');
});

test('it follows the shopper to another tab without knowing its address from the browser', async () => {
  const order = shop.orders.find(({ state }) => state === 'completed');
  await browser.newPage(ORDER(order?.orderId ?? ''));
  await shows(panel, '1 of 1 orders read');
  const elsewhere = await browser.newPage('about:blank');
  await elsewhere.bringToFront();
  await shows(panel, 'A bad order? Start with the date.');
});

test('it shows the same steps, fills the width it is given, and needs no scrolling sideways', async () => {
  const order = shop.orders.find(({ state, lines }) => state === 'completed' && lines.length === 1);
  const page = await browser.newPage(ORDER(order?.orderId ?? ''));
  await page.bringToFront();
  await shows(panel, '1 of 1 orders read');
  await press(panel, 'Open a case for this item');
  await shows(panel, 'step 4 of 12');
  const { overflow, width, inner } = await panel.evaluate(() => ({
    overflow: document.documentElement.scrollWidth - innerWidth,
    width: document.querySelector('.popup')?.getBoundingClientRect().width,
    inner: innerWidth,
  }));
  expect(overflow).toBeLessThanOrEqual(0);
  expect(width).toBe(inner);
});

test('the page beside it becomes an exhibit, once its button was pressed on that page', async () => {
  const order = shop.orders.find(({ state, lines }) => state === 'completed' && lines.length === 1);
  const page = await browser.newPage(ORDER(order?.orderId ?? ''));
  for (const step of ['reason', 'evidence']) {
    if (step === 'reason') await press(panel, 'Yes, it is here', 'radio');
    await panel.$$eval('.popup-actions button', (all) =>
      (all as HTMLElement[]).find((one) => one.innerText.startsWith('Next'))?.click(),
    );
  }
  await shows(panel, 'Go to the page that you want to keep, then press the Redress button there.');
  const popup = await browser.clickToolbar(page);
  await popup.close();
  // As the pointer comes back from the page; one that the protocol moves was never outside.
  await panel.evaluate(() => document.documentElement.dispatchEvent(new PointerEvent('pointerenter')));
  await press(panel, 'Visible part');
  await shows(panel, 'Exhibit A is kept.');
});

test('the extension itself asked for nothing', () => {
  expect(shop.unexplained()).toEqual([]);
});
