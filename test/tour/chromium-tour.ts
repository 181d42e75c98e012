import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Case } from '../../src/domain/case.js';
import type { Exhibit } from '../../src/domain/exhibit.js';
import { STEPS } from '../../src/domain/steps.js';
import { launchChromium } from '../browser/chromium.js';
import { press, shows, textOf, type } from '../e2e/on-page.js';
import { stored, storedOriginal } from '../e2e/stored.js';
import { MY_ORDERS, orderPage, orderToTour, stepPrinter, type TourStage } from './tour-stage.js';

/** The whole way in headless Chromium, through the real toolbar button and the real popup. */
export async function chromiumTour({ shop, folder, closing }: TourStage): Promise<void> {
  const say = stepPrinter(9);
  const dist = join(import.meta.dirname, '../../dist/chrome');
  const browser = await launchChromium({ dist, shopPort: shop.port, spki: shop.spki });
  closing.push(() => browser.close());
  const picture = (page: Page, name: string) =>
    page.screenshot({ path: join(folder, `${name}.png`) as `${string}.png` });

  const page = await browser.newPage(MY_ORDERS);
  let popup = await browser.clickToolbar(page);
  await shows(popup, '10 of 10 orders read');
  await picture(popup, '01-orders');
  say('My Orders is open; the toolbar button says “10 of 10 orders read”.');

  const order = orderToTour(shop);
  await page.goto(orderPage(order.orderId));
  await page.waitForSelector('html[data-practice-buttons="there"]');
  await picture(page, '02-order-page');
  popup = await browser.clickToolbar(page);
  await shows(popup, '1 of 1 orders read');
  say(`Order ${order.orderId} is open; its dates are read from its page.`);

  await press(popup, 'Open a case for this item');
  await shows(popup, 'Send the dispute');
  await picture(popup, '03-case');
  say('A case is open for its item, with the date until which a dispute can be sent, and who says so.');

  await press(popup, 'Yes', 'radio');
  await press(popup, 'Next: Choose the reason');
  await press(popup, 'Damaged', 'radio');
  await picture(popup, '04-reason');
  say('The reason is chosen.');

  await press(popup, 'Next: Details and evidence');
  await type(popup, 'What you tell AliExpress', 'It arrived cracked. The box was open.');
  await press(popup, 'Capture this page');
  await shows(popup, 'Exhibit A is kept.');
  await picture(popup, '05-evidence');
  say('The page is captured as Exhibit A, and the statement is kept at every key.');

  await press(popup, 'Next: Preferred resolution');
  await press(popup, 'Refund, and keep the item', 'radio');
  await type(popup, 'Amount', '10.00');
  await picture(popup, '06-resolution');
  await press(popup, 'Next: Review and submit');
  await picture(popup, '07-review');
  say('An amount is asked for, and everything is on one page to review.');

  await press(popup, 'I submitted it');
  for (const { number } of STEPS.slice(8)) {
    await popup.waitForSelector(`nav[aria-label="Step ${number} of 12"]`);
    await picture(popup, `${String(number).padStart(2, '0')}-step`);
    if (number < 12) await press(popup, number === 10 ? 'Next' : (NEXT[number] ?? 'Next'));
  }
  say('The remaining steps are walked, to the twelfth.');
  await popup.close();

  const own = await browser.openExtensionPage('options.html');
  const [subject] = await stored<Case>(own, 'cases');
  const exhibits = await stored<Exhibit>(own, 'exhibits');
  for (const exhibit of exhibits) {
    const { base64 } = await storedOriginal(own, exhibit.id);
    writeFileSync(join(folder, `exhibit-${exhibit.letter}.png`), Buffer.from(base64, 'base64'));
  }
  writeFileSync(join(folder, 'case.json'), JSON.stringify({ case: subject, exhibits }, null, 2));
  say('The files of the case are written: the exhibit as it was captured, and everything that is stored.');

  const tab = await browser.openExtensionPage(`case.html?id=${encodeURIComponent(subject?.id ?? '')}`);
  await tab.setViewport({ width: 1280, height: 900 });
  await shows(tab, 'The seller should answer');
  await tab.bringToFront();
  await picture(tab, '13-case-tab');
  if (shop.unexplained().length > 0) throw new Error('the extension asked for something');
  say(
    `The case tab says: ${(await textOf(tab)).match(/The seller should answer[^.]*?days/)?.[0] ?? ''}. No request was made by Redress.`,
  );
}

const NEXT: Record<number, string> = { 9: 'Next: Await the decision', 11: 'Next: Escalate' };
