import type { Page } from 'puppeteer-core';
import type { Case } from '../../src/domain/cases/case.js';
import { press, shows, type } from '../e2e/overlay/on-page.js';
import { ORDER } from '../e2e/places.js';
import { stored } from '../e2e/stored.js';
import type { Shop } from '../shop/server.js';
import type { Camera } from './camera.js';

const STATEMENT =
  'The left ear cup is cracked. It was so when I opened the box; the order page shows which day that was (Exhibit A).';

/** A case made by the product itself: a page is read, a case opened, two pages are captured. Gives its id. */
export async function buildCase(camera: Camera, shop: Shop): Promise<string> {
  const order = shop.orders.find(({ state, lines }) => state === 'completed' && lines.length === 1);
  const { browser } = camera;
  const page = await browser.newPage(ORDER(order?.orderId ?? ''));
  await page.waitForSelector('html[data-practice-buttons="there"]');
  let popup = await browser.clickToolbar(page);
  await shows(popup, '1 of 1 orders read');
  await camera.real(popup, 'popup-order-page');
  await press(popup, 'Open a case for this item');
  await press(popup, 'Yes, it is here', 'radio');
  await press(popup, 'Next: Choose the reason');
  await press(popup, 'Damaged', 'radio');
  await press(popup, 'Next: Details and evidence');
  await type(popup, 'What you tell AliExpress', STATEMENT);
  await shows(popup, 'Saved on this device');
  await capture(popup, 'A');
  await popup.waitForFunction(() => document.querySelector<HTMLImageElement>('.strip img')?.naturalWidth);
  await camera.real(popup, 'popup-captured');
  await popup.close();
  await page.goto(`https://www.aliexpress.com/item/${order?.lines[0]?.productId}.html`);
  popup = await browser.clickToolbar(page);
  await capture(popup, 'B');
  await popup.close();
  const own = await browser.openExtensionPage('options.html');
  const [subject] = await stored<Case>(own, 'cases');
  await own.close();
  await page.close();
  if (!subject) throw new Error('The case was not kept.');
  return subject.id;
}

async function capture(popup: Page, letter: string): Promise<void> {
  await press(popup, 'Visible part');
  await shows(popup, `Exhibit ${letter} is kept`);
}
