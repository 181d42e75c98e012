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

test.each([
  ['English', 'www.aliexpress.com', 'en', 'USD'],
  ['Korean', 'ko.aliexpress.com', 'ko', 'KRW'],
] as const)(
  'a form in %s is filled from the draft, and neither passed on nor sent',
  async (_name, host, language, currency) => {
    shop = await startShop({ today: TODAY, seed: 3, language, currency });
    firefox = await launchFirefox({ dist: FIREFOX, shopPort: shop.port });
    await goesAway(await fillsTheForm(firefox, shop, host));
    expect(shop.unexplained()).toEqual([]);
    expect(firefox.refusedHosts).toEqual([]);
  },
);
