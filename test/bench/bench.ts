// `npm run bench`: sizes, requests, long tasks and times, with the numbers of this run. Ends with 1 when a limit is passed.
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { type Chromium, launchChromium } from '../browser/chromium.js';
import { type Shop, startShop } from '../shop/server.js';
import { type MainThread, traced } from './trace.js';
import { withoutExtension } from './without-extension.js';

const DIST = join(import.meta.dirname, '../../dist/chrome');
const LIST = 'https://www.aliexpress.com/p/order/index.html';
const STREAM = `${LIST}?stream=1000`;
const REPEATS = 7;

let failed = false;
function limit(ok: boolean, text: string): string {
  failed ||= !ok;
  return `${text}  ${ok ? 'ok' : 'TOO MUCH'}`;
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const spread = (values: readonly number[]) =>
  `${median(values).toFixed(1)} ms (${Math.min(...values).toFixed(1)} to ${Math.max(...values).toFixed(1)})`;

function sizes(): void {
  const files = ['content.js', 'page-data.js'];
  const bytes = files.reduce((sum, file) => sum + statSync(join(DIST, file)).size, 0);
  const zipped = files.reduce((sum, file) => sum + gzipSync(readFileSync(join(DIST, file))).length, 0);
  console.log('\nContent scripts');
  console.log(`  ${limit(bytes < 30_000, `${bytes} bytes minified, of 30000`)}; ${zipped} zipped`);
}

async function streamOnce(page: Page): Promise<MainThread> {
  return traced(page, async () => {
    await page.goto(STREAM);
    await page.waitForSelector('html[data-practice-streamed="yes"]');
    // The last cards are read in idle time after they came.
    await page.evaluate(() => new Promise((done) => requestIdleCallback(done, { timeout: 2000 })));
  });
}

/** 1,000 orders stream in, with and without the extension, in turn. */
async function streaming(browser: Chromium, shop: Shop): Promise<void> {
  const plain = await withoutExtension(shop);
  const withIt: MainThread[] = [];
  const without: MainThread[] = [];
  try {
    for (let turn = 0; turn < REPEATS; turn++) {
      const runs = [
        async () => {
          const page = await browser.newPage();
          withIt.push(await streamOnce(page));
          await page.close();
        },
        async () => {
          const page = await plain.newPage();
          without.push(await streamOnce(page));
          await page.close();
        },
      ];
      for (const run of turn % 2 ? runs : runs.reverse()) await run();
    }
  } finally {
    await plain.close();
  }
  const of = (runs: MainThread[], part: keyof MainThread) => runs.map((run) => run[part]);
  const worst = Math.max(...of(withIt, 'extensionLongTasks'));
  console.log(`\n1,000 orders stream in, ${REPEATS} times each, in turn`);
  console.log(`  ${limit(worst === 0, `${worst} tasks in which the extension ran for more than 50 ms`)}`);
  console.log(`  the extension's longest part of one task: ${spread(of(withIt, 'extensionLongest'))}`);
  console.log(`  the extension's thread time in all:        ${spread(of(withIt, 'extension'))}`);
  console.log(
    `  long tasks of the page: ${median(of(withIt, 'longTasks'))} with, ${median(of(without, 'longTasks'))} without; longest ${spread(of(withIt, 'longest'))} with, ${spread(of(without, 'longest'))} without`,
  );
}

/** From the real click to the orders on the screen, and what reading ten orders takes. */
async function popup(browser: Chromium): Promise<void> {
  const painted: number[] = [];
  const reading: number[] = [];
  for (let turn = 0; turn < REPEATS; turn++) {
    const page = await browser.newPage();
    const ran = await traced(page, async () => {
      await page.goto(LIST);
      await page.waitForSelector('html[data-practice-pages]');
      await page.evaluate(() => new Promise((done) => requestIdleCallback(done, { timeout: 2000 })));
    });
    reading.push(ran.extension);
    const began = performance.now();
    const shown = await browser.clickToolbar(page);
    await shown.waitForSelector('.order');
    painted.push(performance.now() - began);
    await shown.close();
    await page.close();
  }
  console.log('\nTen orders');
  console.log(`  the extension's thread time on the page: ${spread(reading)}`);
  console.log(`  real toolbar click to orders in the popup, seen from outside the browser: ${spread(painted)}`);
}

const only = process.argv[2];
const wanted = (name: string) => !only || only === name;
const shop = await startShop({
  today: new Date().toISOString().slice(0, 10),
  seed: 3,
  language: 'en',
  currency: 'USD',
});
const browser = await launchChromium({ dist: DIST, shopPort: shop.port, spki: shop.spki });
try {
  if (wanted('size')) sizes();
  if (wanted('popup')) await popup(browser);
  if (wanted('stream')) await streaming(browser, shop);
  const asked = shop.unexplained().length;
  console.log(`\nRequests by the extension: ${limit(asked === 0, String(asked))}`);
} finally {
  await browser.close();
  await shop.close();
}
process.exit(failed ? 1 : 0);
