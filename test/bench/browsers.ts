import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Page, WebWorker } from 'puppeteer-core';
import { type Chromium, launchChromium } from '../browser/chromium.js';
import type { Shop } from '../shop/server.js';
import { BARE, DIST } from './places.js';

/** A fresh browser with the extension, and nothing left of it afterwards. */
export async function withRedress<T>(shop: Shop, work: (chromium: Chromium) => Promise<T>): Promise<T> {
  return during(await launchChromium({ dist: DIST, shopPort: shop.port, spki: shop.spki }), work);
}

/** A fresh browser with the extension, whose pages get none of the scripts in `left`. */
export async function withRedressLess<T>(
  shop: Shop,
  left: readonly string[],
  work: (chromium: Chromium) => Promise<T>,
): Promise<T> {
  const dist = mkdtempSync(join(tmpdir(), 'redress-less-'));
  try {
    cpSync(DIST, dist, { recursive: true });
    const manifest = JSON.parse(readFileSync(join(dist, 'manifest.json'), 'utf8')) as {
      content_scripts: { js: string[] }[];
    };
    for (const scripts of manifest.content_scripts) scripts.js = scripts.js.filter((name) => !left.includes(name));
    manifest.content_scripts = manifest.content_scripts.filter(({ js }) => js.length > 0);
    writeFileSync(join(dist, 'manifest.json'), JSON.stringify(manifest));
    return await during(await launchChromium({ dist, shopPort: shop.port, spki: shop.spki }), work);
  } finally {
    rmSync(dist, { recursive: true, force: true });
  }
}

/** The same browser without it: an extension that does nothing stands in, so that all else is the same. */
export async function withoutRedress<T>(shop: Shop, work: (chromium: Chromium) => Promise<T>): Promise<T> {
  const dist = mkdtempSync(join(tmpdir(), 'redress-nothing-'));
  const manifest = { manifest_version: 3, name: 'Nothing', version: '1', action: { default_popup: 'popup.html' } };
  writeFileSync(join(dist, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(dist, 'popup.html'), '<title>Nothing</title>');
  try {
    return await during(await launchChromium({ dist, shopPort: shop.port, spki: shop.spki }), work);
  } finally {
    rmSync(dist, { recursive: true, force: true });
  }
}

/** The same browser with the least extension that reads cards, in place of Redress. */
export async function withBare<T>(shop: Shop, work: (chromium: Chromium) => Promise<T>): Promise<T> {
  return during(await launchChromium({ dist: BARE, shopPort: shop.port, spki: shop.spki }), work);
}

/** Fails when the browser goes away, instead of waiting for it for ever. */
async function during<T>(chromium: Chromium, work: (chromium: Chromium) => Promise<T>): Promise<T> {
  const gone = new Promise<never>((_done, fail) => {
    chromium.browser.once('disconnected', () => fail(new Error('The browser went away.')));
  });
  // It goes away in the end, too, when nobody asks any more.
  gone.catch(() => {});
  try {
    return await Promise.race([work(chromium), gone]);
  } finally {
    await chromium.close();
  }
}

/** The extension's background, once it is up: one that is just being installed may leave a question unanswered. */
export async function backgroundOf({ browser, extensionId }: Chromium): Promise<WebWorker> {
  const base = `chrome-extension://${extensionId}/`;
  for (let tries = 0; tries < 5; tries += 1) {
    const target = await browser.waitForTarget((one) => one.type() === 'service_worker' && one.url().startsWith(base));
    const worker = await target.worker();
    await delay(500);
    const answers = worker?.evaluate(() => true).catch(() => false);
    if (worker && (await Promise.race([answers, delay(3000, false)]))) return worker;
  }
  throw new Error('The background cannot be reached.');
}

/** A page of the extension that sees its storage and its news. Unlike the background, it is never stopped meanwhile. */
export async function watcherOf(chromium: Chromium): Promise<Page> {
  await backgroundOf(chromium);
  return chromium.openExtensionPage('manifest.json');
}

/** Has the watcher note each write of orders. */
export function noteWrites(watcher: Page): Promise<void> {
  return watcher.evaluate(() => {
    const heard = new BroadcastChannel('redress-changes');
    // Kept alive with the global object.
    (globalThis as unknown as { heard: BroadcastChannel }).heard = heard;
    heard.onmessage = ({ data }) => {
      if (JSON.stringify(data).includes('orders')) performance.mark('orders-stored');
    };
  });
}

/** When orders were last written, on the clock of the day: the trace does not have the marks of another page. */
export function lastWrite(watcher: Page): Promise<number> {
  return watcher.evaluate(
    () => performance.timeOrigin + (performance.getEntriesByName('orders-stored').at(-1)?.startTime ?? Number.NaN),
  );
}

/** Resolves when `count` orders are on disk. */
export async function storedOrders(watcher: Pick<WebWorker, 'evaluate'>, count: number): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    const stored = await watcher.evaluate(
      () =>
        new Promise<number>((done, fail) => {
          const opening = indexedDB.open('redress');
          // Not there yet: leave it to the extension to make it.
          opening.onupgradeneeded = () => opening.transaction?.abort();
          opening.onerror = () => (opening.error?.name === 'AbortError' ? done(0) : fail(opening.error));
          // No function in here may have a name of its own: the TypeScript runner would wrap it in one that is not
          // there.
          opening.onsuccess = () => {
            const db = opening.result;
            const counting = db.transaction('orders').objectStore('orders').count();
            counting.onsuccess = () => {
              db.close();
              done(counting.result);
            };
          };
        }),
    );
    if (stored >= count) return;
    await delay(100);
  }
  throw new Error(`After half a minute, ${count} orders are not on disk.`);
}
