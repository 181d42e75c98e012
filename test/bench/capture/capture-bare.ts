import type { Page } from 'puppeteer-core';
import { SPACING_MS } from '../../../src/evidence/sheets/capture-plan.js';
import type { Chromium } from '../../browser/chromium.js';
import { backgroundOf } from '../browsers.js';

/**
 * Milliseconds from the first picture asked for to the last one there when nothing but the browser's own call is made,
 * as often as its quota allows, of a page that scrolls meanwhile: what no extension can undercut on this machine.
 */
export async function bareCalls(chromium: Chromium, page: Page, count: number): Promise<number> {
  await page.bringToFront();
  await page.evaluate((every) => {
    const scroller = document.querySelector('.area') ?? document.scrollingElement ?? document.body;
    setInterval(() => {
      const next = scroller.scrollTop + innerHeight;
      scroller.scrollTo({ top: next < scroller.scrollHeight ? next : 0, behavior: 'instant' });
    }, every);
  }, SPACING_MS);
  const background = await backgroundOf(chromium);
  return Number(
    await background.evaluate(`(async () => {
      // What was taken before counts against the same quota.
      await new Promise((done) => setTimeout(done, 1100));
      const begun = performance.now();
      for (let taken = 0; taken < ${count}; taken++) {
        const due = taken === 0 ? 0 : asked + ${SPACING_MS} - performance.now();
        if (due > 0) await new Promise((done) => setTimeout(done, due));
        // On a busy machine two may come too close together; a refused one does not count.
        for (let there = false; !there; ) {
          var asked = performance.now();
          there = await chrome.tabs.captureVisibleTab({ format: 'png' }).then(() => true, () => false);
          if (!there) await new Promise((done) => setTimeout(done, 50));
        }
      }
      return performance.now() - begun;
    })()`),
  );
}
