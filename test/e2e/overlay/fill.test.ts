import { afterEach, expect, test } from 'vitest';
import { type Chromium, launchChromium } from '../../browser/chromium.js';
import { type Shop, startShop } from '../../shop/server.js';
import { CHROME, ORDER, TODAY } from '../places.js';
import { seedDraft } from '../seed-draft.js';
import { axeFaults } from '../surfaces/axe-faults.js';
import { type Box, boxesOf, wordsIn } from './beside-box.js';
import { besideSays } from './beside-says.js';
import { besideIsThere, fillsTheForm, goesAway } from './fill-story.js';
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
    expect(await wordsIn(page, 'word')).toEqual(Array(2).fill('Filled from your draft'));
    await goesAway(page);
    expect(shop.unexplained()).toEqual([]);
  },
);

test('each field says beside it what became of it, on nothing that the page says, until she changes it', async () => {
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
  await page.focus('[data-next]');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await besideSays(page, '2 of 4 fields filled.');
  const filled = 'Filled from your draft';
  expect(await wordsIn(page, 'word')).toEqual([
    filled,
    filled,
    'Left alone: you filled it yourself',
    'Left alone: your draft says nothing for it',
  ]);

  const fields = ['[class*="received--"]', '.comet-v2-select', 'textarea', 'input[type="file"]'];
  const stand = () =>
    page.$$eval(fields.join(), (all) => all.map((one) => one.getBoundingClientRect().toJSON() as Box));
  const around = async () => {
    const [frames, boxes] = [await boxesOf(page, 'frame'), await stand()];
    return boxes.map((box, index) => inside(box, frames[index]));
  };
  expect(await around()).toEqual([true, true, true, true]);
  const texts = await page.evaluate(() => {
    const range = document.createRange();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const boxes: Box[] = [];
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
      if (!text.nodeValue?.trim()) continue;
      range.selectNodeContents(text);
      boxes.push(range.getBoundingClientRect().toJSON() as Box);
    }
    return boxes;
  });
  expect(texts.length).toBeGreaterThan(10);
  for (const word of await boxesOf(page, 'word'))
    expect(texts.filter((box) => box.width > 0 && meet(box, word))).toEqual([]);
  await page.evaluate(() => scrollBy(0, 60));
  expect(await around()).toEqual([true, true, true, true]);

  await page.type('textarea', ' And more.');
  await expect
    .poll(() => wordsIn(page, 'word'))
    .toEqual([filled, filled, 'Left alone: your draft says nothing for it']);

  // The health of reading counts it, and why; nothing of what stands in the fields.
  await own.bringToFront();
  await shows(own, '2 of 4 fields filled');
  await own.$$eval('.health-fields', (all) => {
    for (const one of all) (one as HTMLDetailsElement).open = true;
  });
  await shows(own, 'filled 0 of 1 times; Left alone: you filled it yourself (1)');
  expect(await axeFaults(own)).toEqual([]);
});

const inside = (box: Box, frame: Box | undefined): boolean =>
  frame !== undefined &&
  frame.x <= box.x &&
  frame.y <= box.y &&
  frame.x + frame.width >= box.x + box.width &&
  frame.y + frame.height >= box.y + box.height;

const meet = (one: Box, other: Box): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;
