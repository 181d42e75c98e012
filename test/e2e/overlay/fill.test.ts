import { afterEach, expect, test } from 'vitest';
import { type Chromium, launchChromium } from '../../browser/chromium.js';
import { type Shop, startShop } from '../../shop/server.js';
import { CHROME, ORDER, TODAY } from '../places.js';
import { seedDraft } from '../seed-draft.js';
import { axeFaults } from '../surfaces/axe-faults.js';
import { wordsIn } from './beside-box.js';
import { besideSays } from './beside-says.js';
import { besideIsThere, fillsTheForm, goesAway, pressInBar } from './fill-story.js';
import { shows } from './on-page.js';

let shop: Shop;
let browser: Chromium;
afterEach(async () => {
  await browser?.close();
  await shop?.close();
});

test.each([
  ['English', 'www.aliexpress.com', 'en', 'USD'],
  ['Korean', 'ko.aliexpress.com', 'ko', 'KRW'],
] as const)(
  'a form in %s is filled from the draft, reported, and neither passed on nor sent',
  async (_name, host, language, currency) => {
    shop = await startShop({ today: TODAY, seed: 3, language, currency });
    browser = await launchChromium({ dist: CHROME, shopPort: shop.port, spki: shop.spki });
    const page = await fillsTheForm(browser, shop, host);
    await besideSays(page, '5 of 5 fields filled. You check and press Submit.');
    expect(await wordsIn(page, 'filled')).toHaveLength(5);
    await goesAway(page);
    expect(shop.unexplained()).toEqual([]);
  },
);

test('the bar lists what became of each field, and the health of reading counts it', async () => {
  shop = await startShop({ today: TODAY, seed: 3, language: 'en', currency: 'USD' });
  browser = await launchChromium({ dist: CHROME, shopPort: shop.port, spki: shop.spki });
  const order = shop.orders.find(({ state, cases }) => state === 'completed' && cases.length === 0);
  const lineId = order?.lines[0]?.lineId ?? '';
  const own = await browser.openExtensionPage('options.html');
  const page = await browser.newPage(ORDER(order?.orderId ?? ''));
  await page.bringToFront();
  await seedDraft(own, order?.orderId ?? '', lineId, { received: 'yes', reason: 'damaged', statement: 'Broken.' });
  await page.bringToFront();
  await page.goto(`https://www.aliexpress.com/p/reverse-pages/start.html?tradeOrderLineId=${lineId}`);
  await besideIsThere(page);
  await page.type('textarea', 'Mine.');
  await pressInBar(page, { reason: 'damaged' });
  await besideSays(page, '2 of 4 fields filled.');
  expect(await wordsIn(page, 'filled')).toEqual(['Received or notfilled', 'Reasonfilled']);
  expect(await wordsIn(page, 'left')).toEqual([
    'Descriptionleft as you filled it yourself',
    'Photos and videoyours to fill: your draft says nothing for it',
  ]);

  // The health of reading counts it, and why; nothing of what stands in the fields.
  await own.bringToFront();
  await shows(own, '2 of 4 fields filled');
  await own.$$eval('.health-fields', (all) => {
    for (const one of all) (one as HTMLDetailsElement).open = true;
  });
  await shows(own, 'filled 0 of 1 times; Left alone: you filled it yourself (1)');
  expect(await axeFaults(own)).toEqual([]);
});
