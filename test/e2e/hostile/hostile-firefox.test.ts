import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Firefox, launchFirefox } from '../../browser/firefox.js';
import { type Shop, startShop } from '../../shop/server.js';
import { FIREFOX, TODAY } from '../places.js';
import { endsNothing, isNotSeen, keepsThePress, takesNoPress } from './hostile-story.js';

let shop: Shop;
let browser: Firefox;
beforeEach(async () => {
  shop = await startShop({ today: TODAY, seed: 3, language: 'en', currency: 'USD' });
  browser = await launchFirefox({ dist: FIREFOX, shopPort: shop.port });
});
afterEach(async () => {
  await browser?.close();
  await shop?.close();
});

test('nothing that a page says ends a case, a date or a reminder, or fills the store', () =>
  endsNothing(browser, shop));

test('a page sees nothing of the extension, and is not broken by it whatever it did to its own world', () =>
  isNotSeen(browser, shop));

test('no press is taken for a bar that is not seen', { timeout: 240_000 }, async () => {
  await takesNoPress(browser, shop);
  expect(shop.requests.some(({ path }) => path.includes('submit'))).toBe(false);
});

test('a press is not lost when the page takes the question about it away', () => keepsThePress(browser, shop));
