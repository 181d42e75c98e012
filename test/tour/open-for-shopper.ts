import type { Browser } from 'puppeteer-core';
import { MY_ORDERS } from '../e2e/places.js';

/**
 * Opens the practice shop in the window that the shopper sees, says what to try, and waits until the shopper closes it.
 */
export async function openForShopper(browser: Browser, inFirefox: boolean): Promise<void> {
  const closed = new Promise<void>((done) => browser.once('disconnected', () => done()));
  const [first] = await browser.pages();
  const page = first ?? (await browser.newPage());
  await page.goto(MY_ORDERS);
  await page.bringToFront();
  const button = inFirefox
    ? 'Press the Redress button. It is behind the puzzle piece at the right of the toolbar.'
    : 'Press the Redress button. It is behind the puzzle piece at the right of the toolbar; the pin keeps it in sight.';
  console.log(`
The practice shop is open on My Orders. Nothing in it is real, and nothing leaves this computer.

  1. ${button}
     It says how many orders it read.
  2. Open the details of an order that is completed. Press the button again: now its dates are known.
     Choose the item and open a case.
  3. Walk the steps. What you type is kept at every key: close the popup and open it again.
  4. At step 6, capture the page. It becomes Exhibit A.
  5. The arrow at the top of the popup opens the case in a tab: its dates, timeline and exhibits.
  6. https://www.aliexpress.com/__shop/ makes the shop sign you out, ask for a captcha or change its layout.

Close the browser or press Ctrl-C to end. Nothing is left behind.`);
  await closed;
}
