import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Chromium, launchChromium } from '../../browser/chromium.js';
import { type Shop, startShop } from '../../shop/server.js';
import { CHROME, MY_ORDERS, ORDER, TODAY } from '../places.js';
import { seedDraft } from '../seed-draft.js';
import { boxesOf, clickBox, pageBoxes } from './beside-box.js';
import { besideSays, heardOn } from './beside-says.js';
import { press } from './on-page.js';

/** From step 4 to the shop's own button, which is pointed at on its page and pressed by the shopper alone. */
let shop: Shop;
let browser: Chromium;
let page: Page;
let caseTab: Page;
let orderId: string;

const WORDS = 'Press this to open the dispute.';
const buttons = '.item-actions button';

beforeAll(async () => {
  shop = await startShop({ today: TODAY, seed: 3, language: 'en', currency: 'USD' });
  browser = await launchChromium({ dist: CHROME, shopPort: shop.port, spki: shop.spki });
  const order = shop.orders.find((one) => one.state === 'completed' && one.lines.length > 1 && !one.picturesOnly);
  const line = order?.lines.at(-1);
  if (!order || !line) throw new Error('The shop has no order of several lines.');
  orderId = order.orderId;
  page = await browser.newPage(ORDER(orderId));
  const own = await browser.openExtensionPage('options.html');
  const subject = await seedDraft(own, orderId, line.lineId, { received: 'yes', atStep: 'open-dispute' });
  await own.close();
  caseTab = await browser.openExtensionPage(`case.html?id=${encodeURIComponent(subject.id)}`);
});
afterAll(async () => {
  await browser?.close();
  await shop?.close();
});

/** Presses "Take me to the button" at the step; gives the page that opens. */
async function takeMe(): Promise<Page> {
  await caseTab.bringToFront();
  const before = new Set(browser.browser.targets());
  const opening = browser.browser.waitForTarget((one) => !before.has(one) && one.url() === ORDER(orderId), {
    timeout: 10_000,
  });
  await press(caseTab, 'Take me to the button');
  const target = await opening;
  const tab = await target.page();
  if (!tab) throw new Error('the tab has no page');
  return tab;
}

/** The outline lies around this button, and around it alone. */
async function around(tab: Page, index: number): Promise<void> {
  await vi.waitFor(
    async () => {
      const box = await tab.$$eval(
        buttons,
        (all, at) => {
          const { x, y, width, height } = (all[at] as HTMLElement).getBoundingClientRect();
          return { x, y, width, height };
        },
        index,
      );
      const rings = await boxesOf(tab, 'ring');
      expect(rings).toHaveLength(1);
      expect(Math.abs((rings[0]?.x ?? 0) - box.x + 4)).toBeLessThan(2);
      expect(Math.abs((rings[0]?.y ?? 0) - box.y + 4)).toBeLessThan(2);
      expect(Math.abs((rings[0]?.width ?? 0) - box.width - 8)).toBeLessThan(2);
    },
    { timeout: 10_000, interval: 50 },
  );
}

/** The small cross at the end of the label. */
async function pressClose(tab: Page): Promise<void> {
  await clickBox(tab, (await boxesOf(tab, 'close'))[0]);
  await vi.waitFor(async () => expect(await boxesOf(tab, 'label')).toEqual([]), { timeout: 5000, interval: 50 });
}

test('a page that the shopper came to by themselves has nothing pointed at', async () => {
  await page.bringToFront();
  await page.waitForSelector(buttons);
  expect(await boxesOf(page, 'ring')).toEqual([]);
});

test('from the step the shopper comes to the button of their item, and nothing of the page moves', async () => {
  const tab = await takeMe();
  await tab.waitForSelector(buttons);
  const last = (await tab.$$(buttons)).length - 1;
  expect(last).toBeGreaterThan(0);
  await besideSays(tab, WORDS);
  await around(tab, last);
  const seen = await tab.$$eval(buttons, (all) => {
    const { top, bottom } = (all.at(-1) as HTMLElement).getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });
  expect(seen).toBe(true);
  expect(await tab.$('.comet-modal')).toBeNull();
  const pointed = await pageBoxes(tab);
  expect(pointed.length).toBeGreaterThan(20);
  const scrolled = await tab.evaluate(() => scrollY);
  await pressClose(tab);
  await tab.evaluate((y) => scrollTo(0, y), scrolled);
  expect(await pageBoxes(tab)).toEqual(pointed);
  await tab.reload();
  await tab.waitForSelector(buttons);
  expect(await heardOn(tab)).not.toContain(WORDS);
  await tab.close();
});

test('it follows the button when the page scrolls, draws itself anew, or lies over it', async () => {
  const tab = await takeMe();
  await tab.waitForSelector(buttons);
  const last = (await tab.$$(buttons)).length - 1;
  await around(tab, last);
  await tab.evaluate(() => scrollBy(0, -60));
  await around(tab, last);
  // Everything is taken away and drawn again, as a page that renders itself does.
  await tab.evaluate(() => {
    const root = document.getElementById('practice-detail');
    if (root) root.replaceChildren(...[...root.childNodes].map((node) => node.cloneNode(true)));
  });
  await around(tab, last);
  await tab.evaluate(() => {
    const wall = document.createElement('div');
    wall.id = 'wall';
    wall.style.cssText = 'position:fixed;inset:0;background:#fff;z-index:9';
    document.body.append(wall);
  });
  await vi.waitFor(async () => expect(await boxesOf(tab, 'ring')).toEqual([]), { timeout: 5000, interval: 50 });
  await tab.evaluate(() => document.getElementById('wall')?.remove());
  await around(tab, last);
  await tab.close();
});

test('the shopper’s press opens the question of the shop, and what pointed is gone for good', async () => {
  const tab = await takeMe();
  await tab.waitForSelector(buttons);
  const last = (await tab.$$(buttons)).length - 1;
  await around(tab, last);
  await tab.$$eval(buttons, (all) => (all.at(-1) as HTMLElement).focus());
  await tab.keyboard.press('Enter');
  await tab.waitForSelector('.comet-modal');
  expect(await boxesOf(tab, 'ring')).toEqual([]);
  expect(await tab.$$('.comet-modal')).toHaveLength(1);
  await tab.goto(ORDER(orderId));
  await tab.waitForSelector(buttons);
  expect(await boxesOf(tab, 'ring')).toEqual([]);
  await tab.close();
});

test('on the list of orders the shopper’s card is pointed at: the way leads on from there', async () => {
  const tab = await takeMe();
  await tab.goto(MY_ORDERS);
  await besideSays(tab, 'This is the order. Open its page: the button is there.');
  const ring = await boxesOf(tab, 'ring');
  expect(ring).toHaveLength(1);
  const [opened] = await Promise.all([
    browser.browser.waitForTarget((target) => target.url().includes(orderId) && target.opener() === tab.target()),
    tab.click(`a[data-pl="order_item_header_detail"][href*="${orderId}"]`),
  ]);
  const detail = await opened.page();
  if (!detail) throw new Error('the order has no page');
  await besideSays(detail, WORDS);
  await detail.bringToFront();
  await pressClose(detail);
  await detail.close();
  await tab.close();
});
