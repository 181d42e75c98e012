// The same in a real Firefox, as far as a temporary add-on goes: it is gone after a restart.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Firefox, launchFirefox } from '../browser/firefox.js';
import { type Shop, startShop } from '../shop/server.js';
import { dueCase } from './due-case.js';
import { FIREFOX, TODAY } from './places.js';
import { putStored, stored } from './stored.js';

let shop: Shop;
let firefox: Firefox;
let own: Page;

beforeAll(async () => {
  shop = await startShop({ today: TODAY, seed: 3, language: 'en', currency: 'USD' });
  firefox = await launchFirefox({ dist: FIREFOX, shopPort: shop.port });
  own = await firefox.openExtensionPage('options.html');
});

afterAll(async () => {
  await firefox?.close();
  await shop?.close();
});

/** Keeps a case whose date is `days` from now. Gives its id. */
async function caseDueIn(days: number): Promise<string> {
  const subject = dueCase(days);
  await putStored(own, 'cases', subject);
  return subject.id;
}

const ring = (page: Page, ms = 600) =>
  page.evaluate((delay) => {
    const { browser } = globalThis as unknown as { browser: typeof chrome };
    browser.alarms.create('next-reminder', { when: Date.now() + delay });
  }, ms);

interface Given {
  id: string;
  caseId: string;
  shownAt: string | null;
}
const shown = async (caseId: string) =>
  (await stored<Given>(own, 'reminders')).filter((one) => one.caseId === caseId && one.shownAt !== null);
const settled = () => own.evaluate(() => navigator.locks.request('remind', () => {}));

/** The reminders of a case that came, once they did; another look gives none of them again. */
async function givenOnce(caseId: string): Promise<void> {
  await vi.waitFor(async () => expect((await shown(caseId)).length).toBeGreaterThan(0), { timeout: 20_000 });
  await settled();
  const first = await shown(caseId);
  await ring(own);
  const alarmed = () => own.evaluate(async () => (await chrome.alarms.get('next-reminder'))?.scheduledTime ?? 0);
  await vi.waitFor(async () => expect(await alarmed()).toBeGreaterThan(Date.now() + 5000), { timeout: 20_000 });
  await settled();
  expect(await shown(caseId)).toEqual(first);
}

test('the background was ended before the alarm', async () => {
  const id = await caseDueIn(3);
  await ring(own, 1500);
  expect(await firefox.terminateBackground()).toBe(true);
  await givenOnce(id);
});

test('the background was ended after the alarm, and looks again', async () => {
  const id = await caseDueIn(3);
  await ring(own);
  await vi.waitFor(async () => expect((await shown(id)).length).toBeGreaterThan(0), { timeout: 20_000 });
  await firefox.terminateBackground();
  await givenOnce(id);
});

test('ended between the write and the plan, and all alarms gone: the next wake finds what was written', async () => {
  await own.evaluate(() => chrome.alarms.clear('next-reminder'));
  await firefox.terminateBackground();
  const id = await caseDueIn(-1);
  await ring(own);
  await givenOnce(id);
  expect((await shown(id)).map((one) => one.id.split('/').at(-1)).sort()).toEqual(['0', '1', '3', '7']);
});

test('two windows at once', async () => {
  const id = await caseDueIn(1);
  const other = await firefox.openExtensionPage('options.html');
  await Promise.all([ring(own, 300), ring(other, 300)]);
  await givenOnce(id);
  await other.close();
});
