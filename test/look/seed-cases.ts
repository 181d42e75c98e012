import 'temporal-polyfill/global';
import type { Page } from 'puppeteer-core';
import { type Case, openCase } from '../../src/domain/case.js';
import { dayAfter } from '../../src/domain/day.js';
import type { OrderRecord } from '../../src/domain/order-record.js';
import type { Chromium } from '../browser/chromium.js';
import { putPlace } from '../e2e/put-place.js';
import { putStored, stored } from '../e2e/stored.js';
import type { Shop } from '../shop/server.js';

/** Cases as a shopper might have them: one being built with two exhibits, one near, one far, one passed, one waiting. */
export async function seedCases(browser: Chromium, shop: Shop): Promise<{ main: string }> {
  const main = await builtCase(browser, shop);
  const own = await browser.openExtensionPage('options.html');
  const orders = (await stored<OrderRecord>(own, 'orders')).filter((order) => !main.startsWith(order.id));
  const now = new Date().toISOString();
  const due = [
    { days: 2, events: [] },
    { days: 40, events: [] },
    { days: -2, events: [] },
    { days: null, events: [{ type: 'submitted' as const, at: now }] },
  ];
  for (const [index, { days, events }] of due.entries()) {
    const order = orders[index];
    const key = order?.lines[0]?.key;
    if (!order || !key) continue;
    const fresh = openCase(order, key, now);
    const on = days === null ? null : dayAfter(now.slice(0, 10), days);
    const set = on
      ? [{ type: 'deadline-set' as const, at: now, kind: 'send-dispute' as const, on, why: 'The chat says so' }]
      : [];
    const seeded: Case = { ...fresh, events: [...fresh.events, ...set, ...events] };
    await putStored(own, 'cases', seeded);
  }
  await own.close();
  return { main };
}

/** Made by the product itself: a page read, a case opened, two pages captured. */
async function builtCase(browser: Chromium, shop: Shop): Promise<string> {
  const order = shop.orders.find(({ state, lines }) => state === 'completed' && lines.length === 1);
  const id = order?.orderId ?? '';
  const page = await browser.newPage(`https://www.aliexpress.com/p/order/detail.html?orderId=${id}`);
  await page.waitForSelector('html[data-practice-buttons="there"]');
  let popup = await browser.clickToolbar(page);
  await press(popup, 'Open a case for this item', 4);
  await popup.locator('input[type="radio"][value="yes"], .segment label').click();
  await press(popup, 'Next', 5);
  await popup.locator('input[value="damaged"]').click();
  await press(popup, 'Next', 6);
  await popup
    .locator('textarea')
    .fill('The left ear cup is cracked. It was so when I opened the box, as the order page shows the day (Exhibit A).');
  await capture(popup, 'A');
  await page.goto(`https://www.aliexpress.com/item/${order?.lines[0]?.productId}.html`);
  popup = await browser.clickToolbar(page);
  await capture(popup, 'B');
  const own = await browser.openExtensionPage('options.html');
  const [subject] = await stored<Case>(own, 'cases');
  // Back at the start, as if she had gone back to her orders.
  await putPlace(own, null);
  await own.close();
  await page.close();
  if (!subject) throw new Error('the case was not kept');
  return subject.id;
}

async function press(popup: Page, text: string, step: number): Promise<void> {
  await popup.waitForFunction(
    (wanted) =>
      [...document.querySelectorAll('button')].some(
        (one) => one.innerText.startsWith(wanted) && one.ariaDisabled !== 'true',
      ),
    {},
    text,
  );
  await popup.$$eval('button', (all, wanted) => all.find((one) => one.innerText.startsWith(wanted))?.click(), text);
  await popup.waitForSelector(`nav[aria-label="Step ${step} of 12"]`);
}

async function capture(popup: Page, letter: string): Promise<void> {
  await popup.locator('::-p-text(Capture this page)').click();
  await popup.waitForFunction((wanted) => document.body.innerText.includes(`Exhibit ${wanted} is kept`), {}, letter);
  await popup.close();
}
