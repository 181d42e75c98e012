import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { OrderRecord } from '../../../src/domain/orders/order-record.js';
import { type Chromium, launchChromium } from '../../browser/chromium.js';
import { caseStory } from '../../shop/case-story.js';
import { type Shop, startShop } from '../../shop/server.js';
import { CHROME, MY_ORDERS, ORDER, TODAY } from '../places.js';
import { seedDraft } from '../seed-draft.js';
import { stored } from '../stored.js';
import { boxesOf, clickBox, pageBoxes } from './beside-box.js';
import { besideSays, heardOn } from './beside-says.js';
import { press } from './on-page.js';

let shop: Shop;
let browser: Chromium;
let page: Page;
let options: Page;

beforeAll(async () => {
  shop = await startShop({ today: TODAY, seed: 3, language: 'en', currency: 'USD' });
  browser = await launchChromium({ dist: CHROME, shopPort: shop.port, spki: shop.spki });
  options = await browser.openExtensionPage('options.html');
  page = await browser.newPage(MY_ORDERS);
  // A list tells no windows: the page of an order does.
  const told = shop.orders.slice(0, 10).filter(({ state }) => state === 'awaiting' || state === 'completed');
  for (const { orderId } of told.slice(0, 3)) {
    await page.goto(ORDER(orderId));
    await page.waitForSelector('html[data-practice-buttons]');
    await vi.waitFor(async () => expect(await windowsKnown(orderId)).toBe(true), { timeout: 10_000, interval: 100 });
  }
  const line = told[3]?.lines[0]?.lineId ?? '';
  await page.goto(MY_ORDERS);
  await seedDraft(options, told[3]?.orderId ?? '', line, { received: 'yes' });
});

/** True when the order's page has told until when a dispute can be opened, and storage has it. */
async function windowsKnown(orderId: string): Promise<boolean> {
  const order = (await stored<OrderRecord>(options, 'orders')).find((one) => one.orderId === orderId);
  return order?.fields.windows !== undefined || order?.fields.refundIfNotDeliveredBefore !== undefined;
}
afterAll(async () => {
  await browser?.close();
  await shop?.close();
});

/** Presses a switch on the options page and comes back to the shop. */
async function toggle(name: string): Promise<void> {
  await options.bringToFront();
  const control = await options.waitForSelector(`::-p-aria([name="${name}"][role="switch"])`);
  const before = await control?.evaluate((one) => one.getAttribute('aria-checked'));
  await control?.click();
  await options.waitForFunction((one, was) => one?.getAttribute('aria-checked') !== was, {}, control, before);
  await page.bringToFront();
}

const asked = () => page.evaluate(() => Number(document.documentElement.dataset.practiceAsked ?? 0));
const confirming = '[data-practice-confirm]';
const dialogs = () => boxesOf(page, 'dialog');

test.each([1300, 480])('marks come and go at a width of %d without moving anything of the page', async (width) => {
  await page.setViewport({ width, height: 900 });
  await toggle('Marks on your orders');
  await page.goto(MY_ORDERS);
  await page.waitForSelector('html[data-practice-pages]');
  const before = await pageBoxes(page);
  expect(await boxesOf(page, 'chip')).toEqual([]);
  await toggle('Marks on your orders');
  await besideSays(page, 'Your dispute is not sent yet');
  expect((await heardOn(page)).includes('days left to dispute, until')).toBe(true);
  expect(await pageBoxes(page)).toEqual(before);
  const chips = await boxesOf(page, 'chip');
  expect(chips).toHaveLength(4);
  expect(chips.every((chip) => chip.x >= 0 && chip.x + chip.width <= width)).toBe(true);
  const covered = await page.evaluate(
    (boxes) =>
      [...document.querySelectorAll('button, a')].filter((one) => {
        const it = one.getBoundingClientRect();
        return boxes.some(
          (box) =>
            it.width > 0 &&
            it.x < box.x + box.width &&
            box.x < it.right &&
            it.y < box.y + box.height &&
            box.y < it.bottom,
        );
      }).length,
    chips,
  );
  expect(covered).toBe(0);
});

test('a mark is a link that opens the popup', async () => {
  await page.setViewport({ width: 1300, height: 900 });
  await page.goto(MY_ORDERS);
  await besideSays(page, 'days left to dispute');
  const [below] = await boxesOf(page, 'chip');
  await page.evaluate((y) => scrollTo(0, y - 300), below?.y ?? 0);
  const [chip] = await boxesOf(page, 'chip');
  const opened = browser.browser.waitForTarget((target) => target.url().endsWith('popup.html'), { timeout: 10_000 });
  await clickBox(page, chip);
  expect(await (await opened).asPage()).toBeTruthy();
  await page.bringToFront();
});

