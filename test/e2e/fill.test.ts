import { afterEach, expect, test } from 'vitest';
import { type Chromium, launchChromium } from '../browser/chromium.js';
import { type Shop, startShop } from '../shop/server.js';
import { besideSays } from './beside-says.js';
import { fillsTheForm } from './fill-story.js';
import { CHROME, TODAY } from './places.js';

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
    expect(shop.unexplained()).toEqual([]);
  },
);
