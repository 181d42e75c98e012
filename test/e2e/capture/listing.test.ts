import { afterAll, beforeAll, expect, test } from 'vitest';
import { newCase } from '../../../src/domain/cases/case.js';
import type { Exhibit } from '../../../src/domain/exhibits/exhibit.js';
import type { ListingSnapshot } from '../../../src/domain/orders/listing.js';
import type { OrderRecord } from '../../../src/domain/orders/order-record.js';
import { type Chromium, launchChromium } from '../../browser/chromium.js';
import { type Shop, startShop } from '../../shop/server.js';
import { press, shows } from '../overlay/on-page.js';
import { CHROME, MY_ORDERS, TODAY } from '../places.js';
import { putStored, stored } from '../stored.js';

/** A listing that changes after the order, as the shopper finds it when coming back to it. */
let shop: Shop;
let browser: Chromium;

beforeAll(async () => {
  shop = await startShop({ today: TODAY, seed: 3, language: 'en', currency: 'USD' });
  browser = await launchChromium({ dist: CHROME, shopPort: shop.port, spki: shop.spki });
});

afterAll(async () => {
  await browser?.close();
  await shop?.close();
});

test('a listing is kept as it was first seen for an order, and what changed since becomes an exhibit', async () => {
  const page = await browser.newPage(MY_ORDERS);
  const own = await browser.openExtensionPage('options.html');
  const until = async <T>(store: string, count: number): Promise<T[]> => {
    const end = Date.now() + 15_000;
    for (;;) {
      const all = await stored<T>(own, store);
      if (all.length >= count) return all;
      if (Date.now() > end) throw new Error(`${all.length} of ${count} in ${store}`);
      await new Promise((done) => setTimeout(done, 50));
    }
  };
  const orders = await until<OrderRecord>('orders', 10);
  const ordered = shop.orders.find(
    ({ orderId, lines }) => lines.length === 1 && orders.some((one) => one.orderId === orderId),
  );
  const line = ordered?.lines[0];
  const order = orders.find(({ orderId }) => orderId === ordered?.orderId);
  if (!ordered || !line || !order) throw new Error('no such order');
  const item = `https://www.aliexpress.com/item/${line.productId}.html`;

  await page.bringToFront();
  await page.goto(item);
  const [first] = await until<ListingSnapshot>('listings', 1);
  expect(first).toMatchObject({ productId: line.productId, url: item, fields: { title: line.title } });
  await page.goto('https://www.aliexpress.com/item/1005000000000001.html').catch(() => {});
  line.title = `${line.title}, new edition`;
  await page.goto(item);
  await until<ListingSnapshot>('listings', 2);

  const subject = newCase(order, order.lines[0]?.key ?? '', new Date().toISOString());
  await putStored(own, 'cases', subject);
  const tab = await browser.openExtensionPage(`case.html?id=${encodeURIComponent(subject.id)}`);
  await press(tab, 'Listing');
  await shows(tab, '1 thing has changed');
  await shows(tab, 'new edition');
  await press(tab, 'Keep as an exhibit');
  await shows(tab, 'Exhibit A is kept.');
  const [exhibit] = await stored<Exhibit>(own, 'exhibits');
  expect(exhibit).toMatchObject({ kind: 'difference', page: 'product', orderId: ordered.orderId });
  expect(exhibit?.sheets[0]?.mime).toBe('text/plain');
  const text = await stored<{ text: string }>(own, 'exhibitTexts');
  expect(text[0]?.text).toContain(`is: ${line.title}`);
});
