import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Case } from '../../src/domain/case.js';
import type { Exhibit } from '../../src/domain/exhibit.js';
import { launchFirefox } from '../browser/firefox.js';
import { stored, storedOriginal } from '../e2e/stored.js';
import { MY_ORDERS, orderPage, orderToTour, stepPrinter, type TourStage } from './tour-stage.js';

const says = (text: string) => `document.body.innerText.replace(/\\s+/g, ' ').includes(${JSON.stringify(text)})`;
const presses = (text: string) =>
  `[...document.querySelectorAll('button')].find((button) => button.innerText.includes(${JSON.stringify(text)})).click()`;

/** The same way in headless Firefox. Its popup cannot be photographed there; the pages and the case tab can. */
export async function firefoxTour({ shop, folder, closing }: TourStage): Promise<void> {
  const say = stepPrinter(5);
  const dist = join(import.meta.dirname, '../../dist/firefox');
  const firefox = await launchFirefox({ dist, shopPort: shop.port });
  closing.push(() => firefox.close());

  const list = await firefox.newPage(MY_ORDERS);
  await list.waitForSelector('html[data-practice-pages]');
  let popup = await firefox.clickToolbar(list);
  await popup.waitFor(says('10 of 10 orders read'), 15_000);
  await popup.close();
  say('My Orders is open; the toolbar button says “10 of 10 orders read”.');

  const order = orderToTour(shop);
  const page = await firefox.newPage(orderPage(order.orderId));
  await page.waitForSelector('html[data-practice-buttons="there"]');
  await page.screenshot({ path: join(folder, '02-order-page.png') as `${string}.png` });
  popup = await firefox.clickToolbar(page);
  await popup.waitFor(says('1 of 1 orders read'), 15_000);
  await popup.evaluate(presses('Open a case for this item'));
  await popup.waitFor(says('step 4 of 12'));
  say(`Order ${order.orderId} is read and a case is open for its item.`);

  for (const step of [5, 6]) {
    await popup.evaluate(presses('Next:'));
    await popup.waitFor(says(`step ${step} of 12`));
  }
  await popup.waitFor(says('Capture this page'));
  await popup.evaluate(presses('Capture this page'));
  await popup.waitFor(says('Exhibit A is kept.'), 15_000);
  say('The page is captured as Exhibit A.');
  for (const step of [7, 8]) {
    await popup.evaluate(presses('Next:'));
    await popup.waitFor(says(`step ${step} of 12`));
  }
  await popup.evaluate(presses('I submitted it'));
  await popup.waitFor(says('step 9 of 12'));
  await popup.close();
  say('The steps are walked to the ninth, after submitting.');

  const own = await firefox.openExtensionPage('options.html');
  const [subject] = await stored<Case>(own, 'cases');
  const exhibits = await stored<Exhibit>(own, 'exhibits');
  for (const exhibit of exhibits) {
    const { base64 } = await storedOriginal(own, exhibit.id);
    writeFileSync(join(folder, `exhibit-${exhibit.letter}.png`), Buffer.from(base64, 'base64'));
  }
  writeFileSync(join(folder, 'case.json'), JSON.stringify({ case: subject, exhibits }, null, 2));
  const tab = await firefox.openExtensionPage(`case.html?id=${encodeURIComponent(subject?.id ?? '')}`);
  await tab.waitForSelector('.workspace-side');
  await tab.screenshot({ path: join(folder, '09-case-tab.png') as `${string}.png` });
  if (shop.unexplained().length > 0) throw new Error('the extension asked for something');
  say('The files of the case are written. No request was made by Redress.');
}
