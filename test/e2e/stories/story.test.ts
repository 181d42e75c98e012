import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Case } from '../../../src/domain/cases/case.js';
import { STEPS } from '../../../src/domain/dispute/steps.js';
import type { Exhibit } from '../../../src/domain/exhibits/exhibit.js';
import { type InstalledChromium, launchInstalled } from '../../browser/installed-chromium.js';
import { type Shop, startShop } from '../../shop/server.js';
import { press, shows, textOf, type } from '../overlay/on-page.js';
import { CHROME, MY_ORDERS, ORDER, TODAY } from '../places.js';
import { putStored, stored, storedOriginal } from '../stored.js';

/** One story, in order: each part goes on where the one before has ended, as a shopper would. */
const STATEMENT = 'The lamp arrived with a broken arm. It does not stand.';

let shop: Shop;
let browser: InstalledChromium;
let page: Page;
const profile = mkdtempSync(join(tmpdir(), 'redress-story-'));

beforeAll(async () => {
  shop = await startShop({ today: TODAY, seed: 3, language: 'en', currency: 'USD' });
  browser = await launchInstalled({ dist: CHROME, shopPort: shop.port, spki: shop.spki, profile });
});

afterAll(async () => {
  await browser?.close();
  await shop?.close();
  rmSync(profile, { recursive: true, force: true });
});

/** A completed order of several lines, which is what a dispute is hardest to open for. */
const completed = () => {
  const order = shop.orders.find(({ state, lines }) => state === 'completed' && lines.length > 1);
  if (!order) throw new Error('the shop has no such order');
  return order;
};

async function ownPage<T>(work: (own: Page) => Promise<T>): Promise<T> {
  const own = await browser.openExtensionPage('options.html');
  try {
    return await work(own);
  } finally {
    await own.close();
  }
}

async function theCase(): Promise<Case> {
  const [subject] = await ownPage((own) => stored<Case>(own, 'cases'));
  if (!subject) throw new Error('no case is stored');
  return subject;
}

test('My Orders is read, and a real toolbar click says how many', async () => {
  page = await browser.newPage(MY_ORDERS);
  const popup = await browser.clickToolbar(page);
  await shows(popup, '10 of 10 orders read');
  await popup.waitForFunction(() => innerWidth === 400 && document.documentElement.scrollWidth === 400);
  await press(page, 'View orders');
  await page.bringToFront();
  await shows(await browser.clickToolbar(page), '20 of 20 orders read');
});

test("the order's own page tells its dates, and the popup leads with them", async () => {
  await page.goto(ORDER(completed().orderId));
  await page.waitForSelector('html[data-practice-buttons="there"]');
  const popup = await browser.clickToolbar(page);
  await shows(popup, '1 of 1 orders read');
  await shows(popup, 'Dispute window until');
});

test('a case is opened for one line of the order', async () => {
  const popup = await browser.clickToolbar(page);
  const line = completed().lines[1];
  await press(popup, line?.title ?? '', 'radio');
  await press(popup, 'Open a case for this item');
  await shows(popup, 'Send the dispute by');
  await shows(popup, 'AliExpress says');
  const subject = await theCase();
  expect(subject.order.orderId).toBe(completed().orderId);
  expect(subject.order.lines.find(({ key }) => key === subject.lineKey)?.fields.lineId).toBe(line?.lineId);
});

test('what is typed is kept at every keystroke: a closed popup opens at the same step with the same words', async () => {
  let popup = await browser.clickToolbar(page);
  await press(popup, 'Yes, it is here', 'radio');
  await press(popup, 'Next: Choose the reason');
  await press(popup, 'Damaged', 'radio');
  await press(popup, 'Next: Details and evidence');
  await type(popup, 'What you tell AliExpress', STATEMENT);
  await popup.waitForFunction(() => document.body.innerText.includes('Saved on this device'));
  await popup.close();
  popup = await browser.clickToolbar(page);
  const isThere = (text: string) => [...document.querySelectorAll('textarea')].some(({ value }) => value === text);
  await popup.waitForFunction(isThere, {}, STATEMENT);
  expect(await textOf(popup)).toContain('step 6 of 12');
  expect((await theCase()).draft).toMatchObject({ received: 'yes', reason: 'damaged', statement: STATEMENT });
});

test('the page is captured through the toolbar permission and kept as Exhibit A, byte for byte', async () => {
  const popup = await browser.clickToolbar(page);
  await press(popup, 'Visible part');
  await shows(popup, 'Exhibit A is kept.');
  await ownPage(async (own) => {
    const [exhibit] = await stored<Exhibit>(own, 'exhibits');
    const original = await storedOriginal(own, exhibit?.id ?? '');
    expect(exhibit).toMatchObject({ letter: 'A', answers: 'order-confirmation', url: page.url(), page: 'order' });
    expect(original).toMatchObject({
      sha256: exhibit?.sheets[0]?.sha256,
      width: exhibit?.sheets[0]?.width,
      height: exhibit?.sheets[0]?.height,
      type: 'image/png',
    });
    expect(exhibit?.zone).toBeTruthy();
  });
});

