import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { OrderRecord } from '../../../src/domain/orders/order-record.js';
import { type Chromium, launchChromium } from '../../browser/chromium.js';
import { type Shop, startShop } from '../../shop/server.js';
import { CHROME, MY_ORDERS, TODAY } from '../places.js';
import { stored } from '../stored.js';

/** Cards are read for what the page's own data lacks of their orders, and for whatever changes on them. */
let shop: Shop;
let browser: Chromium;
let page: Page;
let own: Page;

beforeAll(async () => {
  shop = await startShop({ today: TODAY, seed: 5 });
  browser = await launchChromium({ dist: CHROME, shopPort: shop.port, spki: shop.spki });
  own = await browser.openExtensionPage('options.html');
  page = await browser.newPage(MY_ORDERS);
});

afterAll(async () => {
  await browser?.close();
  await shop?.close();
});

const first = () => shop.orders[0]?.orderId ?? '';
async function stateOf(orderId: string) {
  const record = (await stored<OrderRecord>(own, 'orders')).find((one) => one.orderId === orderId);
  return [record?.fields.stateText, record?.sources.stateText?.strategy];
}
const soon = { timeout: 20_000, interval: 100 };

/** Has the page write another state on the first card, as it does after a press, without fetching anything. */
const write = (state: string) =>
  page.evaluate((text) => {
    const place = document.querySelector('.order-item .order-item-header-status-text');
    if (place) place.textContent = text;
  }, state);

test('what the data has is not read again from the cards', async () => {
  const popup = await browser.clickToolbar(page);
  await popup.waitForFunction(() => document.body.innerText.includes('10 of 10 orders read'));
  const orders = await stored<OrderRecord>(own, 'orders');
  expect(orders.map(({ sources }) => sources.stateText?.strategy)).toEqual(Array(10).fill('page-data'));
});

test('a state that the page writes on a card later is kept, and so is the one it goes back to', async () => {
  const [before] = await stateOf(first());
  expect(before).toBeTruthy();
  await write('Dispute in progress');
  await expect.poll(() => stateOf(first()), soon).toEqual(['Dispute in progress', 'named']);
  await write(String(before));
  await expect.poll(() => stateOf(first()), soon).toEqual([before, 'named']);
});

test('orders of which the data leaves something out are read from their cards as well', async () => {
  // Amounts without a currency: the data has no total.
  shop.setState({ broken: 'payload-types' });
  await page.goto(MY_ORDERS);
  const strategies = async () =>
    (await stored<OrderRecord>(own, 'orders')).filter(({ sources }) => sources.stateText?.strategy === 'named').length;
  await expect.poll(strategies, soon).toBe(10);
});
