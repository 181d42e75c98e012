import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { FormSnapshot } from '../../../src/domain/overlay/form-snapshot.js';
import type { Shop } from '../../shop/server.js';
import { seedDraft, seedExhibit } from '../seed-draft.js';
import { stored } from '../stored.js';
import { pageBoxes } from './beside-box.js';

/** What both browsers have in common for this story. */
export interface StoryBrowser {
  newPage(url?: string): Promise<Page>;
  openExtensionPage(path: string): Promise<Page>;
}

export const model = (page: Page) =>
  page.evaluate(() => JSON.parse(document.documentElement.dataset.practiceModel ?? '{}') as Record<string, unknown>);
export const pressed = (page: Page) => page.evaluate(() => document.documentElement.dataset.practicePressed ?? '');

export const modelHas = (page: Page, wanted: Record<string, unknown>, timeout = 15_000) =>
  page
    .waitForFunction(
      (json) => {
        const now = JSON.parse(document.documentElement.dataset.practiceModel ?? '{}') as Record<string, unknown>;
        return Object.entries(JSON.parse(json) as object).every(
          ([key, value]) => JSON.stringify(now[key]) === JSON.stringify(value),
        );
      },
      { timeout },
      JSON.stringify(wanted),
    )
    .catch(async (error: unknown) => {
      throw new Error(`the form has ${JSON.stringify(await model(page))}`, { cause: error });
    });

/** Waits for something of ours that the page has at its end: a closed root shows nothing but its host. */
export const besideIsThere = (page: Page) =>
  page.waitForFunction(() => [...document.documentElement.children].some(({ tagName }) => tagName === 'DIV'), {
    timeout: 15_000,
  });

/**
 * Presses the bar's first button until the form has what comes of it: a press on a bar that just came does nothing. After
 * each press the form gets its time, so that no press goes to a button that came in place of the first.
 */
export async function pressInBar(page: Page, wanted: Record<string, unknown>): Promise<void> {
  for (let tries = 0; tries < 8; tries++) {
    await page.focus('[data-next]');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    if (await modelHas(page, wanted, 3000).then(always, never)) return;
  }
  await modelHas(page, wanted);
}
const always = () => true;
const never = () => false;

/** The bar goes away by one press, and nothing of the page moves with it. */
export async function goesAway(page: Page): Promise<void> {
  const ours = () => page.$$eval('html > div', (all) => all.length);
  expect(await ours()).toBe(1);
  const before = await pageBoxes(page);
  // The bar comes after the page, for the keyboard too; with every field filled, closing it is all there is to press.
  await page.focus('[data-pl="buyersubmit_btn_submit"]');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelectorAll('html > div').length === 0, { timeout: 10_000 });
  expect(await pageBoxes(page)).toEqual(before);
}

/**
 * From the order's page to a filled form, with two exhibits of which one is too large as it is. Nothing goes on by
 * itself.
 */
export async function fillsTheForm(browser: StoryBrowser, shop: Shop, host: string): Promise<Page> {
  const order = shop.orders.find(({ state, cases, lines }) => state === 'completed' && cases.length === 0 && lines[0]);
  const lineId = order?.lines[0]?.lineId;
  if (!order || !lineId) throw new Error('the shop has no such order');
  const own = await browser.openExtensionPage('options.html');
  // A page behind another is not read.
  const page = await browser.newPage(`https://${host}/p/order/detail.html?orderId=${order.orderId}`);
  await page.bringToFront();
  const statement = 'It came with a broken arm. 부서진 상태로 왔습니다.';
  const subject = await seedDraft(own, order.orderId, lineId, {
    received: 'yes',
    reason: 'damaged',
    statement,
    resolution: 'refund',
    amountText: '5',
  });
  const small = await seedExhibit(own, subject.id, 'A', 200);
  const large = await seedExhibit(own, subject.id, 'B', 1000);
  expect(small).toBeLessThan(2 * 1024 * 1024);
  expect(large).toBeGreaterThan(2 * 1024 * 1024);
  await page.bringToFront();
  await page.goto(`https://${host}/p/reverse-pages/start.html?tradeOrderLineId=${lineId}&isReceived=true`);
  await besideIsThere(page);
  // The bar comes after the page, for the keyboard too.
  await pressInBar(page, { reason: 'damaged', text: statement });
  expect(await model(page)).not.toMatchObject({ files: ['exhibit-A.png', 'exhibit-B.jpg'] });
  // Files leave by a press of their own.
  await pressInBar(page, { files: ['exhibit-A.png', 'exhibit-B.jpg'] });
  await page.waitForFunction(() => document.querySelectorAll('[class*="imageThumb"]').length === 2);
  const sizes = await page.$$eval('[class*="imageThumb"]', (all) =>
    all.map((one) => (one as HTMLElement).dataset.size),
  );
  expect(Number(sizes[0])).toBe(small);
  expect(Number(sizes[1])).toBeLessThanOrEqual(2 * 1024 * 1024);
  expect(await pressed(page)).toBe('');

  await page.click('[data-next]');
  await modelHas(page, { solution: 'REFUND', amount: host.startsWith('ko') ? '5' : '5.00' });
  expect(await pressed(page)).toBe('next');

  const [form] = await stored<FormSnapshot>(own, 'forms');
  expect(form?.limits).toEqual({
    textLength: 500,
    files: 5,
    fileBytes: 2 * 1024 * 1024,
    fileTypes: ['image/png', 'image/jpeg', 'video/mp4'],
  });
  expect(form?.reasons).toHaveLength(10);
  const sent = (await stored<{ letter: string; what: string }>(own, 'exhibitLog')).filter(
    ({ what }) => what === 'sent',
  );
  expect(sent.map(({ letter }) => letter)).toEqual(['A', 'B']);
  await own.close();
  return page;
}
