import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Chromium, launchChromium } from '../browser/chromium.js';
import { type Shop, startShop } from '../shop/server.js';
import { axeFaults } from './axe-faults.js';
import { shows } from './on-page.js';
import { CHROME, MY_ORDERS, ORDER, TODAY } from './places.js';

/** How well pages are read, as the options tell it after real visits. */
let shop: Shop;
let browser: Chromium;
let page: Page;

beforeAll(async () => {
  shop = await startShop({ today: TODAY, seed: 3, language: 'en', currency: 'USD' });
  browser = await launchChromium({ dist: CHROME, shopPort: shop.port, spki: shop.spki });
  page = await browser.newPage();
});

afterAll(async () => {
  await browser?.close();
  await shop?.close();
});

test('after a visit, the options say how many orders were read, and each field by what', async () => {
  const options = await browser.openExtensionPage('options.html');
  await shows(options, 'My Orders Not visited yet none never');
  await page.goto(MY_ORDERS);
  await shows(await browser.clickToolbar(page), '10 of 10 orders read');
  await page.goto(ORDER(shop.orders[0]?.orderId ?? ''));
  await shows(await browser.clickToolbar(page), '1 of 1 orders read');
  // The options stand open meanwhile, and tell it by themselves.
  await shows(options, 'My Orders Reads well 10 of 10 orders');
  await shows(options, 'Order page Reads well');
  await options.$$eval('.health-fields', (all) => {
    for (const one of all) (one as HTMLDetailsElement).open = true;
  });
  await shows(options, 'Field by field: My Orders');
  await shows(options, 'Total last by');
  await shows(options, 'on 1 of 1 visits');
  expect(await axeFaults(options)).toEqual([]);
});
