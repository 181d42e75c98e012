import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { CaptureJob } from '../../../src/domain/exhibits/capture-job.js';
import type { Exhibit } from '../../../src/domain/exhibits/exhibit.js';
import { seedCase } from '../../bench/capture/capture-ours.js';
import { type Chromium, launchChromium } from '../../browser/chromium.js';
import { readManifest } from '../../browser/read-manifest.js';
import { hasVirtualScreen, startVirtualScreen, type VirtualScreen } from '../../browser/virtual-screen.js';
import { type Shop, startShop } from '../../shop/server.js';
import { CHROME, TODAY } from '../places.js';
import { emptyStores, stored } from '../stored.js';

/**
 * Keys that the debugging protocol sends never reach the browser's own shortcuts, nor its menus. So here a window is
 * shown on a screen that nobody sees, and keyboard and mouse of that screen are pressed.
 */
describe.skipIf(!hasVirtualScreen)('captures by the keyboard of the screen', () => {
  let screen: VirtualScreen;
  let shop: Shop;
  let browser: Chromium;
  let own: Page;
  let page: Page;

  beforeAll(async () => {
    screen = await startVirtualScreen();
    shop = await startShop({ today: TODAY, seed: 3, language: 'en', currency: 'USD' });
    const { display } = screen;
    browser = await launchChromium({ dist: CHROME, shopPort: shop.port, spki: shop.spki, headless: false, display });
    own = await browser.openExtensionPage('options.html');
    page = await browser.newPage(`https://www.aliexpress.com/item/${shop.orders[0]?.lines[0]?.productId}.html`);
    await page.waitForSelector('[data-loaded="yes"]');
  });

  afterAll(async () => {
    await browser?.close();
    await shop?.close();
    await screen?.close();
  });

  beforeEach(async () => {
    await emptyStores(own);
    await seedCase(own);
    await page.bringToFront();
    await screen.focus();
  });

  /** The capture that ended, once one has. */
  async function over(): Promise<CaptureJob> {
    const end = Date.now() + 30_000;
    for (;;) {
      const [job] = await stored<CaptureJob>(own, 'captures');
      if (job && ['kept', 'failed', 'cancelled'].includes(job.state)) return job;
      if (Date.now() > end) throw new Error(`No capture ended: ${JSON.stringify(job)}`);
      await new Promise((done) => setTimeout(done, 50));
    }
  }
  const kept = async () => (await stored<Exhibit>(own, 'exhibits'))[0];

  test('the browser gives each shortcut the keys that are suggested', async () => {
    const suggested = Object.entries(readManifest(CHROME).commands ?? {}).map(([name, { suggested_key }]) => [
      name,
      suggested_key?.default ?? '',
    ]);
    const given = await own.evaluate(() => chrome.commands.getAll());
    expect(
      given.filter(({ name }) => name !== '_execute_action').map(({ name, shortcut }) => [name, shortcut]),
    ).toEqual(expect.arrayContaining(suggested));
    expect(suggested.filter(([, keys]) => keys)).toHaveLength(2);
  });

  test.each([
    ['alt+shift+v', 'visible'],
    ['alt+shift+e', 'page'],
  ])('%s captures the %s part of the page in front, and says so', async (keys, scope) => {
    screen.press(keys);
    expect(await over()).toMatchObject({ state: 'kept', fault: null, scope, toldBy: 'notification' });
    expect(await kept()).toMatchObject({ url: page.url(), capture: { scope } });
    // That it is to be told so is on disk before it is told.
    const said = async () => Object.keys(await own.evaluate(() => chrome.notifications.getAll()));
    await expect.poll(said, { timeout: 5000 }).toHaveLength(1);
  });

  test("the page's own menu captures the whole page", async () => {
    await screen.openMenu(300, 700);
    // Under the entries of the extension come the two for developers; the submenu opens on its first entry.
    await screen.openSubmenu('Up', 'Up', 'Up', 'Right');
    screen.press('Down', 'Return');
    expect(await over()).toMatchObject({ state: 'kept', fault: null, scope: 'page', toldBy: 'notification' });
    const [sheet] = (await kept())?.sheets ?? [];
    expect(sheet?.height).toBe(await page.evaluate(() => document.documentElement.scrollHeight));
  });
});
