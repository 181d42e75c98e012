import type { Page } from 'puppeteer-core';
import type { Exhibit } from '../../../src/domain/exhibits/exhibit.js';
import { type Firefox, launchFirefox } from '../../browser/firefox.js';
import { stored } from '../../e2e/stored.js';
import { FIREFOX_DIST } from '../places.js';
import type { Row } from '../row.js';
import { keptAt, pageNow, seedCase } from './capture-ours.js';
import type { CaptureServer } from './capture-server.js';
import { truthOf } from './capture-truth.js';
import { MARKING, type Marked, markExhibit, marked, type Raw, sameRows } from './row-marks.js';

const KINDS = ['plain', 'sticky', 'lazy'];
const HEIGHT = 8000;

/** Firefox takes a page in one call: what ours makes of it, against that call alone on the page as it stands. */
export async function captureInFirefox(server: CaptureServer, wanted: (name: string) => boolean): Promise<Row[]> {
  const kinds = KINDS.filter((kind) => wanted(`firefox:${kind}`));
  const rows: Row[] = [];
  for (const kind of kinds) {
    const firefox = await launchFirefox({ dist: FIREFOX_DIST, shopPort: server.port });
    try {
      rows.push(...(await measure(firefox, kind)));
    } finally {
      await firefox.close();
    }
  }
  return rows;
}

async function measure(firefox: Firefox, kind: string): Promise<Row[]> {
  const own = await firefox.openExtensionPage('options.html');
  await seedCase(own);
  const address = `https://www.aliexpress.com/capture?kind=${kind}&height=${HEIGHT}`;
  const page = await firefox.newPage(address);
  const raw = await rawCall(firefox, page, own);
  await page.goto(address);
  const before = await pageNow(page);
  const popup = await firefox.clickToolbar(page);
  const button = `[...document.querySelectorAll('button')].find(({ innerText }) => innerText === 'Whole page')`;
  await popup.waitFor(button);
  const kept = keptAt(own);
  const pressedAt = await popup.evaluate<number>(`(${button}.click(), performance.timeOrigin + performance.now())`);
  const { at, exhibitId, fault } = await kept;
  if (fault) throw new Error(`The capture ended with ${fault}.`);
  const restored = (await pageNow(page)) === before;
  await popup.close();
  const exhibit = (await stored<Exhibit>(own, 'exhibits')).find(({ id }) => id === exhibitId);
  const ours = await markExhibit(own, exhibitId, exhibit?.sheets.length ?? 0);
  await page.goto(address);
  await page.bringToFront();
  const truth = await truthOf(page, own, () => page.screenshot({ encoding: 'base64' }), {
    width: ours.width,
    inOneCall: true,
  });
  return rowsOf(kind, { ours, raw, truth, restored, ms: at - pressedAt });
}

/** The browser's own call for all of the page, from the page as the shopper finds it. */
async function rawCall(firefox: Firefox, page: Page, own: Page): Promise<{ marked: Marked; ms: number }> {
  const popup = await firefox.clickToolbar(page);
  await popup.close();
  const size = await page.evaluate(() => ({
    width: document.documentElement.clientWidth,
    height: document.documentElement.scrollHeight,
    ratio: devicePixelRatio,
  }));
  await own.evaluate(MARKING);
  const { ms, raw } = (await own.evaluate(`(async () => {
    const begun = performance.now();
    const url = await browser.tabs.captureVisibleTab({ format: 'png', rect: { x: 0, y: 0, width: ${size.width}, height: ${size.height} }, scale: ${size.ratio} });
    const ms = performance.now() - begun;
    const blob = new Blob([Uint8Array.fromBase64(url.slice(url.indexOf(',') + 1))], { type: 'image/png' });
    return { ms, raw: await markRows(blob, 0, 0) };
  })()`)) as { ms: number; raw: Raw };
  return { ms, marked: marked([raw]) };
}

interface Measured {
  ours: Marked;
  raw: { marked: Marked; ms: number };
  truth: Marked;
  restored: boolean;
  ms: number;
}

function rowsOf(kind: string, { ours, raw, truth, restored, ms }: Measured): Row[] {
  const same = sameRows(truth, ours);
  const headers = kind === 'sticky' ? 1 : 0;
  return [
    {
      what: `Firefox, ${kind}, ${HEIGHT} px: rows as in the truth`,
      figure: `${same} of ${truth.height}, header ×${ours.headers}, ${(ms / 1000).toFixed(2)} s from press to disk`,
      limit: 'all',
      failed: same !== truth.height || ours.height !== truth.height || ours.headers !== headers,
    },
    {
      what: '  … one raw call',
      figure: `${sameRows(truth, raw.marked)} of ${truth.height}, header ×${raw.marked.headers}, ${(raw.ms / 1000).toFixed(2)} s to the picture`,
    },
    {
      what: '  … page restored to the letter',
      figure: restored ? 'yes' : 'no',
      limit: 'yes',
      failed: !restored,
    },
  ];
}
