import { mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Page, Viewport } from 'puppeteer-core';
import type { Chromium } from '../browser/chromium.js';
import { shows } from '../e2e/overlay/on-page.js';

const ROOT = join(import.meta.dirname, '../..');
export const PICTURES = join(ROOT, 'look');
export const README_PICTURES = join(import.meta.dirname, 'readme');

export type Sizes = Partial<Record<'' | '-200' | '-narrow' | '-whole', Viewport>>;

/** In CSS pixels. At 200 % half as many fit in the same place; the device's own pixels stay. */
export const POPUP = {
  '': { width: 400, height: 600, deviceScaleFactor: 2 },
  '-200': { width: 400, height: 300, deviceScaleFactor: 4 },
  '-narrow': { width: 320, height: 600, deviceScaleFactor: 2 },
} satisfies Sizes;
export const ZOOMED_POPUP: Sizes = { '-200': POPUP['-200'], '-narrow': POPUP['-narrow'] };
export const TAB = {
  '': { width: 1280, height: 900, deviceScaleFactor: 1 },
  '-200': { width: 640, height: 450, deviceScaleFactor: 2 },
  '-narrow': { width: 320, height: 700, deviceScaleFactor: 2 },
} satisfies Sizes;
const THEMES = ['light', 'dark'] as const;

/** Takes the pictures of a page: in both themes and all sizes. */
export class Camera {
  constructor(readonly browser: Chromium) {
    for (const folder of [PICTURES, README_PICTURES]) mkdirSync(folder, { recursive: true });
  }

  /** Of the real popup, which the browser sizes by itself: only as it is. */
  async real(popup: Page, name: string): Promise<void> {
    for (const theme of THEMES) {
      await this.#settle(popup, null, theme);
      await this.#write(popup, join(PICTURES, `${name}-${theme}.png`), false);
    }
  }

  /** Of a popup in a tab. Where its body scrolls, also one of all of it. */
  async popup(popup: Page, name: string, sizes: Sizes = POPUP): Promise<void> {
    await this.#take(popup, name, sizes, false);
    const scrolls = await popup.evaluate(() => {
      const body = document.querySelector('main');
      return body !== null && body.scrollHeight > body.clientHeight;
    });
    if (!scrolls) return;
    await setBlockSize(popup, 'auto');
    await this.#take(popup, name, { '-whole': { width: 400, height: 600, deviceScaleFactor: 2 } }, true);
    await setBlockSize(popup, '');
  }

  /** Of a page in a tab, all of it. */
  tab(page: Page, name: string): Promise<void> {
    return this.#take(page, name, TAB, true);
  }

  /** Of what a page shows on the screen, in its own colours. */
  async onScreen(page: Page, name: string, viewport: Viewport): Promise<void> {
    await this.#settle(page, viewport, 'light');
    await this.#write(page, join(PICTURES, `${name}.png`), false);
  }

  /** One of the pictures in README.md. */
  async readme(page: Page, name: string, viewport: Viewport | null): Promise<void> {
    await this.#settle(page, viewport, 'light');
    await this.#write(page, join(README_PICTURES, `${name}.png`), false);
  }

  async #take(page: Page, name: string, sizes: Sizes, fullPage: boolean): Promise<void> {
    for (const theme of THEMES) {
      for (const [size, viewport] of Object.entries(sizes)) {
        await this.#settle(page, viewport, theme);
        await this.#write(page, join(PICTURES, `${name}${size}-${theme}.png`), fullPage);
      }
    }
    const usual = sizes[''];
    if (usual) await page.setViewport(usual);
  }

  async #settle(page: Page, viewport: Viewport | null, theme: (typeof THEMES)[number]): Promise<void> {
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: theme },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ]);
    if (viewport) await page.setViewport(viewport);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  }

  async #write(page: Page, path: string, fullPage: boolean): Promise<void> {
    // A quick PNG is a larger one: only those of the README are in the repository.
    const optimizeForSpeed = path.startsWith(PICTURES);
    await page.screenshot({ path: path as `${string}.png`, fullPage, optimizeForSpeed });
    console.log(`  ${relative(ROOT, path)}`);
  }

  /** The real popup, through the toolbar, beside the page at `address`. */
  async popupAt(address: string, text: string): Promise<{ popup: Page; page: Page }> {
    const page = await this.browser.newPage(address);
    const popup = await this.browser.clickToolbar(page);
    await shows(popup, text);
    return { popup, page };
  }

  /** The popup as a tab behind `page`, which it takes for the one that the shopper is on: it can be given any size. */
  async popupBehind(page: Page, text: string): Promise<Page> {
    const tab = await this.browser.openExtensionPage('popup.html');
    await page.bringToFront();
    await tab.reload();
    // Nothing is drawn behind another tab, so the usual waiting by frames would not end.
    await tab.waitForFunction((wanted) => document.body.innerText.includes(wanted), { polling: 100 }, text);
    await tab.bringToFront();
    return tab;
  }

  /** A page of the extension in a tab. */
  async open(path: string, text: string, sizes: Sizes): Promise<Page> {
    const page = await this.browser.openExtensionPage(path);
    if (sizes['']) await page.setViewport(sizes['']);
    await page.bringToFront();
    await shows(page, text);
    return page;
  }
}

/** Its own style may be set from outside; a style sheet may not, by the page's own policy. */
function setBlockSize(popup: Page, size: string): Promise<void> {
  return popup.evaluate((value) => {
    const shell = document.querySelector<HTMLElement>('.popup');
    if (shell) shell.style.blockSize = value;
  }, size);
}
