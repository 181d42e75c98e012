import type { Page } from 'puppeteer-core';
import type { Chromium } from '../browser/chromium.js';
import { press, shows, textOf, type } from '../e2e/overlay/on-page.js';
import type { TourBrowser, TourPopup } from './tour-browser.js';

export function chromiumTourBrowser(browser: Chromium): TourBrowser {
  return {
    newPage: browser.newPage,
    openExtensionPage: browser.openExtensionPage,
    clickToolbar: async (page) => chromiumPopup(await browser.clickToolbar(page)),
  };
}

function chromiumPopup(popup: Page): TourPopup {
  return {
    shows: (text) => shows(popup, text),
    async atStep(step) {
      await popup.waitForSelector(`nav[aria-label="Step ${step} of 12"]`, { timeout: 10_000 });
    },
    async press(name) {
      const wanted = `button ::-p-text(${name}), button::-p-text(${name})`;
      await popup
        .locator(wanted)
        .setTimeout(10_000)
        .click()
        .catch(async () => {
          throw new Error(`the button "${name}" cannot be pressed in: ${await textOf(popup)}`);
        });
    },
    choose: (name) => press(popup, name, 'radio'),
    type: (label, text) => type(popup, label, text),
    async picture(path) {
      await popup.screenshot({ path: path as `${string}.png` });
      return true;
    },
    close: () => popup.close(),
  };
}
