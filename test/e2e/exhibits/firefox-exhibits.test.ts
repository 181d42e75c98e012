import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Exhibit } from '../../../src/domain/exhibits/exhibit.js';
import type { ExhibitCopy } from '../../../src/domain/exhibits/exhibit-copy.js';
import { type Firefox, launchFirefox } from '../../browser/firefox.js';
import { type Shop, startShop } from '../../shop/server.js';
import { madeCase } from '../../unit/domain/made.js';
import { shows } from '../overlay/on-page.js';
import { FIREFOX, TODAY } from '../places.js';
import { putStored, stored, storedOriginal, storedPixels } from '../stored.js';
import { type ExhibitFiles, exhibitFiles, paperOf, pickFiles, pictureOf } from './exhibit-files.js';

/** Files of the shopper's in Firefox: from the picker to the covered copy, by the keyboard. */
const subject = madeCase({ completedOn: TODAY });

let shop: Shop;
let firefox: Firefox;
let files: ExhibitFiles;
let tab: Page;

beforeAll(async () => {
  shop = await startShop({ today: TODAY });
  firefox = await launchFirefox({ dist: FIREFOX, shopPort: shop.port });
  files = exhibitFiles();
  const options = await firefox.openExtensionPage('options.html');
  await shows(options, 'Remind me');
  await putStored(options, 'cases', subject);
  tab = await firefox.openExtensionPage(`case.html?id=${encodeURIComponent(subject.id)}&view=exhibits`);
  await shows(tab, 'No exhibits yet');
  await options.close();
});

afterAll(async () => {
  await firefox?.close();
  await shop?.close();
  files?.remove();
});

/** Presses what has this name: the button itself, or the label of a radio. */
const press = (name: string) =>
  tab.evaluate((wanted) => {
    const all = [...document.querySelectorAll<HTMLElement>('button, a, label')];
    const found = all.find((one) => one.innerText.trim() === wanted);
    if (!found) throw new Error(`There is no ${wanted} in: ${document.body.innerText}`);
    found.click();
  }, name);

const exhibits = async () => (await stored<Exhibit>(tab, 'exhibits')).toSorted((a, b) => a.place - b.place);

test('picked files are kept byte for byte, and checked', async () => {
  const photo = files.write('photo.jpg', await pictureOf(tab, 'image/jpeg'));
  const paper = files.write('paper.pdf', paperOf('Order'));
  const program = files.write('holiday.png', Uint8Array.of(0x4d, 0x5a, 0x90, 0, 3));
  await pickFiles(tab, photo.path, paper.path, program.path);
  await shows(tab, 'Not added: holiday.png. It is no picture');
  await shows(tab, '2 exhibits');
  expect((await exhibits()).map(({ letter, sheets: [sheet] }) => [letter, sheet?.mime, sheet?.sha256])).toEqual([
    ['A', 'image/jpeg', photo.sha256],
    ['B', 'application/pdf', paper.sha256],
  ]);
  const [first] = await exhibits();
  const kept = await storedOriginal(tab, first?.id ?? '');
  expect(Buffer.from(kept.base64, 'base64').equals(readFileSync(photo.path))).toBe(true);
  await press('Check the fingerprints');
  await shows(tab, 'All match.');
});

test('a cover is drawn by the keyboard and burned into the copy; the original stays', async () => {
  const [first] = await exhibits();
  await tab.evaluate(() => document.querySelector<HTMLElement>('.exhibit-list a')?.click());
  await tab.waitForSelector('.viewer-picture');
  await press('Copy with marks');
  await tab.waitForSelector('.mark-stage canvas');
  await tab.focus('.mark-place');
  await tab.keyboard.press('c');
  await tab.keyboard.press('Enter');
  await tab.waitForSelector('.viewer-side ol > li');
  await press('Save the copy');
  await shows(tab, 'The copy is saved.');
  const [copy] = await stored<ExhibitCopy>(tab, 'copies');
  expect(copy).toMatchObject({ use: 'covered', copyOf: first?.sheets[0]?.sha256 });
  const [mark] = copy?.marks ?? [];
  const middle = {
    x: ((mark?.x ?? 0) + (mark?.toX ?? 0)) / 2,
    y: ((mark?.y ?? 0) + (mark?.toY ?? 0)) / 2,
    width: 1,
    height: 1,
  };
  expect(await storedPixels(tab, 'copyBytes', copy?.id ?? '', middle)).toEqual([0, 0, 0, 255]);
  expect(await storedPixels(tab, 'originals', first?.id ?? '', middle)).not.toEqual([0, 0, 0, 255]);
  expect((await storedOriginal(tab, first?.id ?? '')).sha256).toBe(first?.sheets[0]?.sha256);
});
