import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { CDPSession, Page } from 'puppeteer-core';
import { type Marked, markPictures } from './row-marks.js';

// Installed by the benchmark, from a lock file of their own: nobody else needs them.
const require = createRequire(new URL('./rivals/package.json', import.meta.url));

export interface Rival {
  name: string;
  /** Pictures one below the other, as base64 PNGs. */
  take(page: Page, own: Page, session: CDPSession): Promise<string[]>;
}

/** The settings that older extensions have: 600 px further, then 600 ms of waiting. */
async function stepAndWait(page: Page, own: Page): Promise<string[]> {
  const { height, width, ratio } = await page.evaluate(() => ({
    height: document.documentElement.scrollHeight,
    width: innerWidth,
    ratio: devicePixelRatio,
  }));
  await own.evaluate(
    `globalThis.sheet = new OffscreenCanvas(${Math.round(width * ratio)}, ${Math.min(65_535, Math.round(height * ratio))}); globalThis.pen = sheet.getContext('2d'); 0`,
  );
  for (let top = 0; top < height; top += 600) {
    const at = await page.evaluate(async (y) => {
      scrollTo(0, y);
      await new Promise((done) => setTimeout(done, 600));
      return scrollY;
    }, top);
    await own.evaluate(`(async () => {
      const url = await chrome.tabs.captureVisibleTab({ format: 'png' });
      const bytes = Uint8Array.fromBase64(url.slice(url.indexOf(',') + 1));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      pen.drawImage(bitmap, 0, ${Math.round(at * ratio)});
      bitmap.close();
    })()`);
  }
  await page.evaluate(() => scrollTo(0, 0));
  const base64 = await own.evaluate(`(async () => {
    const blob = await sheet.convertToBlob({ type: 'image/png' });
    delete globalThis.sheet; delete globalThis.pen;
    return new Uint8Array(await blob.arrayBuffer()).toBase64();
  })()`);
  return [String(base64)];
}

async function oneCall(_page: Page, _own: Page, session: CDPSession): Promise<string[]> {
  const { cssContentSize } = await session.send('Page.getLayoutMetrics');
  const { data } = await session.send('Page.captureScreenshot', {
    format: 'png',
    captureBeyondViewport: true,
    clip: { ...cssContentSize, scale: 1 },
  });
  return [data];
}

function drawnAnew(script: string, call: string) {
  return async (page: Page): Promise<string[]> => {
    await page.evaluate(readFileSync(script, 'utf8'));
    const url = await page.evaluate(`(async () => {
      const canvas = await ${call};
      return canvas.toDataURL('image/png');
    })()`);
    return [String(url).replace(/^data:image\/png;base64,/, '')];
  };
}

export const RIVALS: readonly Rival[] = [
  { name: 'scroll and stitch, 600 px, 600 ms', take: stepAndWait },
  { name: 'debugging protocol, one call', take: oneCall },
  {
    name: 'html2canvas 1.4.1',
    take: drawnAnew(
      require.resolve('html2canvas/dist/html2canvas.min.js'),
      'html2canvas(document.documentElement, { logging: false })',
    ),
  },
  {
    name: 'snapdom 3.1.1',
    take: drawnAnew(
      require.resolve('@zumer/snapdom').replace(/[^/]*$/, 'snapdom.js'),
      'snapdom.toCanvas(document.documentElement, { dpr: devicePixelRatio })',
    ),
  },
];

export interface RivalResult {
  name: string;
  marked: Marked | null;
  ms: number;
  /** Why it gave nothing. */
  failed: string;
}

export async function measureRival(rival: Rival, page: Page, own: Page, session: CDPSession): Promise<RivalResult> {
  const begun = performance.now();
  try {
    const pictures = await rival.take(page, own, session);
    const ms = performance.now() - begun;
    const marked = await markPictures(
      own,
      pictures.map((base64) => ({ base64, skip: 0 })),
    );
    return { name: rival.name, marked, ms, failed: '' };
  } catch (error) {
    return { name: rival.name, marked: null, ms: performance.now() - begun, failed: String(error).slice(0, 80) };
  }
}