test('the guard holds "Confirm received": Escape goes back, Continue presses once, by mouse and by key', async () => {
  await page.goto(MY_ORDERS);
  await page.waitForSelector(confirming);
  await page.click(confirming);
  await besideSays(page, 'Confirm received? Your money goes to the seller.');
  expect(await heardOn(page)).toContain('After you confirm, the seller is paid for this order');
  expect(await asked()).toBe(0);
  await page.keyboard.press('Escape');
  await expect.poll(dialogs).toEqual([]);
  expect(await asked()).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.matches('[data-practice-confirm]'))).toBe(true);

  await page.keyboard.press('Space');
  await expect.poll(async () => (await dialogs()).length).toBe(1);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.comet-modal');
  expect(await asked()).toBe(1);
  await page.click('.comet-modal button');

  await page.click(confirming);
  await expect.poll(async () => (await dialogs()).length).toBe(1);
  await clickBox(page, (await boxesOf(page, 'danger'))[0]);
  await page.waitForSelector('.comet-modal');
  expect(await asked()).toBe(2);
  await page.click('.comet-modal button');
});

test('the guard stops asking for an order, and comes back when the shopper wants it', async () => {
  await page.goto(MY_ORDERS);
  await page.waitForSelector(confirming);
  await page.click(confirming);
  await expect.poll(async () => (await dialogs()).length).toBe(1);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await clickBox(page, (await boxesOf(page, 'danger'))[0]);
  await page.waitForSelector('.comet-modal');
  await page.click('.comet-modal button');
  await page.click(confirming);
  await page.waitForSelector('.comet-modal');
  expect(await asked()).toBe(2);
  await options.bringToFront();
  await press(options, 'Ask for all orders again');
  await page.bringToFront();
  await page.goto(MY_ORDERS);
  await page.waitForSelector(confirming);
  await page.click(confirming);
  await expect.poll(async () => (await dialogs()).length).toBe(1);
  await page.keyboard.press('Escape');
});

test('the guard holds "Accept" and "Cancel request" on the page of a case, and names a proposal of nothing', async () => {
  const order = shop.orders.find(({ state, cases }) => state === 'awaiting' && cases.length === 0);
  const lineId = order?.lines[0]?.lineId ?? '';
  await page.goto(`https://www.aliexpress.com/p/reverse-pages/start.html?tradeOrderLineId=${lineId}&isReceived=true`);
  await page.evaluate((id) => {
    const form = document.createElement('form');
    form.method = 'post';
    form.action = '/p/reverse-pages/submit';
    for (const [name, value] of Object.entries({
      lineId: id,
      received: 'yes',
      reason: 'damaged',
      text: 'x',
      amount: '3',
    })) {
      const field = document.createElement('input');
      field.name = name;
      field.value = value;
      form.append(field);
    }
    document.body.append(form);
    form.submit();
  }, lineId);
  await page.waitForNavigation();
  caseStory(shop, lineId).sellerOffers({ minor: 0 });
  await page.reload();
  await page.click('[data-practice-ask="accept"]');
  await besideSays(page, 'The page shows US $0.00. Accepting ends the case for this order with no money.');
  await page.keyboard.press('Escape');
  await expect.poll(dialogs).toEqual([]);
  expect(await page.$('.comet-v2-modal')).toBeNull();
  await page.click('[data-practice-ask="cancel"]');
  await besideSays(page, 'a cancelled case often cannot be opened again');
  await clickBox(page, (await boxesOf(page, 'danger'))[0]);
  await page.waitForSelector('.comet-v2-modal');
  expect(await page.$$('.comet-v2-modal')).toHaveLength(1);
});

test('a press goes through when there is no answer, when the guard is off, and when the extension is gone', async () => {
  await page.goto(MY_ORDERS);
  await page.waitForSelector(confirming);
  // Storage that does not answer: a transaction of somebody else that does not end.
  await options.evaluate(
    () =>
      new Promise<void>((begun) => {
        const opening = indexedDB.open('redress');
        opening.onsuccess = () => {
          const store = opening.result.transaction('settings', 'readwrite').objectStore('settings');
          const until = Date.now() + 4000;
          const again = () => {
            if (Date.now() < until) store.get('onPage').onsuccess = again;
            else opening.result.close();
          };
          again();
          begun();
        };
      }),
  );
  await page.click(confirming);
  await page.waitForSelector('.comet-modal', { timeout: 3500 });
  expect(await asked()).toBe(1);
  expect(await dialogs()).toEqual([]);
  await page.click('.comet-modal button');

  await toggle('Ask before a press that ends something');
  await page.click(confirming);
  await page.waitForSelector('.comet-modal');
  expect(await asked()).toBe(2);
  await page.click('.comet-modal button');
  await toggle('Ask before a press that ends something');

  await options.evaluate(() => setTimeout(() => chrome.runtime.reload(), 50));
  const marksLeft = async () => {
    // The shopper comes back to the page.
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    return (await boxesOf(page, 'chip')).length;
  };
  await expect.poll(marksLeft, { timeout: 10_000, interval: 300 }).toBe(0);
  await page.click(confirming);
  await page.waitForSelector('.comet-modal');
  expect(await asked()).toBe(3);
});
