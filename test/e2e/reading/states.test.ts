import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { OrderRecord } from '../../../src/domain/orders/order-record.js';
import { type Chromium, launchChromium } from '../../browser/chromium.js';
import { type Shop, startShop } from '../../shop/server.js';
import { press, shows, textOf, type } from '../overlay/on-page.js';
import { CHROME, MY_ORDERS, TODAY } from '../places.js';
import { stored } from '../stored.js';

/** Every state the popup can meet on a page, and every bad thing a page can do. */
let shop: Shop;
let browser: Chromium;
let page: Page;

beforeAll(async () => {
  shop = await startShop({ today: TODAY, seed: 5, language: 'mixed', currency: 'mixed' });
  browser = await launchChromium({ dist: CHROME, shopPort: shop.port, spki: shop.spki });
  page = await browser.newPage();
});

afterAll(async () => {
  await browser?.close();
  await shop?.close();
});

beforeEach(() => {
  shop.setState({ signedIn: true, captcha: false, broken: null, payloadMode: 'jsonp', variant: 'current', lang: null });
});

async function popupAt(address: string): Promise<Page> {
  await page.goto(address);
  return browser.clickToolbar(page);
}

async function storedOrders(): Promise<OrderRecord[]> {
  const own = await browser.openExtensionPage('options.html');
  const orders = await stored<OrderRecord>(own, 'orders');
  await own.close();
  return orders;
}

test('signed out: says so, and offers the login', async () => {
  shop.setState({ signedIn: false });
  const popup = await popupAt(MY_ORDERS);
  await shows(popup, 'Log in to AliExpress first');
});

test('a captcha: says so, and touches nothing', async () => {
  shop.setState({ captcha: true });
  await shows(await popupAt(MY_ORDERS), 'AliExpress asks if you are human');
});

test('another site: the first run tells what to do', async () => {
  await shows(await popupAt('about:blank'), 'A bad order? Start with the date.');
});

test('a page of the shop that is not My Orders: says so, and where they are', async () => {
  const product = shop.orders[0]?.lines[0]?.productId;
  const popup = await popupAt(`https://www.aliexpress.com/item/${product}.html`);
  await shows(popup, 'one of AliExpress, but not My Orders');
  await shows(popup, 'Open My Orders');
});

test('a page of another shape: said, and nothing is invented', async () => {
  shop.setState({ broken: 'renamed-classes', payloadMode: 'dom' });
  const popup = await popupAt(MY_ORDERS);
  await popup.waitForFunction(() => /do not know this page|of \d+ orders read/.test(document.body.innerText));
  for (const order of await storedOrders()) {
    const real = shop.orders.find(({ orderId }) => orderId === order.orderId);
    expect(real, order.orderId).toBeDefined();
    if (order.fields.orderedOn) expect(order.fields.orderedOn).toBe(real?.placedOn);
  }
});

test('page state in an inline script is read when nothing else is', async () => {
  shop.setState({ payloadMode: 'state' });
  await shows(await popupAt(MY_ORDERS), '10 of 10 orders read');
});

test('a page without data is read from what it draws', async () => {
  shop.setState({ payloadMode: 'dom' });
  await shows(await popupAt(MY_ORDERS), '10 of 10 orders read');
});

test('pictures of products that the page shows whole are cropped, each for its line', async () => {
  const popup = await popupAt(MY_ORDERS);
  const lines = async () => {
    const kept = await stored<{ id: string }>(popup, 'pictures');
    const orders = await stored<OrderRecord>(popup, 'orders');
    const known = orders.flatMap(({ id, lines }) => lines.map(({ key }) => `${id}/${key}`));
    return kept.map(({ id }) => known.includes(id));
  };
  await expect.poll(async () => (await lines()).length, { timeout: 10_000, interval: 100 }).toBeGreaterThan(0);
  expect(await lines()).not.toContain(false);
  await popup.waitForSelector('img[src^="blob:"]');
});

test('the mobile page is read', async () => {
  shop.setState({ variant: 'mobile', payloadMode: 'dom' });
  await shows(await popupAt('https://m.aliexpress.com/p/order/index.html'), '10 of 10 orders read');
});

test('tabs filter in place and lose nothing that was read', async () => {
  await page.goto(MY_ORDERS);
  await page.waitForSelector('html[data-practice-pages]');
  await page.evaluate(() => [...document.querySelectorAll<HTMLElement>('.comet-tabs-nav-item')].at(-1)?.click());
  const popup = await browser.clickToolbar(page);
  await popup.waitForFunction(() => /(\d+) of \1 orders read/.test(document.body.innerText));
});

test('a payload with wrong types and cards without facts: what is missing is said, what is there is kept', async () => {
  shop.setState({ broken: 'payload-types' });
  const popup = await popupAt(MY_ORDERS);
  await popup.waitForFunction(() => /\d+ of \d+ orders read/.test(document.body.innerText));
  shop.setState({ broken: 'bare-cards', payloadMode: 'dom' });
  const bare = await popupAt(MY_ORDERS);
  await bare.waitForFunction(() => /\d+ of 10 orders read/.test(document.body.innerText));
  expect(await textOf(bare)).toMatch(/could not be read|Not found on the page/);
});

