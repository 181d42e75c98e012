import type { Page } from 'puppeteer-core';
import type { Case } from '../../src/domain/cases/case.js';
import { boxesOf, clickBox } from '../e2e/overlay/beside-box.js';
import { besideIsReady, besideSays } from '../e2e/overlay/beside-says.js';
import { MY_ORDERS, ORDER } from '../e2e/places.js';
import { seedDraft, seedExhibit } from '../e2e/seed-draft.js';
import type { Shop } from '../shop/server.js';
import { type Camera, TAB } from './camera.js';
import { putPlace } from './seed-cases.js';

const SIZES = { '': TAB[''], '-narrow': { width: 480, height: 800, deviceScaleFactor: 2 } };
/** The practice shop has no dark pages; a real one may. */
const DARK =
  'body{background:#1b1b1b!important;color:#ededed}.order-item,.panel,.shop-header,.comet-tabs,.comet-v2-select{background:#262626!important}';

/** What stands beside the shop's pages: marks, guard and bar, on a light ground, a dark one, and a narrow screen. */
export async function onPage(camera: Camera, shop: Shop): Promise<void> {
  const { browser } = camera;
  const own = await browser.openExtensionPage('options.html');
  const page = await browser.newPage(MY_ORDERS);
  await page.bringToFront();
  const [first, second] = shop.orders.filter(({ state, cases }) => state === 'awaiting' && cases.length === 0);
  const done = shop.orders.find(({ state, cases }) => state === 'completed' && cases.length === 0);
  for (const order of [first, second, done]) {
    await page.goto(ORDER(order?.orderId ?? ''));
    await page.waitForSelector('html[data-practice-buttons]');
    await browser.clickToolbar(page).then((popup) => popup.close());
  }
  const lineId = done?.lines[0]?.lineId ?? '';
  const draft = {
    received: 'yes',
    reason: 'not-as-described',
    statement: 'The color is another one.',
    amountText: '5',
  } as const;
  const subject = await seedDraft(own, done?.orderId ?? '', lineId, { ...draft, resolution: 'refund' });
  await seedExhibit(own, subject.id, 'A', 300);
  await page.bringToFront();
  const form = `https://www.aliexpress.com/p/reverse-pages/start.html?tradeOrderLineId=${lineId}&isReceived=true`;

  for (const dark of [false, true]) {
    const ground = dark ? '-on-dark' : '';
    const open = async (address: string, says: string) => {
      await page.goto(address);
      if (dark) await page.addStyleTag({ content: DARK });
      await besideSays(page, says);
    };
    await open(MY_ORDERS, 'Your dispute is not sent yet');
    const [mark] = await boxesOf(page, 'chip');
    await page.evaluate((y) => scrollTo(0, y - 150), mark?.y ?? 0);
    await inSizes(camera, page, `on-page-marks${ground}`);
    await page.click('[data-practice-confirm]');
    await besideSays(page, 'Confirm received?');
    await inSizes(camera, page, `on-page-guard${ground}`);
    await page.keyboard.press('Escape');
    await putPlace(own, pointingAt(subject), 'pointing');
    await open(ORDER(subject.order.orderId), 'Press this to open the dispute.');
    await inSizes(camera, page, `on-page-pointer${ground}`);
    await open(form, 'Your draft for this item is ready');
    await inSizes(camera, page, `on-page-form${ground}`);
    await page.setViewport(TAB['']);
    const pressPrimary = async (name: string) => {
      await besideIsReady(page, name);
      await clickBox(page, (await boxesOf(page, 'primary'))[0]);
    };
    await pressPrimary('Fill this form');
    await besideSays(page, 'fields filled.');
    await inSizes(camera, page, `on-page-fields${ground}`);
    await page.setViewport(TAB['']);
    await pressPrimary('Attach');
    await besideSays(page, 'You check and press Submit.');
    await page.waitForSelector('[class*="imageThumb"]');
    await inSizes(camera, page, `on-page-filled${ground}`);
  }
  await page.close();
  await own.close();
}

/** As if the shopper had asked at step 4 to be taken to the button of this case's line. */
function pointingAt({ order }: Case): string {
  const line = {
    orderId: order.orderId,
    lineId: order.lines[0]?.fields.lineId ?? null,
    productId: null,
    variant: null,
  };
  return JSON.stringify({ marketplace: order.marketplace, line, askedAt: new Date().toISOString() });
}

async function inSizes(camera: Camera, page: Page, name: string): Promise<void> {
  for (const [size, viewport] of Object.entries(SIZES)) await camera.onScreen(page, name + size, viewport);
  await page.setViewport(TAB['']);
}
