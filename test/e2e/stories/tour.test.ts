// What `npm start` walks where there is no display: so that it never stops at a name that changed.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { launchChromium } from '../../browser/chromium.js';
import { launchFirefox } from '../../browser/firefox.js';
import { type Shop, startShop } from '../../shop/server.js';
import { chromiumTourBrowser } from '../../tour/chromium-tour-browser.js';
import { firefoxTourBrowser } from '../../tour/firefox-tour-browser.js';
import { walkTour } from '../../tour/walk-tour.js';
import { CHROME, FIREFOX, TODAY } from '../places.js';

let folder: string;
let shop: Shop;
const closing: (() => Promise<unknown>)[] = [];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'redress-tour-test-'));
  shop = await startShop({ today: TODAY, seed: 3, language: 'en', currency: 'USD' });
  closing.unshift(() => shop.close());
});
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
  rmSync(folder, { recursive: true, force: true });
  vi.restoreAllMocks();
});

/** What the tour said, a sentence for each of its steps. */
async function said(walk: () => Promise<void>): Promise<string[]> {
  const log = vi.spyOn(console, 'log').mockImplementation(() => {});
  await walk();
  return log.mock.calls.map(([line]) => String(line));
}

test('the tour walks the whole way in Chromium', async () => {
  const browser = await launchChromium({ dist: CHROME, shopPort: shop.port, spki: shop.spki });
  closing.unshift(() => browser.close());
  expect(await said(() => walkTour(chromiumTourBrowser(browser), shop, folder))).toHaveLength(15);
  expect(readdirSync(folder)).toEqual(expect.arrayContaining(['case.json', 'exhibit-A.png', '01-my-orders.png']));
});

test('the tour walks the whole way in Firefox', async () => {
  const browser = await launchFirefox({ dist: FIREFOX, shopPort: shop.port });
  closing.unshift(() => browser.close());
  expect(await said(() => walkTour(firefoxTourBrowser(browser), shop, folder))).toHaveLength(15);
  expect(readdirSync(folder)).toEqual(expect.arrayContaining(['case.json', 'exhibit-A.png']));
});
