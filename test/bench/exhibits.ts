import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from 'puppeteer-core';
import type { Exhibit } from '../../src/domain/exhibits/exhibit.js';
import type { Chromium } from '../browser/chromium.js';
import { filmOf, pickFiles } from '../e2e/exhibits/exhibit-files.js';
import { press, shows } from '../e2e/overlay/on-page.js';
import { putStored, stored } from '../e2e/stored.js';
import type { Shop } from '../shop/server.js';
import { madeCase } from '../unit/domain/made.js';
import { withRedress } from './browsers.js';
import { milliseconds, spreadOf } from './figures.js';
import { REPEATS } from './places.js';
import type { Row } from './row.js';

const COUNT = 60;
const BYTES = 1_500_000;
const FILM_BYTES = 2 * 1024 ** 3;
/** At most so much may the pages' memory grow while a film of 2 GB comes in. */
const GROWTH_MB = 200;
const LISTING_MS = 10;
/** At most so much may the heap differ after all are checked. */
const HEAP_MB = 5;

const subject = madeCase({});
const LIST = `case.html?id=${encodeURIComponent(subject.id)}&view=exhibits`;

/** 60 exhibits of 1.5 MB: stored, listed, one opened, all verified; then a film of 2 GB. */
export async function exhibits(shop: Shop): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'redress-bench-files-'));
  try {
    return await withRedress(shop, async (chromium) => {
      const own = await chromium.openExtensionPage('options.html');
      await shows(own, 'Remind me');
      await putStored(own, 'cases', subject);
      const page = await chromium.openExtensionPage(LIST);
      await shows(page, 'No exhibits yet');
      return [...(await sixty(chromium, page, folder)), ...(await film(chromium, page, folder))];
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function sixty(chromium: Chromium, page: Page, folder: string): Promise<Row[]> {
  const session = await page.createCDPSession();
  const paths = await pictures(page, folder);
  const stores = await timed(async () => {
    await pickFiles(page, ...paths);
    await page.waitForFunction(
      (count) => document.querySelectorAll('.exhibit-list > li').length === count,
      { timeout: 180_000 },
      COUNT,
    );
  });
  // Every small picture is made once; what follows finds them.
  await page.waitForFunction(
    (count) => document.querySelectorAll('.exhibit-list img').length === count,
    { timeout: 60_000 },
    COUNT,
  );
  const listings = await listed(page);
  const [first] = await stored<Exhibit>(page, 'exhibits');
  const opened: number[] = [];
  for (let round = 0; round < REPEATS; round += 1) {
    opened.push(await open(chromium, first?.id ?? ''));
  }
  const before = await heap(session);
  const verified: number[] = [];
  for (let round = 0; round < 3; round += 1) verified.push(await verify(page));
  const grown = (await heap(session)) - before;
  const { median } = spreadOf(listings);
  return [
    {
      what: `${COUNT} pictures of 1.5 MB picked, digested, stored and shown`,
      figure: `${(stores / 1000).toFixed(1)} s`,
    },
    {
      what: `listing ${COUNT} records`,
      figure: milliseconds(listings),
      limit: `${LISTING_MS} ms`,
      failed: median > LISTING_MS,
    },
    { what: 'opening one over the whole tab, until its picture is decoded', figure: milliseconds(opened) },
    { what: `verifying all ${COUNT}`, figure: milliseconds(verified) },
    {
      what: '… heap after it, against before',
      figure: `${(grown / 1e6).toFixed(1)} MB`,
      limit: `${HEAP_MB} MB`,
      failed: grown > HEAP_MB * 1e6,
    },
  ];
}

async function timed(work: () => Promise<void>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

/** Real pictures that cannot be packed smaller: every pixel by chance. */
async function pictures(page: Page, folder: string): Promise<string[]> {
  const base64 = await page.evaluate(async (bytes) => {
    const side = Math.round(Math.sqrt(bytes / 3));
    const canvas = new OffscreenCanvas(side, side);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no canvas');
    const picture = context.createImageData(side, side);
    for (let from = 0; from < picture.data.length; from += 65_536) {
      crypto.getRandomValues(new Uint8Array(picture.data.buffer, from, Math.min(65_536, picture.data.length - from)));
    }
    for (let i = 3; i < picture.data.length; i += 4) picture.data[i] = 255;
    context.putImageData(picture, 0, 0);
    const file = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer());
    return btoa(Array.from(file, (byte) => String.fromCharCode(byte)).join(''));
  }, BYTES);
  const bytes = Buffer.from(base64, 'base64');
  return Array.from({ length: COUNT }, (_, index) => {
    const path = join(folder, `picture-${index}.png`);
    writeFileSync(path, bytes);
    // What follows the end of a PNG is not looked at; it makes every file another.
    appendFileSync(path, String(index));
    return path;
  });
}

/** The very request that lists the exhibits of a case, with its sorting left out. */
function listed(page: Page): Promise<number[]> {
  return page.evaluate(
    async (caseId, repeats, count) => {
      const db = await new Promise<IDBDatabase>((done) => {
        const opening = indexedDB.open('redress');
        opening.onsuccess = () => done(opening.result);
      });
      const times: number[] = [];
      for (let round = 0; round < repeats; round++) {
        const from = performance.now();
        const found = await new Promise<unknown[]>((done) => {
          const all = db.transaction('exhibits').objectStore('exhibits').index('caseId').getAll(caseId);
          all.onsuccess = () => done(all.result);
        });
        times.push(performance.now() - from);
        if (found.length !== count) throw new Error(`${found.length} exhibits are listed`);
      }
      db.close();
      return times;
    },
    subject.id,
    REPEATS,
    COUNT,
  );
}

async function open(chromium: Chromium, exhibitId: string): Promise<number> {
  const page = await chromium.openExtensionPage('options.html');
  const address = page
    .url()
    .replace('options.html', `case.html?id=${encodeURIComponent(subject.id)}&exhibit=${exhibitId}`);
  const from = performance.now();
  await page.goto(address);
  await page.waitForFunction(() => {
    const picture = document.querySelector<HTMLImageElement>('.viewer-picture');
    return picture?.complete && picture.naturalWidth > 0;
  });
  const took = performance.now() - from;
  await page.close();
  return took;
}

function verify(page: Page): Promise<number> {
  return timed(async () => {
    await press(page, 'Check the fingerprints');
    await shows(page, 'All match.');
  });
}

async function heap(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize = 0 } = (await session.send('Runtime.getHeapUsage')) as {
    usedSize: number;
    backingStorageSize?: number;
  };
  return usedSize + backingStorageSize;
}

/** A film that plays, with nothing behind it up to 2 GB, as a long one would be. */
async function film(chromium: Chromium, page: Page, folder: string): Promise<Row[]> {
  const path = join(folder, 'long.webm');
  writeFileSync(path, await filmOf(page));
  truncateSync(path, FILM_BYTES);
  const before = pagesMemory(chromium);
  let most = before;
  const watch = setInterval(() => {
    most = Math.max(most, pagesMemory(chromium));
  }, 100);
  try {
    const took = await timed(async () => {
      await pickFiles(page, path);
      await page.waitForFunction(() => document.body.innerText.includes('long.webm, 2'), {
        timeout: 600_000,
        polling: 500,
      });
    });
    const grown = most - before;
    return [
      { what: 'a film of 2 GB picked, digested and stored', figure: `${(took / 1000).toFixed(1)} s` },
      {
        what: '… the most that the memory of the pages grew',
        figure: `${(grown / 1e6).toFixed(0)} MB, from ${(before / 1e6).toFixed(0)} MB`,
        limit: `${GROWTH_MB} MB`,
        failed: grown > GROWTH_MB * 1e6,
      },
    ];
  } finally {
    clearInterval(watch);
  }
}

/** What the processes of the extension's pages have in memory, in bytes: workers, pictures and buffers included. */
function pagesMemory({ profile }: Chromium): number {
  const own = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return own.reduce((sum, id) => {
    try {
      const command = readFileSync(`/proc/${id}/cmdline`, 'utf8');
      if (!command.includes('--extension-process') || !isOf(id, profile)) return sum;
      const [, kilobytes = '0'] = readFileSync(`/proc/${id}/status`, 'utf8').match(/VmRSS:\s+(\d+)/) ?? [];
      return sum + Number(kilobytes) * 1024;
    } catch {
      // It ended meanwhile.
      return sum;
    }
  }, 0);
}

/** True when a process comes from the browser with this profile. */
function isOf(id: string, profile: string): boolean {
  for (let at = id; Number(at) > 1; ) {
    if (readFileSync(`/proc/${at}/cmdline`, 'utf8').includes(profile)) return true;
    at = readFileSync(`/proc/${at}/status`, 'utf8').match(/PPid:\s+(\d+)/)?.[1] ?? '0';
  }
  return false;
}