test('all twelve steps can be walked to the end and back', async () => {
  const popup = await browser.clickToolbar(page);
  await popup.waitForSelector('nav[aria-label="Step 6 of 12"]');
  for (let step = 6; step > 1; step--) {
    await press(popup, 'Back');
    await popup.waitForSelector(`nav[aria-label="Step ${step - 1} of 12"]`);
  }
  for (const { number } of STEPS.slice(1)) {
    if (number === 9) await press(popup, 'I submitted it');
    else if (number >= 11) await press(popup, 'Next');
    else
      await popup.evaluate(() =>
        [...document.querySelectorAll('button')].find((b) => b.innerText.startsWith('Next:'))?.click(),
      );
    await popup.waitForSelector(`nav[aria-label="Step ${number} of 12"]`);
    if (number === 7) await press(popup, 'Refund, and keep the item', 'radio');
    if (number === 7) await type(popup, 'Amount', '5.00');
  }
  const subject = await theCase();
  expect(subject.draft).toMatchObject({ resolution: 'refund', amountText: '5.00', atStep: 'escalate' });
  expect(subject.events.map(({ type }) => type)).toEqual(['opened', 'exhibit-added', 'submitted']);
});

test('the case tab shows the case, its exhibit and what happened', async () => {
  const subject = await theCase();
  const tab = await browser.openExtensionPage(`case.html?id=${encodeURIComponent(subject.id)}`);
  await shows(tab, 'The seller should answer by about');
  await press(tab, 'All exhibits, 1');
  await press(tab, 'Check the fingerprints');
  await shows(tab, 'All match.');
  await press(tab, 'Timeline');
  await shows(tab, 'You sent the dispute');
  await tab.close();
});

test('a killed worker and a restarted browser lose nothing', async () => {
  const before = await theCase();
  await browser.killWorker();
  browser = await browser.restart();
  expect(await theCase()).toEqual(before);
  page = await browser.newPage(MY_ORDERS);
  const popup = await browser.clickToolbar(page);
  await popup.waitForSelector('nav[aria-label="Step 12 of 12"]');
  await shows(popup, 'How it ended');
});

const DAY = 86_400_000;

/** The case as it would be had the shopper set a date `days` from now ten days ago. */
async function dueIn(days: number): Promise<void> {
  const subject = await theCase();
  const at = new Date(Date.now() - 10 * DAY).toISOString();
  const on = new Date(Date.now() + days * DAY).toISOString().slice(0, 10);
  const events = [
    { type: 'opened', at },
    { type: 'deadline-set', at, kind: 'send-dispute', on, why: '' },
  ];
  await ownPage((own) => putStored(own, 'cases', { ...subject, openedAt: at, events }));
}

const notifications = (own: Page) =>
  own.evaluate(async () => Object.keys((await chrome.notifications.getAll()) as Record<string, true>));

test('a reminder that came due while the browser was closed is given once on return, and never again', async () => {
  await dueIn(1);
  browser = await browser.restart();
  const id = await ownPage(async (own) => {
    await own.waitForFunction(async () => Object.keys(await chrome.notifications.getAll()).length === 1);
    const [shown] = await notifications(own);
    await own.evaluate((shownId) => chrome.notifications.clear(shownId), shown ?? '');
    return shown;
  });
  expect(id).toMatch(/send-dispute/);
  await browser.killWorker();
  browser = await browser.restart();
  await ownPage(async (own) => {
    // A write plans and reminds anew; when it is acknowledged, whatever was due has been given.
    await own.evaluate(() => navigator.locks.request('remind', () => {}));
    expect(await notifications(own)).toEqual([]);
    const alarm = await own.evaluate(() => chrome.alarms.get('next-reminder'));
    expect(alarm?.scheduledTime ?? Number.POSITIVE_INFINITY).toBeGreaterThan(Date.now());
  });
});

test('the alarm wakes a killed worker, and a click on the notification opens the case', async () => {
  await dueIn(3);
  await ownPage(async (own) => {
    // Set after the worker ended: the look before its end sets the alarm anew.
    await browser.killWorker();
    await own.evaluate(() => chrome.alarms.create('next-reminder', { when: Date.now() + 1500 }));
    await own.waitForFunction(async () => Object.keys(await chrome.notifications.getAll()).length === 1);
    const [id] = await notifications(own);
    const worker = await (await browser.browser.waitForTarget((target) => target.type() === 'service_worker')).worker();
    const opened = browser.browser.waitForTarget((target) => target.url().includes('case.html?id='));
    await worker?.evaluate((shownId) => {
      const { onClicked } = chrome.notifications as unknown as { onClicked: { dispatch(id: string): void } };
      onClicked.dispatch(shownId);
    }, id ?? '');
    const tab = await (await opened).asPage();
    await shows(tab, 'Send the dispute by');
    await tab.close();
  });
});

test('the extension itself asked for nothing', () => {
  expect(shop.unexplained()).toEqual([]);
});
