// Each due reminder exactly once, whatever happens to the worker, the browser, the extension and the clock.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type InstalledChromium, launchInstalled } from '../../browser/installed-chromium.js';
import { type Shop, startShop } from '../../shop/server.js';
import { CHROME, TODAY } from '../places.js';
import { stored } from '../stored.js';
import {
  caseDueIn,
  type Given,
  givenOf,
  givenOnce,
  isGiven,
  lookAgain,
  marksOf,
  ring,
  ringUntil,
  shownOf,
} from './reminders-given.js';

const DAY = 86_400_000;
const profile = mkdtempSync(join(tmpdir(), 'redress-reliability-'));
/** A copy, since one row writes another version into it. */
const dist = mkdtempSync(join(tmpdir(), 'redress-reliability-dist-'));
let shop: Shop;
let browser: InstalledChromium;

beforeAll(async () => {
  cpSync(CHROME, dist, { recursive: true });
  shop = await startShop({ today: TODAY, seed: 3, language: 'en', currency: 'USD' });
  browser = await launchInstalled({ dist, shopPort: shop.port, spki: shop.spki, profile });
  // The look of the start is over: none plans another alarm while the first row sets one.
  await ownPage(lookAgain);
});

afterAll(async () => {
  await browser?.close();
  await shop?.close();
  for (const folder of [profile, dist]) rmSync(folder, { recursive: true, force: true });
});

async function ownPage<T>(work: (own: Page) => Promise<T>): Promise<T> {
  const own = await browser.openExtensionPage('options.html');
  try {
    return await work(own);
  } finally {
    await own.close();
  }
}

const onScreen = (own: Page) => own.evaluate(async () => Object.keys(await chrome.notifications.getAll()));
const clearScreen = (own: Page) =>
  own.evaluate(async () => {
    for (const id of Object.keys(await chrome.notifications.getAll())) await chrome.notifications.clear(id);
  });

/** The same as `givenOnce`, and a second one would show on the screen too. */
async function givenOnceHere(caseId: string): Promise<void> {
  await ownPage(async (own) => {
    await isGiven(own, caseId);
    await clearScreen(own);
    await givenOnce(own, caseId);
    expect(await onScreen(own)).toEqual([]);
  });
}

test('the worker was killed before the alarm', async () => {
  const id = await ownPage(async (own) => {
    const made = await caseDueIn(own, 3);
    // The look of the write is under way or over: it must not plan over the alarm that is to wake the next worker.
    await browser.killWorker();
    await ring(own, 1500);
    return made;
  });
  await givenOnceHere(id);
});

test('the worker was killed after the alarm, and looks again', async () => {
  const id = await ownPage(async (own) => {
    const made = await caseDueIn(own, 3);
    await ringUntil(own, async () => expect(await onScreen(own)).not.toEqual([]));
    await browser.killWorker();
    return made;
  });
  await givenOnceHere(id);
});

test('killed between the write and the plan: the alarm of before, or the next start, finds what was written', async () => {
  const id = await ownPage(async (own) => {
    await own.evaluate(() => chrome.alarms.clear('next-reminder'));
    await browser.killWorker();
    return caseDueIn(own, 3);
  });
  browser = await browser.restart();
  await givenOnceHere(id);
});

test('the date passed while the browser was closed', async () => {
  const id = await ownPage((own) => caseDueIn(own, -1));
  browser = await browser.restart();
  await givenOnceHere(id);
  await ownPage(async (own) => {
    // One notification stood for all that were missed; the others were passed over.
    expect(marksOf(await shownOf(own, id))).toEqual(['0']);
    expect(marksOf(await givenOf(own, id))).toEqual(['0', '1', '3', '7']);
  });
});

