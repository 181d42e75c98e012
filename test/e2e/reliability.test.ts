// Each due reminder exactly once, whatever happens to the worker, the browser, the extension and the clock.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type InstalledChromium, launchInstalled } from '../browser/installed-chromium.js';
import { type Shop, startShop } from '../shop/server.js';
import { dueCase } from './due-case.js';
import { CHROME, TODAY } from './places.js';
import { putStored, stored } from './stored.js';

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

/** Keeps a case whose date is `days` from now. Gives its id. */
async function caseDueIn(own: Page, days: number): Promise<string> {
  const subject = dueCase(days);
  await putStored(own, 'cases', subject);
  return subject.id;
}

interface Given {
  id: string;
  caseId: string;
  takenAt: string;
  shownAt: string | null;
}

const givenOf = async (own: Page, caseId: string) =>
  (await stored<Given>(own, 'reminders')).filter((one) => one.caseId === caseId);
const shownOf = async (own: Page, caseId: string) =>
  (await givenOf(own, caseId)).filter(({ shownAt }) => shownAt !== null);
const onScreen = (own: Page) => own.evaluate(async () => Object.keys(await chrome.notifications.getAll()));
const clearScreen = (own: Page) =>
  own.evaluate(async () => {
    for (const id of Object.keys(await chrome.notifications.getAll())) await chrome.notifications.clear(id);
  });
/** Whoever reminds now has ended when this resolves. */
const settled = (own: Page) => own.evaluate(() => navigator.locks.request('remind', () => {}));
const ring = (own: Page, inMs = 600) =>
  own.evaluate((ms) => chrome.alarms.create('next-reminder', { when: Date.now() + ms }), inMs);

/** The reminders of a case that came, once they did; then once more looked at, so that a second one would show. */
async function givenOnce(caseId: string): Promise<void> {
  await ownPage(async (own) => {
    await own.waitForFunction(
      (id) =>
        new Promise<boolean>((done) => {
          const opening = indexedDB.open('redress');
          opening.onsuccess = () => {
            const all = opening.result.transaction('reminders').objectStore('reminders').getAll();
            all.onsuccess = () => {
              opening.result.close();
              done((all.result as Given[]).some((one) => one.caseId === id && one.shownAt !== null));
            };
          };
        }),
      { polling: 100 },
      caseId,
    );
    await settled(own);
    const first = await shownOf(own, caseId);
    await clearScreen(own);
    await ring(own);
    await own.waitForFunction(
      async () => ((await chrome.alarms.get('next-reminder'))?.scheduledTime ?? 0) > Date.now() + 5000,
    );
    await settled(own);
    expect(await onScreen(own)).toEqual([]);
    expect(await shownOf(own, caseId)).toEqual(first);
  });
}

test('the worker was killed before the alarm', async () => {
  const id = await ownPage(async (own) => {
    const made = await caseDueIn(own, 3);
    await ring(own, 1500);
    await browser.killWorker();
    return made;
  });
  await givenOnce(id);
});

test('the worker was killed after the alarm, and looks again', async () => {
  const id = await ownPage(async (own) => {
    const made = await caseDueIn(own, 3);
    await ring(own);
    await own.waitForFunction(async () => Object.keys(await chrome.notifications.getAll()).length > 0);
    await browser.killWorker();
    return made;
  });
  await givenOnce(id);
});

test('killed between the write and the plan: the alarm of before, or the next start, finds what was written', async () => {
  const id = await ownPage(async (own) => {
    await own.evaluate(() => chrome.alarms.clear('next-reminder'));
    await browser.killWorker();
    return caseDueIn(own, 3);
  });
  browser = await browser.restart();
  await givenOnce(id);
});

test('the date passed while the browser was closed', async () => {
  const id = await ownPage((own) => caseDueIn(own, -1));
  browser = await browser.restart();
  await givenOnce(id);
  await ownPage(async (own) => {
    const marks = (given: Given[]) => given.map((one) => one.id.split('/').at(-1)).sort();
    // One notification stood for all that were missed; the others were passed over.
    expect(marks(await shownOf(own, id))).toEqual(['0']);
    expect(marks(await givenOf(own, id))).toEqual(['0', '1', '3', '7']);
  });
});

test('the extension was updated', async () => {
  const id = await ownPage((own) => caseDueIn(own, 3));
  const path = join(dist, 'manifest.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  writeFileSync(path, JSON.stringify({ ...manifest, version: '0.1.1' }));
  const own = await browser.openExtensionPage('options.html');
  // The worker of the version before can still be there: only a new one says that the new version runs.
  const before = new Set(browser.browser.targets());
  await own.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
  await browser.browser.waitForTarget((target) => target.type() === 'service_worker' && !before.has(target));
  await givenOnce(id);
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
    await ring(own, 300);
    await settled(own);
    await shift(3);
    await ring(own, 300);
    await own.waitForFunction(async () => Object.keys(await chrome.notifications.getAll()).length > 0);
    await settled(own);
    await shift(0);
    await ring(own, 300);
    await vi.waitFor(
      async () => {
        const [seen] = await stored<{ wentBack?: object }>(own, 'clock');
        expect(seen?.wentBack).toBeDefined();
      },
      { timeout: 15_000 },
    );
    await settled(own);
  });
  await givenOnce(id);
});

test('another time zone', async () => {
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
  await givenOnce(id);
  await browser.close();
  browser = await launchInstalled({ dist, shopPort: shop.port, spki: shop.spki, profile });
  await ownPage(async (own) => {
    await settled(own);
    const shown = await shownOf(own, id);
    expect(new Set(shown.map((one) => one.id)).size).toBe(shown.length);
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
  await givenOnce(ids.at(-1) ?? '');
  await ownPage(async (own) => {
    const given = await stored<Given>(own, 'reminders');
    const shown = given.filter((one) => one.shownAt !== null).map(({ caseId }) => caseId);
    expect(ids.filter((id) => !shown.includes(id))).toEqual([]);
  });
});
