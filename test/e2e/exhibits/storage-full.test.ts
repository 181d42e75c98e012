import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CaptureJob } from '../../../src/domain/exhibits/capture-job.js';
import type { Exhibit } from '../../../src/domain/exhibits/exhibit.js';
import { seedCase } from '../../bench/capture/capture-ours.js';
import { type Chromium, launchChromium } from '../../browser/chromium.js';
import { type Shop, startShop } from '../../shop/server.js';
import { press, shows } from '../overlay/on-page.js';
import { CHROME, TODAY } from '../places.js';
import { stored, storedOriginal } from '../stored.js';
import { type ExhibitFiles, exhibitFiles, pickFiles, pictureOf } from './exhibit-files.js';

/** No room left, as the browser itself finds it: what was kept is all there, and it is said what to do. */
let shop: Shop;
let files: ExhibitFiles;

beforeAll(async () => {
  shop = await startShop({ today: TODAY, seed: 3, language: 'en', currency: 'USD' });
  files = exhibitFiles();
});

afterAll(async () => {
  await shop?.close();
  files?.remove();
});

const MB = 1024 * 1024;
const anyBytes = (bytes: number) => {
  // Text, since it has to be of a kind that is taken; each line another, so that nothing is packed to nothing.
  const lines: string[] = [];
  for (let length = 0; length < bytes; length += lines.at(-1)?.length ?? 1)
    lines.push(`${lines.length} ${Math.random()}\n`);
  return lines.join('').slice(0, bytes);
};

/** The list of exhibits of the case that is seeded. */
async function exhibitsTab(browser: Chromium): Promise<Page> {
  const own = await browser.openExtensionPage('options.html');
  await shows(own, 'Remind me');
  await seedCase(own);
  const [subject] = await stored<{ id: string }>(own, 'cases');
  await own.close();
  const tab = await browser.openExtensionPage(`case.html?id=${encodeURIComponent(subject?.id ?? '')}&view=exhibits`);
  await shows(tab, 'No exhibits yet');
  return tab;
}

const REFUSED = 'There is no room left for it. Nothing that was kept before is lost.';

describe('a quota that is used up', () => {
  let dist: string;
  let browser: Chromium;

  beforeAll(async () => {
    // With that permission no quota holds.
    dist = mkdtempSync(join(tmpdir(), 'redress-limited-'));
    cpSync(CHROME, dist, { recursive: true });
    const manifest = JSON.parse(readFileSync(join(dist, 'manifest.json'), 'utf8')) as {
      permissions: string[];
      background?: object;
    };
    manifest.permissions = manifest.permissions.filter((one) => one !== 'unlimitedStorage');
    // It writes at its start, and Chromium remembers for half a minute how much room there was then.
    delete manifest.background;
    writeFileSync(join(dist, 'manifest.json'), JSON.stringify(manifest));
    browser = await launchChromium({ dist, shopPort: shop.port, spki: shop.spki });
  });

  afterAll(async () => {
    await browser?.close();
    rmSync(dist, { recursive: true, force: true });
  });

  test('a file that does not fit is refused in words; the one before it and its letter stay', async () => {
    const first = await browser.openExtensionPage('manifest.json');
    const session = await first.createCDPSession();
    const origin = await first.evaluate(() => location.origin);
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 5 * MB });
    const tab = await exhibitsTab(browser);
    const small = files.write('small.txt', anyBytes(MB / 2));
    const large = files.write('large.txt', anyBytes(20 * MB));
    await pickFiles(tab, small.path);
    await shows(tab, 'Exhibit A is kept.');
    await pickFiles(tab, large.path);
    await shows(tab, `Not added: large.txt. ${REFUSED}`);
    expect((await stored<Exhibit>(tab, 'exhibits')).map(({ letter }) => letter)).toEqual(['A']);
    await press(tab, 'Check the fingerprints');
    await shows(tab, 'All match.');
    await pickFiles(tab, files.write('next.txt', anyBytes(MB / 2)).path);
    await shows(tab, 'Exhibit B is kept.');
  });
});

/** A disk of its own for the profile, which only root may make. null where that is not allowed. */
function smallDisk(megabytes: number): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'redress-small-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], { stdio: 'ignore' });
    return folder;
  } catch {
    rmSync(folder, { recursive: true, force: true });
    return null;
  }
}

const disk = smallDisk(200);

describe.skipIf(disk === null)('a disk that is full', () => {
  const profile = disk ?? '';
  let browser: Chromium;

  beforeAll(async () => {
    browser = await launchChromium({ dist: CHROME, shopPort: shop.port, spki: shop.spki, profile });
  });

  afterAll(async () => {
    await browser?.close();
    execFileSync('umount', ['--lazy', profile]);
    rmSync(profile, { recursive: true, force: true });
  });

  /** Takes the room that is left on it, but for so many bytes. */
  function fillDisk(left: number): () => void {
    const { bavail, bsize } = statfsSync(profile);
    const filler = join(profile, 'filler');
    writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - left)));
    return () => rmSync(filler);
  }

  test('files and captures are refused in words, all that was kept is there, and with room it goes on', async () => {
    const tab = await exhibitsTab(browser);
    const small = files.write('kept.png', await pictureOf(tab, 'image/png'));
    const large = files.write('too-large.txt', anyBytes(12 * MB));
    await pickFiles(tab, small.path);
    await shows(tab, 'Exhibit A is kept.');
    const makeRoom = fillDisk(2 * MB);
    await pickFiles(tab, large.path);
    await shows(tab, `Not added: too-large.txt. ${REFUSED}`);
    const page = await browser.newPage('https://www.aliexpress.com/');
    await noisyPage(page);
    const popup = await browser.clickToolbar(page);
    await press(popup, 'Visible part');
    await shows(popup, 'This browser has no space left for Redress. Nothing that was saved before is lost.');
    expect(await stored<CaptureJob>(tab, 'captures')).toMatchObject([{ state: 'failed', fault: 'full' }]);
    const [exhibit, ...others] = await stored<Exhibit>(tab, 'exhibits');
    expect(others).toEqual([]);
    expect((await storedOriginal(tab, exhibit?.id ?? '')).sha256).toBe(small.sha256);
    makeRoom();
    await tab.bringToFront();
    await pickFiles(tab, large.path);
    await shows(tab, 'Exhibit B is kept.');
    await press(tab, 'Check the fingerprints');
    await shows(tab, 'All match.');
  });

  /** A picture of it takes more room than is left. */
  async function noisyPage(page: Page): Promise<void> {
    await page.evaluate(() => {
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [1200, 900];
      const context = canvas.getContext('2d');
      const picture = context?.createImageData(1200, 900);
      if (!context || !picture) return;
      for (let from = 0; from < picture.data.length; from += 65_536)
        crypto.getRandomValues(picture.data.subarray(from, from + 65_536));
      for (let at = 3; at < picture.data.length; at += 4) picture.data[at] = 255;
      context.putImageData(picture, 0, 0);
      document.body.replaceChildren(canvas);
    });
  }
});
