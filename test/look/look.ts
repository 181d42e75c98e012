// `npm run look`: every surface in every state, light and dark, narrow and at 200 %, as pictures in `look/`.
// `--readme` takes the README's two as well.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { STEPS } from '../../src/domain/steps.js';
import { type Chromium, launchChromium } from '../browser/chromium.js';
import { putPlace } from '../e2e/put-place.js';
import { type Shop, startShop } from '../shop/server.js';
import { seedCases } from './seed-cases.js';

const ROOT = join(import.meta.dirname, '../..');
const OUT = join(ROOT, 'look');
const README = join(import.meta.dirname, 'readme');
const MY_ORDERS = 'https://www.aliexpress.com/p/order/index.html';

/** Sizes in CSS pixels. At 200 % half as many fit; the device's own pixels stay. */
const POPUP = { width: 400, height: 600, deviceScaleFactor: 2 };
const POPUP_ZOOMED = { width: 400, height: 300, deviceScaleFactor: 3 };
const TAB = { width: 1280, height: 900, deviceScaleFactor: 1 };
const TAB_ZOOMED = { width: 640, height: 450, deviceScaleFactor: 2 };
const NARROW = { width: 320, height: 700, deviceScaleFactor: 2 };

type Theme = 'light' | 'dark';

class Camera {
  constructor(
    readonly browser: Chromium,
    readonly shop: Shop,
    readonly theme: Theme,
  ) {}

  async take(page: Page, name: string, options: { whole?: boolean; folder?: string } = {}): Promise<void> {
    const folder = options.folder ?? OUT;
    const path = join(folder, folder === OUT ? `${name}-${this.theme}.png` : `${name}.png`) as `${string}.png`;
    await page.screenshot({ path, fullPage: options.whole === true });
    console.log(`  ${path.replace(`${ROOT}/`, '')}`);
  }

  /** The real popup, through the toolbar, beside the page at `address`. */
  async popupAt(address: string, ready: string): Promise<Page> {
    const page = await this.browser.newPage(address);
    const popup = await this.browser.clickToolbar(page);
    await popup.waitForFunction((text) => document.body.innerText.includes(text), { timeout: 10_000 }, ready);
    // What is cropped from the page arrives after the orders do.
    await popup.waitForNetworkIdle();
    return popup;
  }

  /** A page of the extension as a tab of a certain size. */
  async tab(path: string, viewport: typeof TAB, ready: string): Promise<Page> {
    const page = await this.browser.openExtensionPage(path);
    await page.setViewport(viewport);
    await page.bringToFront();
    await page.waitForFunction((text) => document.body.innerText.includes(text), { timeout: 10_000 }, ready);
    return page;
  }
}

async function states(camera: Camera): Promise<void> {
  const { shop } = camera;
  const shot = async (name: string, ready: string, address = MY_ORDERS) => {
    const popup = await camera.popupAt(address, ready);
    await camera.take(popup, name);
    await popup.close();
  };
  await shot('popup-first-run', 'Start with the date', 'about:blank');
  shop.setState({ signedIn: false });
  await shot('popup-signed-out', 'Log in to');
  shop.setState({ signedIn: true, captcha: true });
  await shot('popup-captcha', 'if you are human');
  shop.setState({ captcha: false, broken: 'bare-cards', payloadMode: 'dom' });
  await shot('popup-partly-read', 'orders read');
  shop.setState({ broken: null, payloadMode: 'jsonp' });
  await shot('popup-orders', '10 of 10 orders read');
}

async function cases(camera: Camera, readme: boolean): Promise<void> {
  const seeded = await seedCases(camera.browser, camera.shop);
  const home = await camera.tab('popup.html', POPUP, 'Due from you');
  await camera.take(home, 'popup-home');
  await home.close();
  const path = `case.html?id=${encodeURIComponent(seeded.main)}`;
  if (readme) await readmePictures(camera, path);
  for (const [name, viewport] of [
    ['', TAB],
    ['-200', TAB_ZOOMED],
    ['-narrow', NARROW],
  ] as const) {
    const tab = await camera.tab(path, viewport, 'Step 6');
    await camera.take(tab, `case-step-06${name}`, { whole: true });
    for (const view of ['Timeline', 'All exhibits']) {
      await tab.$$eval('button', (all, wanted) => all.find((one) => one.innerText.startsWith(wanted))?.click(), view);
      await camera.take(tab, `case-${view.toLowerCase().replace(' ', '-')}${name}`, { whole: true });
    }
    await tab.close();
    for (const [file, ready] of [
      ['case.html', 'Today is'],
      ['options.html', 'Remind me'],
    ] as const) {
      const page = await camera.tab(file, viewport, ready);
      await camera.take(page, `${file === 'case.html' ? 'cases' : 'options'}${name}`, { whole: true });
      await page.close();
    }
  }
  await steps(camera, seeded.main);
}

/** The twelve steps in the popup, at their own size, narrow and at 200 %. */
async function steps(camera: Camera, caseId: string): Promise<void> {
  const page = await camera.browser.openExtensionPage('popup.html');
  await page.bringToFront();
  await page.setViewport(POPUP);
  await page.waitForSelector('.docket-item');
  await putPlace(page, caseId);
  await page.reload();
  const press = (text: string) =>
    page.$$eval('button', (all, wanted) => all.find((one) => one.innerText.startsWith(wanted))?.click(), text);
  await page.waitForSelector('nav[aria-label="Step 6 of 12"]');
  for (let back = 5; back > 0; back--) {
    await press('Back');
    await page.waitForSelector(`nav[aria-label="Step ${back} of 12"]`);
  }
  for (const { number } of STEPS) {
    await page.waitForSelector(`nav[aria-label="Step ${number} of 12"]`);
    const label = String(number).padStart(2, '0');
    for (const [name, viewport] of [
      ['', POPUP],
      ['-200', POPUP_ZOOMED],
      ['-narrow', NARROW],
    ] as const) {
      await page.setViewport(viewport);
      await camera.take(page, `popup-step-${label}${name}`);
    }
    await page.setViewport(POPUP);
    if (number === 8) await press('I submitted it');
    else if (number < 12) await press('Next');
  }
  await press('Correct');
  await page.waitForSelector('.correct');
  await camera.take(page, 'popup-correct');
  await page.close();
}

async function readmePictures(camera: Camera, path: string): Promise<void> {
  mkdirSync(README, { recursive: true });
  const popup = await camera.popupAt(MY_ORDERS, '10 of 10 orders read');
  await camera.take(popup, 'popup', { folder: README });
  await popup.close();
  const tab = await camera.tab(path, TAB, 'Step 6');
  await camera.take(tab, 'case', { folder: README });
  await tab.close();
}

async function look(theme: Theme, readme: boolean): Promise<void> {
  const today = new Date().toISOString().slice(0, 10);
  const shop = await startShop({ today, seed: 3, language: 'en', currency: 'USD' });
  const dist = join(ROOT, 'dist/chrome');
  const browser = await launchChromium({ dist, shopPort: shop.port, spki: shop.spki, theme });
  try {
    console.log(theme);
    const camera = new Camera(browser, shop, theme);
    await states(camera);
    await cases(camera, readme);
  } finally {
    await browser.close();
    await shop.close();
  }
}

rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
const readme = process.argv.includes('--readme');
await look('light', readme);
await look('dark', false);
console.log(`Pictures are in ${pathToFileURL(OUT).href}`);
