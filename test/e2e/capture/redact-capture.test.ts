import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Exhibit, ExhibitText, TextBox } from '../../../src/domain/exhibits/exhibit.js';
import type { ExhibitCopy } from '../../../src/domain/exhibits/exhibit-copy.js';
import { seedCase } from '../../bench/capture/capture-ours.js';
import { type Chromium, launchChromium } from '../../browser/chromium.js';
import { type Shop, startShop } from '../../shop/server.js';
import { press, shows } from '../overlay/on-page.js';
import { CHROME, TODAY } from '../places.js';
import { stored, storedOriginal, storedPixels } from '../stored.js';
import { axeFaults } from '../surfaces/axe-faults.js';

/**
 * What a captured page tells of the shopper is proposed to be covered; the shopper decides of each, and it is gone from
 * the copy.
 */
const OWN_ORDER = '8330000000000001';
/** In the order of the page: the reason, and the words as a page shows them. */
const PRIVATE = [
  ['address', '<p>Shipping address: 12 Example Lane, Springfield</p>'],
  ['phone', '<p>Phone: +1 202 555 0143</p>'],
  ['email', '<p>mira@example.org</p>'],
  ['card', '<p>Paid with 4111 1111 1111 1111</p>'],
  ['other-order', '<p>Order 8330000000000777</p><p>A present for my sister</p>'],
] as const;

let shop: Shop;
let browser: Chromium;
let tab: Page;

beforeAll(async () => {
  shop = await startShop({ today: TODAY, seed: 3, language: 'en', currency: 'USD' });
  browser = await launchChromium({ dist: CHROME, shopPort: shop.port, spki: shop.spki });
  const own = await browser.openExtensionPage('options.html');
  await seedCase(own, { orderId: OWN_ORDER });
  const page = await browser.newPage('https://www.aliexpress.com/');
  await page.evaluate(
    (order, rows) => {
      const parsed = new DOMParser().parseFromString(
        `<h1>Order ${order}</h1>${rows.map((row) => `<div style="padding:24px">${row}</div>`).join('')}`,
        'text/html',
      );
      document.body.replaceChildren(...parsed.body.childNodes);
    },
    OWN_ORDER,
    PRIVATE.map(([, row]) => row),
  );
  const popup = await browser.clickToolbar(page);
  await press(popup, 'Visible part');
  await shows(popup, 'Exhibit A is kept.');
  await popup.close();
  const [exhibit] = await stored<Exhibit>(own, 'exhibits');
  const address = `case.html?id=${encodeURIComponent(exhibit?.caseId ?? '')}&exhibit=${exhibit?.id}`;
  tab = await browser.openExtensionPage(address);
});

afterAll(async () => {
  await browser?.close();
  await shop?.close();
});

test('each kind is proposed, each has to be decided, and what is covered is black in the copy that leaves', async () => {
  await shows(tab, '5 places on it may be private.');
  expect(await axeFaults(tab)).toEqual([]);
  await press(tab, 'Look at each');
  await shows(tab, 'Cover these 5 places?');
  expect(await axeFaults(tab)).toEqual([]);
  await press(tab, 'Save the copy');
  await shows(tab, 'Look at the proposed places first: cover or leave each.');
  expect(await stored(tab, 'copies')).toEqual([]);
  const decided: string[] = [];
  for (let left: number = PRIVATE.length; left > 0; left--) {
    await shows(tab, left === 1 ? 'Cover this?' : `Cover these ${left} places?`);
    const now = await tab.evaluate(() => document.body.innerText.match(/Now: ([^.]+)\./)?.[1] ?? '');
    decided.push(now);
    await press(tab, now === 'an e-mail address' ? 'Leave it' : 'Cover it');
  }
  expect(decided.toSorted()).toEqual(
    ['a card number', 'a phone number', 'an address', 'an e-mail address', 'another order'].toSorted(),
  );
  await press(tab, 'Save the copy');
  await shows(tab, 'The copy is saved.');
  await press(tab, 'Original', 'radio');
  await tab.waitForSelector('.viewer-picture');
  await tab.waitForFunction(() => !document.body.innerText.includes('may be private'));
  const [copy] = await stored<ExhibitCopy>(tab, 'copies');
  const [exhibit] = await stored<Exhibit>(tab, 'exhibits');
  expect(copy).toMatchObject({ use: 'covered', copyOf: exhibit?.sheets[0]?.sha256 });
  const [words] = await stored<ExhibitText>(tab, 'exhibitTexts');
  const boxOf = (part: string) => {
    const box = words?.boxes[0]?.find(({ text }) => text.includes(part));
    if (!box) throw new Error(`${part} stands nowhere`);
    return box;
  };
  const inks = await Promise.all(
    ['Springfield', '555', 'mira@', '4111', '777', 'present', OWN_ORDER].map(async (part) => [
      part,
      await coloursIn(copy?.id ?? '', boxOf(part)),
    ]),
  );
  // One colour alone where it is covered; letters on their ground where it is not.
  expect(Object.fromEntries(inks.map(([part, colours]) => [part, colours === 1]))).toEqual({
    Springfield: true,
    555: true,
    'mira@': false,
    4111: true,
    777: true,
    present: true,
    [OWN_ORDER]: false,
  });
  expect((await storedOriginal(tab, exhibit?.id ?? '')).sha256).toBe(exhibit?.sheets[0]?.sha256);
});

/** How many colours the second half of a box has in a copy: where its last words stand. */
async function coloursIn(copyId: string, { x, y, width, height }: TextBox): Promise<number> {
  const area = { x: Math.ceil(x) + width / 2, y: Math.ceil(y), width: width / 2 - 1, height: height - 1 };
  const pixels = await storedPixels(tab, 'copyBytes', copyId, area);
  return new Set(pixels.map((_, at) => pixels.slice(at, at + 4).join()).filter((_, at) => at % 4 === 0)).size;
}
