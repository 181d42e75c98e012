// The same in a real Firefox, in which the extension is installed to stay.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type InstalledFirefox, installsUnsigned, launchInstalledFirefox } from '../../browser/installed-firefox.js';
import { type Shop, startShop } from '../../shop/server.js';
import { FIREFOX, TODAY } from '../places.js';
import { stored } from '../stored.js';
import {
  caseDueIn,
  type Given,
  givenOf,
  givenOnce,
  lookAgain,
  marksOf,
  ring,
  ringUntil,
  shownOf,
} from './reminders-given.js';

const DAY = 86_400_000;

describe.skipIf(!installsUnsigned())('reminders in Firefox', () => {
  const profile = mkdtempSync(join(tmpdir(), 'redress-reliability-firefox-'));
  /** A copy, since one row writes another version into it. */
  const dist = mkdtempSync(join(tmpdir(), 'redress-reliability-firefox-dist-'));
  let shop: Shop;
  let firefox: InstalledFirefox;
  let own: Page;

  const openOwn = async () => {
    own = await firefox.openExtensionPage('options.html');
  };

  beforeAll(async () => {
    cpSync(FIREFOX, dist, { recursive: true });
    shop = await startShop({ today: TODAY, seed: 3, language: 'en', currency: 'USD' });
    firefox = await launchInstalledFirefox({ dist, shopPort: shop.port, profile });
    await openOwn();
    // The look of the installation is over: none plans another alarm while the first row sets one.
    await lookAgain(own);
  });

  afterAll(async () => {
    await firefox?.close();
    await shop?.close();
    for (const folder of [profile, dist]) rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  });

  /** Closes the browser and opens it again, as a person does. */
  async function restart(timeZone?: string): Promise<void> {
    firefox = await firefox.restart(timeZone);
    await openOwn();
  }

  test('the background was ended before the alarm', async () => {
    const id = await caseDueIn(own, 3);
    // First it ends: a look that is under way must not plan over the alarm that is to wake the next one.
    expect(await firefox.terminateBackground()).toBe(true);
    await ring(own, 1500);
    await givenOnce(own, id);
  });

  test('the background was ended after the alarm, and looks again', async () => {
    const id = await caseDueIn(own, 3);
    await ringUntil(own, async () => expect(await shownOf(own, id)).not.toEqual([]));
    await firefox.terminateBackground();
    await givenOnce(own, id);
  });

  test('ended between the write and the plan, and all alarms gone: the next wake finds what was written', async () => {
    await own.evaluate(() => chrome.alarms.clear('next-reminder'));
    await firefox.terminateBackground();
    const id = await caseDueIn(own, -1);
    await ring(own);
    await givenOnce(own, id);
    expect(marksOf(await shownOf(own, id))).toEqual(['0']);
    expect(marksOf(await givenOf(own, id))).toEqual(['0', '1', '3', '7']);
  });

  test('the date passed while the browser was closed, which keeps no alarm', async () => {
    const id = await caseDueIn(own, -1);
    await restart();
    await givenOnce(own, id);
    expect(marksOf(await shownOf(own, id))).toEqual(['0']);
  });

  test('the extension was updated', async () => {
    const id = await caseDueIn(own, 3);
    const path = join(dist, 'manifest.json');
    const manifest = JSON.parse(readFileSync(path, 'utf8'));
    writeFileSync(path, JSON.stringify({ ...manifest, version: '0.1.1' }));
    // An update closes the pages of the version before.
    await firefox.newPage();
    await firefox.update();
    await openOwn();
    expect(await own.evaluate(() => chrome.runtime.getManifest().version)).toBe('0.1.1');
    await givenOnce(own, id);
  });

  test('the clock went three days ahead and back', async () => {
    const id = await caseDueIn(own, 9);
    /** The background's own clock: the computer's cannot be set for one browser. */
    const shift = (days: number) =>
      own.evaluate(async (ms) => {
        interface Background {
          RealDate?: DateConstructor;
          Date: DateConstructor;
        }
        const background = (await (
          chrome.runtime as unknown as { getBackgroundPage(): Promise<unknown> }
        ).getBackgroundPage()) as Background;
        const Real = background.RealDate ?? background.Date;
        background.RealDate = Real;
        background.Date = class extends Real {
          constructor(...given: []) {
            super(...(given.length > 0 ? given : ([Real.now() + ms] as unknown as [])));
          }
          static override now() {
            return Real.now() + ms;
          }
        } as DateConstructor;
      }, days * DAY);
    await shift(3);
    await ringUntil(own, async () => expect(await shownOf(own, id)).not.toEqual([]));
    await shift(0);
    await ringUntil(own, async () => {
      const [seen] = await stored<{ wentBack?: object }>(own, 'clock');
      expect(seen?.wentBack).toBeDefined();
    });
    await givenOnce(own, id);
  });

  test('another time zone after a restart', async () => {
    const id = await caseDueIn(own, 3);
    await restart('Pacific/Kiritimati');
    expect(await own.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone)).toBe('Pacific/Kiritimati');
    await givenOnce(own, id);
    const before = await shownOf(own, id);
    await restart();
    await lookAgain(own);
    expect(await shownOf(own, id)).toEqual(before);
  });

  test('another time zone while it runs', async () => {
    const zoneSeen = async () => (await stored<{ zone: string }>(own, 'clock'))[0]?.zone;
    // Five days off, its reminders are due, or not, in every zone alike: the test is right at every hour.
    const id = await caseDueIn(own, 5);
    await lookAgain(own);
    const before = await shownOf(own, id);
    await firefox.setTimeZone('Pacific/Kiritimati');
    await ringUntil(own, async () => expect(await zoneSeen()).toBe('Pacific/Kiritimati'));
    await givenOnce(own, id);
    expect(await shownOf(own, id)).toEqual(before);
    await firefox.setTimeZone(null);
  });

  test('two windows at once, and 500 dates are due', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 500; n++) ids.push(await caseDueIn(own, n % 2 === 0 ? 3 : 1));
    const other = await firefox.openExtensionPage('options.html');
    await Promise.all([ring(own, 300), ring(other, 300)]);
    await firefox.terminateBackground();
    await ring(own, 300);
    await givenOnce(own, ids.at(-1) ?? '');
    const reminded = new Set((await stored<Given>(own, 'reminders')).map(({ caseId }) => caseId));
    expect(ids.filter((id) => !reminded.has(id))).toEqual([]);
    await other.close();
  });
});
