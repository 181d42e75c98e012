import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { STEPS } from '../../src/domain/dispute/steps.js';
import { MY_ORDERS, ORDER } from '../e2e/places.js';
import type { Shop } from '../shop/server.js';
import { stepPrinter } from './step-printer.js';
import type { TourBrowser, TourPopup } from './tour-browser.js';
import { writeCaseFiles } from './write-case-files.js';

const STATEMENT = 'It arrived cracked. The box was open and wet.';
/** What the seller is said to offer, so that there is something to compare at step 11. */
const OFFER = '2.00';
const ASKED = '5.00';
const TOTAL = 15;

/** The whole way of one case, through the real toolbar button and the real popup. Pictures and files go to `folder`. */
export async function walkTour(browser: TourBrowser, shop: Shop, folder: string): Promise<void> {
  const step = stepPrinter(TOTAL);
  const order = shop.orders.find(({ state, lines }) => state === 'completed' && lines.length > 1);
  const line = order?.lines[1];
  if (!order || !line) throw new Error('The practice shop has no completed order of several items.');
  let popup: TourPopup;
  let page: Page;
  let pictures = 0;
  const pathOf = (name: string) => join(folder, `${String(++pictures).padStart(2, '0')}-${name}.png`);
  const picturePage = (name: string, of: Page) => of.screenshot({ path: pathOf(name) as `${string}.png` });
  const picture = async (name: string) => {
    if (!(await popup.picture(pathOf(name)))) pictures -= 1;
  };
  const next = async (to: number, button = 'Next') => {
    await popup.press(button);
    await popup.atStep(to);
  };

  await step('reading My Orders', async () => {
    page = await browser.newPage(MY_ORDERS);
    await page.waitForSelector('html[data-practice-pages]');
    await picturePage('my-orders', page);
    popup = await browser.clickToolbar(page);
    await popup.shows('10 of 10 orders read');
    await picture('orders');
    await popup.close();
    return 'My Orders is open. The toolbar button says: 10 of 10 orders read.';
  });
  await step('reading the page of one order', async () => {
    await page.goto(ORDER(order.orderId));
    await page.waitForSelector('html[data-practice-buttons="there"]');
    await picturePage('order-page', page);
    popup = await browser.clickToolbar(page);
    await popup.shows('1 of 1 orders read');
    await popup.shows('Dispute window until');
    return `The page of order ${order.orderId} is open: its dates are read.`;
  });
  await step('choosing an item and opening its case', async () => {
    await popup.choose(line.title);
    await picture('item-chosen');
    await popup.press('Open a case for this item');
    await popup.atStep(4);
    await popup.shows('Send the dispute');
    return `A case is open for “${line.title}”, with the date until which the dispute can be sent.`;
  });
  await step('walking steps 1 to 3', async () => {
    for (const number of [3, 2, 1]) await next(number, 'Back');
    for (const number of [1, 2, 3]) {
      await picture(`step-${number}`);
      await next(number + 1);
    }
    return 'Steps 1 to 3 (log in, My Orders, the order): done already, each says how.';
  });
  await step('step 4, whether it came', async () => {
    await popup.choose('Yes, it is here');
    await picture('step-4');
    await next(5);
    return 'Step 4: the parcel came.';
  });
  await step('step 5, the reason', async () => {
    await popup.choose('Damaged');
    await picture('step-5');
    await next(6);
    return 'Step 5: the reason is “Damaged”.';
  });
  await step('step 6, the statement', async () => {
    await popup.type('What you tell AliExpress', STATEMENT);
    await popup.shows('Saved on this device');
    await popup.close();
    return 'Step 6: a statement is typed, kept at every key, and the popup is closed.';
  });
  await step('step 6, capturing the page', async () => {
    popup = await browser.clickToolbar(page);
    await popup.atStep(6);
    await popup.press('Visible part');
    await popup.shows('Exhibit A is kept.');
    await picture('step-6');
    await next(7);
    return 'Step 6: the toolbar button opens the popup where it was; the page is captured as Exhibit A.';
  });
  await step('step 7, what to ask for', async () => {
    await popup.choose('Refund, and keep the item');
    await popup.type('Amount', ASKED);
    await picture('step-7');
    await next(8);
    return `Step 7: a refund of USD ${ASKED} is asked for.`;
  });
  await step('step 8, the review', async () => {
    await popup.shows(ASKED);
    await picture('step-8');
    return 'Step 8: everything is on one page, what is missing first. You would press Submit on AliExpress.';
  });
  await step('marking it submitted', async () => {
    await next(9, 'I submitted it');
    await popup.shows('The seller should answer');
    await picture('step-9');
    return 'Step 9: it is marked as submitted, and the seller’s clock runs.';
  });
  await step('step 10, waiting, and keeping a proposal', async () => {
    await next(10);
    await picture('step-10');
    await next(11);
    await popup.type('Amount offered', OFFER);
    await popup.press('Keep it in the case');
    await popup.shows('If you accept');
    return `Step 10: whose turn it is. Then the seller offers USD ${OFFER}, and it is kept in the case.`;
  });
  await step('steps 11 and 12', async () => {
    await picture('step-11');
    await next(12);
    await picture('step-12');
    await popup.close();
    return `Steps 11 and 12: both ways side by side, then the ways outside. All ${STEPS.length} steps are walked.`;
  });
  let caseId = '';
  await step('writing the files of the case', async () => {
    const own = await browser.openExtensionPage('options.html');
    const written = await writeCaseFiles(own, folder);
    await own.close();
    caseId = written.caseId;
    return `The files of the case are written, as they are stored: ${written.files.join(', ')}.`;
  });
  await step('the case tab', async () => {
    const tab = await browser.openExtensionPage(`case.html?id=${encodeURIComponent(caseId)}`);
    await tab.setViewport({ width: 1280, height: 900 });
    await tab.bringToFront();
    await tab.waitForSelector('.workspace-side');
    await picturePage('case-tab', tab);
    for (const view of ['Timeline', 'All exhibits']) {
      await tab.$$eval('button', (all, wanted) => all.find((one) => one.innerText.startsWith(wanted))?.click(), view);
      await tab.waitForSelector(view === 'Timeline' ? 'ol time' : '.exhibit-list img');
      await picturePage(`case-tab-${view.toLowerCase().replace(' ', '-')}`, tab);
    }
    const asked = shop.unexplained();
    if (asked.length > 0) throw new Error(`the extension asked for ${asked.map(({ path }) => path).join(', ')}`);
    return 'The case tab shows the case, its timeline and its exhibit. Redress made no request of its own.';
  });
}
