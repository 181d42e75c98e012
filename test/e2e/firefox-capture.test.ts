import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CaptureJob } from '../../src/domain/capture-job.js';
import type { Exhibit } from '../../src/domain/exhibit.js';
import { seedCase } from '../bench/capture-ours.js';
import { type Firefox, type FirefoxPopup, launchFirefox } from '../browser/firefox.js';
import { type Shop, startShop } from '../shop/server.js';
import { FIREFOX, TODAY } from './places.js';
import { emptyStores, stored } from './stored.js';

/** Firefox takes a whole page in one call; the page is scrolled for what loads late, and put back all the same. */
let shop: Shop;
let firefox: Firefox;
let own: Page;
let page: Page;

beforeAll(async () => {
  shop = await startShop({ today: TODAY, seed: 3, language: 'en', currency: 'USD' });
  firefox = await launchFirefox({ dist: FIREFOX, shopPort: shop.port });
  own = await firefox.openExtensionPage('options.html');
  await emptyStores(own);
  await seedCase(own);
  page = await firefox.newPage(`https://www.aliexpress.com/item/${shop.orders[0]?.lines[0]?.productId}.html`);
});

afterAll(async () => {
  await firefox?.close();
  await shop?.close();
});

async function over(count: number): Promise<CaptureJob> {
  const end = Date.now() + 30_000;
  for (;;) {
    const [job] = await stored<CaptureJob>(own, 'captures');
    const kept = await stored<Exhibit>(own, 'exhibits');
    if (job && ['kept', 'failed', 'cancelled'].includes(job.state) && (kept.length >= count || job.state !== 'kept'))
      return job;
    if (Date.now() > end) throw new Error(`The capture stayed ${JSON.stringify(job)}`);
    await new Promise((done) => setTimeout(done, 50));
  }
}

/** The real toolbar click, then this button of the popup. */
async function captureBy(name: string): Promise<FirefoxPopup> {
  const popup = await firefox.clickToolbar(page);
  const button = `[...document.querySelectorAll('button')].find(({ innerText }) => innerText === '${name}')`;
  await popup.waitFor(button, 15_000);
  await popup.evaluate(`${button}.click()`);
  return popup;
}

test('the whole page by the toolbar button', async () => {
  const popup = await captureBy('Whole page');
  expect(await over(1)).toMatchObject({ state: 'kept', fault: null });
  const [exhibit] = await stored<Exhibit>(own, 'exhibits');
  const { height, ratio, loaded, styled, scrolled } = await page.evaluate(() => ({
    height: document.documentElement.scrollHeight,
    ratio: devicePixelRatio,
    loaded: [...document.querySelectorAll('.product-block')].every((one) => one.matches('[data-loaded="yes"]')),
    styled: document.querySelectorAll('html[style], body[style], header[style]').length,
    scrolled: scrollY,
  }));
  expect(exhibit?.sheets.map((sheet) => sheet.height)).toEqual([Math.round(height * ratio)]);
  expect(loaded).toBe(true);
  expect({ styled, scrolled }).toEqual({ styled: 0, scrolled: 0 });
  expect(await stored(own, 'shots')).toEqual([]);
  await popup.close();
});

test('the visible part by the keyboard shortcut', async () => {
  await page.bringToFront();
  await firefox.pressShortcut('V');
  expect(await over(2)).toMatchObject({ state: 'kept', scope: 'visible', toldBy: 'notification' });
});

test("the whole page by the page's own menu", async () => {
  await page.bringToFront();
  await firefox.chooseInMenu(page, 'capture-page');
  expect(await over(3)).toMatchObject({ state: 'kept', scope: 'page', toldBy: 'notification' });
});

test('a region is drawn with the pointer', async () => {
  const popup = await captureBy('A part you draw');
  await drawing();
  await popup.close();
  await page.bringToFront();
  await page.mouse.move(100, 120);
  await page.mouse.down();
  await page.mouse.move(400, 320, { steps: 4 });
  await page.mouse.up();
  expect(await over(4)).toMatchObject({ state: 'kept', scope: 'region', fault: null });
  const exhibit = (await stored<Exhibit>(own, 'exhibits')).find(({ letter }) => letter === 'D');
  const ratio = await page.evaluate(() => devicePixelRatio);
  expect(exhibit?.sheets).toMatchObject([{ width: 300 * ratio, height: 200 * ratio }]);
});

async function drawing(): Promise<void> {
  const end = Date.now() + 15_000;
  while (!(await stored<CaptureJob>(own, 'captures')).some(({ state }) => state === 'drawing')) {
    if (Date.now() > end) throw new Error('Nothing can be drawn.');
    await new Promise((done) => setTimeout(done, 50));
  }
}

test('the conversation, an inner scroll area that is offered by its name', async () => {
  await page.goto(`https://www.aliexpress.com/p/message/index.html?orderId=${shop.orders[0]?.orderId}`);
  const before = await page.$eval('.chat', (chat) => ({ top: chat.scrollTop, height: chat.scrollHeight }));
  await captureBy('Conversation');
  expect(await over(5)).toMatchObject({ state: 'kept', scope: 'area', fault: null });
  const exhibit = (await stored<Exhibit>(own, 'exhibits')).find(({ letter }) => letter === 'E');
  const ratio = await page.evaluate(() => devicePixelRatio);
  expect(exhibit?.capture).toMatchObject({ areaName: 'Conversation' });
  const after = await page.$eval('.chat', (chat) => ({ top: chat.scrollTop, height: chat.scrollHeight }));
  expect(after).toEqual(before);
  expect(exhibit?.sheets.map(({ height }) => height)).toEqual([Math.round(before.height * ratio)]);
});
