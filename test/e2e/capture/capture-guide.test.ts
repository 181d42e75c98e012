import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Exhibit } from '../../../src/domain/exhibits/exhibit.js';
import { seedCase } from '../../bench/capture/capture-ours.js';
import { type Chromium, launchChromium } from '../../browser/chromium.js';
import { type Shop, startShop } from '../../shop/server.js';
import { press, shows } from '../overlay/on-page.js';
import { CHROME, TODAY } from '../places.js';
import { stored } from '../stored.js';
import { axeFaults } from '../surfaces/axe-faults.js';

/**
 * The four pages of the shop that speak for the shopper, one after another, each opened and captured by their own
 * press.
 */
let shop: Shop;
let browser: Chromium;
let own: Page;
let page: Page;

beforeAll(async () => {
  shop = await startShop({ today: TODAY, seed: 3, language: 'en', currency: 'USD' });
  browser = await launchChromium({ dist: CHROME, shopPort: shop.port, spki: shop.spki });
  own = await browser.openExtensionPage('options.html');
  const order = shop.orders.find(({ state, lines }) => state === 'completed' && lines.length === 1);
  await seedCase(own, {
    orderId: order?.orderId ?? '',
    productUrl: `https://www.aliexpress.com/item/${order?.lines[0]?.productId}.html`,
    reason: null,
  });
  page = await browser.newPage('https://www.aliexpress.com/');
});

afterAll(async () => {
  await browser?.close();
  await shop?.close();
});

const PAGES = [
  ['order-confirmation', 'The order page', '/p/order/detail.html', 'A', 'page'],
  ['tracking-page', 'The tracking page', '/p/tracking/index.html', 'B', 'page'],
  ['listing', 'The listing as it was advertised', '/item/', 'C', 'page'],
  ['conversation', 'What the seller answered', '/p/message/index.html', 'D', 'area'],
] as const;

test('each is opened in the shopper’s tab, confirmed and kept under what it shows; a closed popup goes on', async () => {
  let popup = await browser.clickToolbar(page);
  for (const [index, [evidence, name, path, letter, scope]] of PAGES.entries()) {
    await shows(popup, `${index} of 4 captured`);
    await shows(popup, `Next: ${name}.`);
    const there = page.waitForNavigation();
    await press(popup, 'Open it');
    await there;
    await shows(popup, `This is it: ${name}.`);
    expect(new URL(page.url()).pathname).toContain(path);
    // Nothing is kept before the shopper says so.
    expect(await stored(own, 'exhibits')).toHaveLength(index);
    await press(popup, 'Capture it');
    await shows(popup, `Exhibit ${letter} is kept.`);
    const exhibits = await stored<Exhibit>(own, 'exhibits');
    const kept = exhibits.find((one) => one.letter === letter);
    expect(kept).toMatchObject({ answers: evidence, url: page.url(), capture: { scope } });
    if (index !== 1) continue;
    expect(await axeFaults(popup)).toEqual([]);
    await popup.close();
    popup = await browser.clickToolbar(page);
  }
  await popup.waitForFunction(() => !document.body.innerText.includes('From the shop’s pages'));
  expect((await stored<Exhibit>(own, 'exhibits')).map(({ answers }) => answers).toSorted()).toEqual(
    PAGES.map(([evidence]) => evidence).toSorted(),
  );
});
