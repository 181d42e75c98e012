import { afterEach, beforeEach, test } from 'vitest';
import { type Chromium, launchChromium } from '../../browser/chromium.js';
import { type Shop, startShop } from '../../shop/server.js';
import { CHROME, TODAY } from '../places.js';
import { ATTACKS } from './hostile-story.js';

let shop: Shop;
let browser: Chromium;
beforeEach(async () => {
  shop = await startShop({ today: TODAY, seed: 3, language: 'en', currency: 'USD' });
  browser = await launchChromium({ dist: CHROME, shopPort: shop.port, spki: shop.spki });
});
afterEach(async () => {
  await browser?.close();
  await shop?.close();
});

test.each(ATTACKS)('%s', { timeout: 240_000 }, (_name, attack) => attack(browser, shop));
