import type { Page } from 'puppeteer-core';
import { press, shows, type } from '../e2e/on-page.js';
import { MY_ORDERS } from '../e2e/places.js';
import type { Shop } from '../shop/server.js';
import type { ShopState } from '../shop/shop-state.js';
import { type Camera, POPUP } from './camera.js';

/** What the real popup shows beside a page that is well, partly read, closed to her or not known. */
export async function pageStates(camera: Camera, shop: Shop): Promise<void> {
  const usual = { ...shop.state };
  const take = async (name: string, text: string, state: Partial<ShopState>, address = MY_ORDERS) => {
    shop.setState(state);
    const { popup, page } = await camera.popupAt(address, text);
    await camera.popup(popup, name);
    await popup.close();
    await page.close();
    shop.setState(usual);
  };
  await take('popup-first-run', 'Start with the date', {}, 'about:blank');
  await take('popup-signed-out', 'Log in to', { signedIn: false });
  await take('popup-captcha', 'if you are human', { captcha: true });
  await take('popup-unknown-shape', 'We do not know this page', { broken: 'renamed-classes', payloadMode: 'dom' });
  await take('popup-bare-dollar', 'Not found on the page', { broken: 'bare-dollar', payloadMode: 'dom' });
  await take('popup-unread-cards', 'could not be read', { broken: 'bare-cards', payloadMode: 'dom' });
  const product = shop.orders[0]?.lines[0]?.productId;
  await take('popup-product-page', 'Start with the date', {}, `https://www.aliexpress.com/item/${product}.html`);
}

/** The orders, all read, with the pictures cropped from her tab, and one chosen. */
export async function orders(camera: Camera, readme: boolean): Promise<void> {
  const { popup, page } = await camera.popupAt(MY_ORDERS, '10 of 10 orders read');
  await popup.waitForSelector('.order img').catch(() => {});
  if (readme && POPUP['']) await camera.readme(popup, 'popup', POPUP['']);
  await camera.popup(popup, 'popup-orders');
  await popup.$$eval('input[type="radio"]', ([first]) => (first as HTMLInputElement | undefined)?.click());
  await camera.popup(popup, 'popup-orders-chosen');
  await popup.close();
  await page.close();
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
