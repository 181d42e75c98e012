import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { press, shows, type } from '../e2e/overlay/on-page.js';
import { MY_ORDERS, ORDER } from '../e2e/places.js';
import type { Shop } from '../shop/server.js';
import type { ShopState } from '../shop/shop-state.js';
import { type Camera, POPUP, ZOOMED_POPUP } from './camera.js';

/** What the real popup shows beside a page that is well, partly read, closed to the shopper or not known. */
export async function pageStates(camera: Camera, shop: Shop): Promise<void> {
  const usual = { ...shop.state };
  const take = async (name: string, text: string, state: Partial<ShopState>, address = MY_ORDERS) => {
    shop.setState(state);
    await everySize(camera, await camera.browser.newPage(address), name, text);
    shop.setState(usual);
  };
  await take('popup-first-run', 'Start with the date', {}, 'about:blank');
  await take('popup-signed-out', 'Log in to', { signedIn: false });
  await take('popup-captcha', 'if you are human', { captcha: true });
  await unknownShape(camera);
  await take('popup-renamed', 'orders read', { broken: 'renamed-classes', payloadMode: 'dom' });
  await take('popup-bare-dollar', 'Not found on the page', { broken: 'bare-dollar', payloadMode: 'dom' });
  await take('popup-unread-cards', 'could not be read', { broken: 'bare-cards', payloadMode: 'dom' });
  const caseList = 'https://www.aliexpress.com/p/refund-dispute/list.html';
  await take('popup-cases-read', 'cases read', { payloadMode: 'dom' }, caseList);
  const product = shop.orders[0]?.lines[0]?.productId;
  await take('popup-product-page', 'Start with the date', {}, `https://www.aliexpress.com/item/${product}.html`);
}

const OF_ANOTHER_SHAPE =
  '<h1>Orders</h1><article>Parcel of 3 October, on its way</article><article>Parcel of 4 October, delivered</article>';

/** The list, written by the shop as nobody has seen it yet. */
async function unknownShape(camera: Camera): Promise<void> {
  const page = await camera.browser.newPage();
  await page.setRequestInterception(true);
  page.on('request', (request) => void request.respond({ contentType: 'text/html', body: OF_ANOTHER_SHAPE }));
  await page.goto(MY_ORDERS);
  await everySize(camera, page, 'popup-unknown-shape', 'We do not know this page');
}

/** The real popup beside `page`, which is closed after, and the same in the sizes that it cannot be given. */
async function everySize(camera: Camera, page: Page, name: string, text: string): Promise<void> {
  const popup = await camera.browser.clickToolbar(page);
  await shows(popup, text);
  await camera.real(popup, name);
  await popup.close();
  const tab = await camera.popupBehind(page, text);
  await camera.popup(tab, name, ZOOMED_POPUP);
  await tab.close();
  await page.close();
}

/** The orders, all read: as they come, and when the pages of some were open, so that their dates are known. */
export async function orders(camera: Camera, shop: Shop, readme: boolean): Promise<void> {
  const text = '10 of 10 orders read';
  const list = await camera.browser.newPage(MY_ORDERS);
  // Pictures are cropped from what the tab shows: it is scrolled through, as the shopper would.
  for (let screens = 0; screens < 6; screens++) {
    const popup = await camera.browser.clickToolbar(list);
    await shows(popup, text);
    // Nothing tells that all are cropped.
    await delay(700);
    await popup.close();
    await list.evaluate(() => scrollBy(0, innerHeight * 0.4));
  }
  await everySize(camera, list, 'popup-orders', text);
  const dated = shop.orders.filter(({ state }) => state === 'completed' || state === 'awaiting');
  for (const { orderId } of dated.slice(1, 5)) {
    const page = await camera.browser.newPage(ORDER(orderId));
    await page.waitForSelector('html[data-practice-buttons="there"]');
    const popup = await camera.browser.clickToolbar(page);
    await shows(popup, '1 of 1 orders read');
    await popup.close();
    await page.close();
  }
  const { popup, page } = await camera.popupAt(MY_ORDERS, text);
  await popup.$$eval('input[type="radio"]', ([first]) => (first as HTMLInputElement | undefined)?.click());
  await popup.waitForSelector('.order img');
  if (readme) await camera.readme(popup, 'popup', null);
  await popup.close();
  await everySize(camera, page, 'popup-orders-dated', text);
}

/** An order added by hand: empty, wrong, filled. */
export async function addByHand(camera: Camera): Promise<void> {
  const page = await camera.open('popup.html', 'Add by hand', POPUP);
  await press(page, 'Add by hand');
  await shows(page, 'Add an order by hand');
  await camera.popup(page, 'popup-add');
  await type(page, 'Order number', '3042');
  await type(page, 'Total', '12,50');
  await press(page, 'Add and open a case');
  await shows(page, '8 to 24 digits');
  await camera.popup(page, 'popup-add-wrong');
  await page.close();
}

/** What is due, over several cases. */
export async function home(camera: Camera): Promise<void> {
  const page = await camera.open('popup.html', 'Due from you', POPUP);
  await camera.popup(page, 'popup-home');
  await page.close();
}

/** Each of the twelve steps of the case the popup stands in, which is at step 6. */
export async function steps(camera: Camera, atSix: Page): Promise<void> {
  const page = atSix;
  const next = (text: string) =>
    page.$$eval('button', (all, wanted) => all.find((one) => one.innerText.startsWith(wanted))?.click(), text);
  const at = (step: number) => page.waitForSelector(`nav[aria-label="Step ${step} of 12"]`, { timeout: 10_000 });
  await at(6);
  await next('Correct');
  await page.waitForSelector('.correct');
  await camera.popup(page, 'popup-correct-date');
  await next('Correct');
  for (let back = 5; back > 0; back--) {
    await next('Back');
    await at(back);
  }
  for (let step = 1; step <= 12; step++) {
    await at(step);
    if (step === 7) await press(page, 'Refund, and keep the item', 'radio');
    if (step === 7) await type(page, 'Amount', '5.00');
    await camera.popup(page, `popup-step-${String(step).padStart(2, '0')}`);
    await next(step === 8 ? 'I submitted it' : 'Next');
  }
}