test('the extension was updated', async () => {
  const id = await ownPage((own) => caseDueIn(own, 3));
  const path = join(dist, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  writeFileSync(path, JSON.stringify({ ...manifest, version: '0.1.1' }));
  await browser.reload();
  expect(await ownPage((own) => own.evaluate(() => chrome.runtime.getManifest().version))).toBe('0.1.1');
  await givenOnceHere(id);
});

test('the clock went three days ahead and back', async () => {
  const id = await ownPage((own) => caseDueIn(own, 9));
  const shift = async (days: number) => {
    const target = await browser.browser.waitForTarget((one) => one.type() === 'service_worker');
    const worker = await target.worker();
    if (!worker) throw new Error('no worker to shift the clock of');
    // The worker's own clock: the computer's cannot be set for one browser.
    await worker.evaluate((ms) => {
      const Real = (globalThis as { RealDate?: DateConstructor }).RealDate ?? Date;
      const shifted = class extends Real {
        constructor(...given: []) {
          super(...(given.length > 0 ? given : ([Real.now() + ms] as unknown as [])));
        }
        static override now() {
          return Real.now() + ms;
        }
      };
      Object.assign(globalThis, { RealDate: Real, Date: shifted });
    }, days * DAY);
  };
  await ownPage(async (own) => {
    // A fresh one: that of the row before may be about to end by itself, and its clock with it.
    await browser.killWorker();
    await ringUntil(own, async () => expect(await browser.workerIsAlive()).toBe(true));
    await shift(3);
    await ringUntil(own, async () => expect(await onScreen(own)).not.toEqual([]));
    await shift(0);
    await ringUntil(own, async () => {
      const [seen] = await stored<{ wentBack?: object }>(own, 'clock');
      expect(seen?.wentBack).toBeDefined();
    });
  });
  await givenOnceHere(id);
});

test('another time zone while it runs', async () => {
  const zoneSeen = async (own: Page) => (await stored<{ zone: string }>(own, 'clock'))[0]?.zone;
  const id = await ownPage(async (own) => {
    // Five days off, its reminders are due, or not, in every zone alike: the test is right at every hour.
    const made = await caseDueIn(own, 5);
    await ringUntil(own, async () => expect(await shownOf(own, made)).not.toEqual([]));
    return made;
  });
  await ownPage(async (own) => {
    const before = await shownOf(own, id);
    const zone = await own.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone);
    // One process draws the pages of the extension and runs its worker: what it takes for the zone goes for all.
    const elsewhere = await own.createCDPSession();
    await elsewhere.send('Emulation.setTimezoneOverride', { timezoneId: 'Pacific/Kiritimati' });
    await ringUntil(own, async () => expect(await zoneSeen(own)).toBe('Pacific/Kiritimati'));
    expect(await shownOf(own, id)).toEqual(before);
    await elsewhere.send('Emulation.setTimezoneOverride', { timezoneId: '' });
    await ringUntil(own, async () => expect(await zoneSeen(own)).toBe(zone));
  });
  await givenOnceHere(id);
});

test('another time zone after a restart', async () => {
  const id = await ownPage((own) => caseDueIn(own, 3));
  const { close } = browser;
  await close();
  browser = await launchInstalled({
    dist,
    shopPort: shop.port,
    spki: shop.spki,
    profile,
    timeZone: 'Pacific/Kiritimati',
  });
  await givenOnceHere(id);
  await browser.close();
  browser = await launchInstalled({ dist, shopPort: shop.port, spki: shop.spki, profile });
  await ownPage(async (own) => {
    const before = await shownOf(own, id);
    await lookAgain(own);
    expect(await shownOf(own, id)).toEqual(before);
  });
});

test('two windows write at once, and 500 dates are due', async () => {
  const ids = await ownPage(async (own) => {
    const made: string[] = [];
    for (let n = 0; n < 500; n++) made.push(await caseDueIn(own, n % 2 === 0 ? 3 : 1));
    const other = await browser.openExtensionPage('options.html');
    await Promise.all([own, other].map((one) => ring(one, 300)));
    await browser.killWorker();
    await ring(own, 300);
    await other.close();
    return made;
  });
  await givenOnceHere(ids.at(-1) ?? '');
  await ownPage(async (own) => {
    const given = await stored<Given>(own, 'reminders');
    const shown = new Set(given.filter((one) => one.shownAt !== null).map(({ caseId }) => caseId));
    expect(ids.filter((id) => !shown.has(id))).toEqual([]);
  });
});
