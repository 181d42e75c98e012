import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WebWorker } from 'puppeteer-core';
import { type Chromium, launchChromium } from '../browser/chromium.js';
import type { Shop } from '../shop/server.js';
import { DIST } from './places.js';

/** A fresh browser with the extension, and nothing left of it afterwards. */
export async function withRedress<T>(shop: Shop, work: (chromium: Chromium) => Promise<T>): Promise<T> {
  return during(await launchChromium({ dist: DIST, shopPort: shop.port, spki: shop.spki }), work);
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

async function during<T>(chromium: Chromium, work: (chromium: Chromium) => Promise<T>): Promise<T> {
  try {
    return await work(chromium);
  } finally {
    await chromium.close();
  }
}

/** The extension's background, which answers while it is attached to. */
export async function backgroundOf({ browser, extensionId }: Chromium): Promise<WebWorker> {
  const base = `chrome-extension://${extensionId}/`;
  const target = await browser.waitForTarget((one) => one.type() === 'service_worker' && one.url().startsWith(base));
  const worker = await target.worker();
  if (!worker) throw new Error('The background cannot be reached.');
  return worker;
}

/** Has the background put a mark on the trace at each write of orders. */
export function markWrites(background: WebWorker): Promise<void> {
  return background.evaluate(() => {
    const heard = new BroadcastChannel('redress-changes');
    (globalThis as unknown as { heard: BroadcastChannel }).heard = heard;
    heard.onmessage = ({ data }) => {
      if (JSON.stringify(data).includes('orders')) performance.mark('redress-orders-stored');
    };
  });
}

/** Resolves when `count` orders are on disk. */
export async function storedOrders(background: WebWorker, count: number): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    const stored = await background.evaluate(
      () =>
        new Promise<number>((done, fail) => {
          const opening = indexedDB.open('redress');
          // Not there yet: leave it to the extension to make it.
          opening.onupgradeneeded = () => opening.transaction?.abort();
          opening.onerror = () => (opening.error?.name === 'AbortError' ? done(0) : fail(opening.error));
          opening.onsuccess = () => {
            const db = opening.result;
            const end = (found: number) => {
              db.close();
              done(found);
            };
            if (!db.objectStoreNames.contains('orders')) return end(0);
            const counting = db.transaction('orders').objectStore('orders').count();
            counting.onsuccess = () => end(counting.result);
          };
        }),
    );
    if (stored >= count) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`After half a minute, ${count} orders are not on disk.`);
}
