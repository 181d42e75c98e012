import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Firefox, launchFirefox } from '../../browser/firefox.js';
import { type Shop, startShop } from '../../shop/server.js';
import { FIREFOX, MY_ORDERS, ORDER, TODAY } from '../places.js';
import { seedDraft } from '../seed-draft.js';
import { putStored } from '../stored.js';

/** Marks and guard in a real Firefox, by keyboard: a closed root shows nothing but its host. */
let shop: Shop;
let firefox: Firefox;
let page: Page;

beforeAll(async () => {
  shop = await startShop({ today: TODAY, seed: 3, language: 'en', currency: 'USD' });
  firefox = await launchFirefox({ dist: FIREFOX, shopPort: shop.port });
  const own = await firefox.openExtensionPage('options.html');
  page = await firefox.newPage(MY_ORDERS);
  await page.bringToFront();
  const order = shop.orders.find(({ state, cases }) => state === 'awaiting' && cases.length === 0);
  await seedDraft(own, order?.orderId ?? '', order?.lines[0]?.lineId ?? '', { received: 'no' });
  await own.close();
  await page.goto(MY_ORDERS);
});
afterAll(async () => {
  await firefox?.close();
  await shop?.close();
});

test('a card with an open case has a mark beside its state', async () => {
  await page.waitForFunction(() => document.querySelectorAll('.order-item-header-status-text + div').length === 1, {
    timeout: 15_000,
  });
  const size = await page.$eval('.order-item-header-status-text + div', (host) => {
    const { width, height } = host.getBoundingClientRect();
    return [width, height, host.shadowRoot];
  });
  expect(size).toEqual([0, 0, null]);
});

test('the guard holds a press: Escape goes back, Continue presses once', async () => {
  const asked = () => page.evaluate(() => document.documentElement.dataset.practiceAsked);
  const asking = (there: boolean) =>
    page.waitForFunction(
      (wanted) => [...document.documentElement.children].some(({ tagName }) => tagName === 'DIV') === wanted,
      { timeout: 10_000 },
      there,
    );
  await page.focus('[data-practice-confirm]');
  await page.keyboard.press('Enter');
  await asking(true);
  await page.keyboard.press('Escape');
  await asking(false);
  expect(await asked()).toBeUndefined();
  await page.keyboard.press('Enter');
  await asking(true);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.comet-modal');
  expect(await asked()).toBe('1');
});

test('the button that opens a dispute is pointed at until the shopper presses it', async () => {
  const order = shop.orders.find(({ state, cases }) => state === 'awaiting' && cases.length === 0);
  const pointed = (there: boolean) =>
    page.waitForFunction(
      (wanted) => [...document.documentElement.children].some(({ tagName }) => tagName === 'DIV') === wanted,
      { timeout: 15_000 },
      there,
    );
  // As if the shopper had asked for it at step 4.
  const own = await firefox.openExtensionPage('options.html');
  const line = { orderId: order?.orderId, lineId: order?.lines[0]?.lineId ?? null, productId: null, variant: null };
  const pointing = { marketplace: 'aliexpress', line, askedAt: new Date().toISOString() };
  await putStored(own, 'places', JSON.stringify(pointing), 'pointing');
  await own.close();
  await page.bringToFront();
  await page.goto(ORDER(order?.orderId ?? ''));
  await page.waitForSelector('.item-actions button');
  await pointed(true);
  expect(await page.$('.comet-modal')).toBeNull();
  await page.focus('.item-actions button');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.comet-modal');
  await pointed(false);
});
