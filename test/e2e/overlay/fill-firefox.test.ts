import { afterEach, expect, test } from 'vitest';
import { type Firefox, launchFirefox } from '../../browser/firefox.js';
import { type Shop, startShop } from '../../shop/server.js';
import { FIREFOX, TODAY } from '../places.js';
import { fillsTheForm, goesAway } from './fill-story.js';

let shop: Shop;
let firefox: Firefox;
afterEach(async () => {
  await firefox?.close();
  await shop?.close();
});

// In both languages in Chromium; here the browser is what differs.
test('a form in Korean is filled from the draft, and neither passed on nor sent', async () => {
  shop = await startShop({ today: TODAY, seed: 3, language: 'ko', currency: 'KRW' });
  firefox = await launchFirefox({ dist: FIREFOX, shopPort: shop.port });
  await goesAway(await fillsTheForm(firefox, shop, 'ko.aliexpress.com'));
  expect(shop.unexplained()).toEqual([]);
  expect(firefox.refusedHosts).toEqual([]);
});