test('a lone dollar sign is kept as printed and never taken for a currency', async () => {
  const fresh = await startShop({
    today: TODAY,
    seed: 77,
    currency: 'USD',
    state: { broken: 'bare-dollar', payloadMode: 'dom' },
  });
  const other = await launchChromium({ dist: CHROME, shopPort: fresh.port, spki: fresh.spki });
  try {
    const popup = await other.clickToolbar(await other.newPage(MY_ORDERS));
    await shows(popup, 'Not found on the page: the total');
    const own = await other.openExtensionPage('options.html');
    for (const { fields } of await stored<OrderRecord>(own, 'orders')) {
      expect(fields.total).toBeUndefined();
      expect(fields.printedTotal).toContain('$');
    }
  } finally {
    await other.close();
    await fresh.close();
  }
});

test('five megabytes of garbage in the overhearing channel, and hostile forms of it, change nothing', async () => {
  await page.goto(MY_ORDERS);
  await page.evaluate(() => {
    const send = (detail: unknown) => document.dispatchEvent(new CustomEvent('redress:overheard', { detail }));
    send('x'.repeat(5_000_000));
    send(`mtop.aliexpress.trade.buyer.order.list\n${'{"a":'.repeat(5000)}`);
    send(
      'mtop.aliexpress.trade.buyer.order.list\n{"data":{"data":{"x":{"tag":"pc_om_list_order","fields":{"orderId":"__proto__"}}}}}',
    );
    send({ toString: () => 'mtop\n{}' });
    send(null);
  });
  const before = (await storedOrders()).length;
  const popup = await browser.clickToolbar(page);
  await popup.waitForFunction(() => /10 of 1\d orders read/.test(document.body.innerText));
  expect((await storedOrders()).length).toBeGreaterThanOrEqual(before);
  expect((await storedOrders()).every(({ orderId }) => shop.orders.some((order) => order.orderId === orderId))).toBe(
    true,
  );
});

test('a page cannot talk to the extension: its messages have no way in', async () => {
  await page.goto(MY_ORDERS);
  const reached = await page.evaluate(async (id) => {
    const runtime = (
      globalThis as { chrome?: { runtime?: { sendMessage?: (id: string, message: unknown) => Promise<unknown> } } }
    ).chrome?.runtime;
    if (!runtime?.sendMessage) return 'no way';
    return runtime.sendMessage(id, { type: 'orders.seen', page: 'order-list', orders: [] }).then(
      () => 'answered',
      () => 'refused',
    );
  }, browser.extensionId);
  expect(['no way', 'refused']).toContain(reached);
});

test('an order is added by hand, with only what the shopper knows', async () => {
  const closed = await popupAt('about:blank');
  await press(closed, 'Add by hand');
  await type(closed, 'Order number', '3042 7718 5520 6394');
  await closed.waitForFunction(async () => {
    const opening = indexedDB.open('redress');
    await new Promise((done) => opening.addEventListener('success', done));
    const reading = opening.result.transaction('places').objectStore('places').get('order-by-hand');
    await new Promise((done) => reading.addEventListener('success', done));
    opening.result.close();
    return String(reading.result).includes('5520 6394');
  });
  await closed.close();
  const popup = await popupAt('about:blank');
  await press(popup, 'Add by hand');
  await type(popup, 'Item', 'Linen duvet cover');
  await press(popup, 'Add and open a case');
  await shows(popup, 'No date found yet');
  await press(popup, 'Back to the orders');
  await shows(popup, 'Open My Orders');
  const order = (await storedOrders()).find(({ orderId }) => orderId === '3042771855206394');
  expect(order?.fields).toEqual({});
  expect(order?.lines[0]).toMatchObject({
    fields: { title: 'Linen duvet cover' },
    sources: { title: { strategy: 'shopper', page: null } },
  });
});

test('the extension updated under an open page: the old script stops, the popup says what to do', async () => {
  await page.goto(MY_ORDERS);
  await page.waitForSelector('html[data-practice-pages]');
  const errors: unknown[] = [];
  page.on('pageerror', (error) => errors.push(error));
  const own = await browser.openExtensionPage('options.html');
  const reloaded = browser.browser.waitForTarget((target) => target.type() === 'service_worker');
  await own.evaluate(() => chrome.runtime.reload()).catch(() => {});
  await reloaded;
  await page.bringToFront();
  await press(page, 'View orders');
  await page.waitForFunction(() => document.querySelectorAll('.order-item').length >= 20);
  expect(errors).toEqual([]);
});

test('the extension itself asked for nothing', () => {
  expect(shop.unexplained()).toEqual([]);
});
