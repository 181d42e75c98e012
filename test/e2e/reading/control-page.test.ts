import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Case } from '../../../src/domain/cases/case.js';
import { caseFactsOf } from '../../../src/domain/cases/case-facts.js';
import type { CaseFields } from '../../../src/domain/cases/case-reading.js';
import { currentEvents } from '../../../src/domain/cases/current-events.js';
import { type Chromium, launchChromium } from '../../browser/chromium.js';
import { caseMoves } from '../../shop/cases/move-case.js';
import { type Shop, startShop } from '../../shop/server.js';
import { shows } from '../overlay/on-page.js';
import { submitsForm } from '../overlay/submits-form.js';
import { CHROME, ORDER, TODAY } from '../places.js';
import { seedDraft } from '../seed-draft.js';
import { stored } from '../stored.js';

/**
 * The practice shop is played by hand: every press is one on its control page, and Redress sees the case's own page.
 */
const CONTROL = 'https://www.aliexpress.com/__shop/';

let shop: Shop;
let browser: Chromium;
let own: Page;
let control: Page;
let page: Page;

beforeAll(async () => {
  shop = await startShop({ today: TODAY, seed: 3, language: 'en', currency: 'USD' });
  browser = await launchChromium({ dist: CHROME, shopPort: shop.port, spki: shop.spki });
  own = await browser.openExtensionPage('options.html');
  control = await browser.newPage(CONTROL);
  page = await browser.newPage();
});

afterAll(async () => {
  await browser?.close();
  await shop?.close();
});

interface Played {
  lineId: string;
  address: string;
  asked: number;
}

/** A case that was just sent, with the page it has in the shop. `nth` of the orders that can have one. */
async function sent(nth: number): Promise<Played> {
  const order = shop.orders.filter(({ state, cases }) => state === 'completed' && cases.length === 0)[nth];
  const lineId = order?.lines[0]?.lineId;
  if (!order || !lineId) throw new Error('the shop has no such order');
  await page.goto(ORDER(order.orderId));
  await page.bringToFront();
  await seedDraft(own, order.orderId, lineId, { received: 'yes', reason: 'damaged' });
  await page.bringToFront();
  await submitsForm(page, lineId);
  const opened = shop.orders.flatMap(({ cases }) => cases).find((one) => one.lineId === lineId);
  if (!opened) throw new Error('the shop opened no case');
  return { lineId, address: page.url(), asked: opened.askedMinor };
}

/** Presses the button of this name in the row of the case, and waits until the control page has come anew. */
async function plays({ lineId }: Played, name: string): Promise<void> {
  const id = shop.orders.flatMap(({ cases }) => cases).find((one) => one.lineId === lineId)?.reverseOrderLineId;
  await control.bringToFront();
  await control.goto(CONTROL);
  const [button] = await control.$$(
    `::-p-xpath(//button[contains(@data-post, '"${id}"')][normalize-space()='${name}'])`,
  );
  if (!button) throw new Error(`the control page has no button "${name}" for ${id}`);
  const anew = control.waitForNavigation();
  await button.click();
  await anew;
}

/** What Redress knows of the case once the shopper has looked at its page again. */
async function seen({ lineId, address }: Played, wanted: Partial<CaseFields>): Promise<Case | undefined> {
  await page.bringToFront();
  await page.goto(address);
  const found = async () =>
    (await stored<Case>(own, 'cases')).find(({ order }) => order.lines.some(({ fields }) => fields.lineId === lineId));
  await expect
    .poll(async () => caseFactsOf(currentEvents((await found()) ?? { events: [] })).fields, { timeout: 15_000 })
    .toMatchObject(wanted);
  return found();
}

const offer = (by: 'seller' | 'marketplace', minor: number): Partial<CaseFields> => ({
  state: 'waiting-shopper',
  offerBy: by,
  offerAmount: { minor, currency: 'USD' },
});

test('a seller who refuses, offers nothing, then part, until the marketplace steps in and decides', async () => {
  const played = await sent(0);
  const part = Math.round(played.asked * 0.3);
  await seen(played, { state: 'waiting-seller', mustAct: 'seller' });
  await plays(played, 'seller-refuses');
  await seen(played, { ...offer('seller', 0), mustAct: 'shopper' });
  await plays(played, 'seller-offers 30 %');
  await seen(played, offer('seller', part));
  await plays(played, 'seller-offers 0');
  await seen(played, offer('seller', 0));
  await plays(played, 'marketplace-steps-in');
  await seen(played, { state: 'waiting-marketplace', mustAct: 'marketplace' });
  await plays(played, 'marketplace-proposes 30 %');
  const proposed = await seen(played, offer('marketplace', part));
  expect(proposed?.events.map(({ type }) => type)).toContain('decision-received');
  await plays(played, 'marketplace-decides all');
  await seen(played, { state: 'refunding' });
  await plays(played, 'refund-arrives');
  await seen(played, { state: 'refunded', refundAmount: { minor: played.asked, currency: 'USD' } });
});

test('a seller who stays silent', async () => {
  const played = await sent(0);
  await seen(played, { state: 'waiting-seller' });
  await plays(played, 'seller-stays-silent');
  await seen(played, { state: 'refunding' });
});

test('a return that the marketplace asks for', async () => {
  const played = await sent(0);
  await plays(played, 'marketplace-asks-return, with a label');
  await seen(played, { state: 'return-goods', mustAct: 'shopper', goods: 'returned' });
});

test('every move of seller, marketplace and time has a button, and the clock has', async () => {
  await control.goto(CONTROL);
  await shows(control, '5 days later');
  for (const move of caseMoves) await shows(control, move);
  expect(shop.unexplained()).toEqual([]);
});
