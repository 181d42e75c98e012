import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { REDACTION_WORDS } from '../../../src/marketplaces/redaction-words.js';
import { type Chromium, launchChromium } from '../../browser/chromium.js';
import { type Shop, startShop } from '../../shop/server.js';
import { leftIn } from '../../unit/marketplaces/planted.js';
import { press, shows } from '../overlay/on-page.js';
import { CHROME, MY_ORDERS, ORDER, TODAY } from '../places.js';
import { axeFaults } from '../surfaces/axe-faults.js';

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

const SECRETS = ['Wilhelmina', 'qmail.example', '5550199', 'zq7Token'];

test('a redacted copy of an order page is shown, then saved, and holds nothing of it', async () => {
  const order = shop.orders[1];
  await page.goto(ORDER(order?.orderId ?? ''));
  await page.waitForSelector('html[data-practice-buttons="there"]');
  await page.evaluate((secrets) => {
    for (const secret of secrets) {
      const line = document.createElement('p');
      line.className = secret;
      line.title = secret;
      line.append(secret, document.createComment(secret));
      const script = document.createElement('script');
      script.type = 'application/json';
      script.text = JSON.stringify({ secret });
      document.body.append(line, script);
    }
  }, SECRETS);
  const options = await browser.openExtensionPage('options.html');
  await options.bringToFront();
  await shows(options, 'Save a redacted copy of this page for a bug report');
  const opened = browser.browser.waitForTarget((target) => target.url().endsWith('page-copy.html'));
  await press(options, 'Look at the copy', 'link');
  const copyPage = await (await opened).page();
  if (!copyPage) throw new Error('no page of the copy');
  await shows(copyPage, 'Nothing is sent.');
  await shows(copyPage, 'order page');
  expect(await axeFaults(copyPage)).toEqual([]);
  const shown = await copyPage.$eval('.page-copy', (element) => element.textContent ?? '');
  expect(shown).toContain('class="order-detail');
  // Only placeholders and the names that pages are built of: so nothing of the order, nor of what was planted.
  expect(leftIn(shown, REDACTION_WORDS)).toEqual([]);
  for (const secret of SECRETS) expect(shown).not.toContain(secret);

  const folder = mkdtempSync(join(tmpdir(), 'redress-copy-'));
  try {
    const session = await browser.browser.target().createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder, eventsEnabled: true });
    const saved = new Promise<void>((done) => {
      session.on('Browser.downloadProgress', ({ state }) => state === 'completed' && done());
    });
    await press(copyPage, 'Save this copy', 'link');
    await saved;
    expect(readdirSync(folder)).toEqual(['redress-order.txt']);
    expect(readFileSync(join(folder, 'redress-order.txt'), 'utf8')).toBe(shown);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test('the popup offers the copy where orders could not be read', async () => {
  shop.setState({ broken: 'bare-cards' });
  await page.goto(MY_ORDERS);
  const popup = await browser.clickToolbar(page);
  const opened = browser.browser.waitForTarget((target) => target.url().includes('page-copy.html?tab='));
  await press(popup, 'Save a redacted copy of this page for a bug report');
  const copyPage = await (await opened).page();
  if (!copyPage) throw new Error('no page of the copy');
  await shows(copyPage, 'My Orders');
  await shows(copyPage, 'class="order-item');
  shop.setState({ broken: null });
});

test('a blocked account is a state of its own', async () => {
  await page.goto('https://passport.aliexpress.com/account/blocked.htm');
  await shows(await browser.clickToolbar(page), 'AliExpress says that this account is blocked');
});
