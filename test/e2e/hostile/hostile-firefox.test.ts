import { afterEach, beforeEach, test } from 'vitest';
import { type Firefox, launchFirefox } from '../../browser/firefox.js';
import { type Shop, startShop } from '../../shop/server.js';
import { FIREFOX, TODAY } from '../places.js';
import { ATTACKS } from './hostile-story.js';

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

test.each(ATTACKS)('%s', { timeout: 240_000 }, (_name, attack) => attack(browser, shop));
