import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Exhibit } from '../../../src/domain/exhibits/exhibit.js';
import type { ExhibitCopy } from '../../../src/domain/exhibits/exhibit-copy.js';
import type { ExhibitEntry } from '../../../src/domain/exhibits/exhibit-log.js';
import { type Chromium, launchChromium } from '../../browser/chromium.js';
import { type Shop, startShop } from '../../shop/server.js';
import { madeCase } from '../../unit/domain/made.js';
import { press, shows } from '../overlay/on-page.js';
import { CHROME, TODAY } from '../places.js';
import { putStored, stored, storedOriginal } from '../stored.js';
import { axeFaults } from '../surfaces/axe-faults.js';
import { type ExhibitFiles, exhibitFiles, filmOf, paperOf, pickFiles, pictureOf } from './exhibit-files.js';

/** Evidence of the shopper's, from the file on their disk to the copy that leaves. */
const subject = madeCase({ completedOn: TODAY });
const LIST = `case.html?id=${encodeURIComponent(subject.id)}&view=exhibits`;

let shop: Shop;
let browser: Chromium;
let tab: Page;
let files: ExhibitFiles;

beforeAll(async () => {
  shop = await startShop({ today: TODAY });
  browser = await launchChromium({ dist: CHROME, shopPort: shop.port, spki: shop.spki });
  files = exhibitFiles();
  tab = await caseTab();
});

afterAll(async () => {
  await browser?.close();
  await shop?.close();
  files?.remove();
});

/** The list of exhibits of a case that is made for it. */
async function caseTab(): Promise<Page> {
  const options = await browser.openExtensionPage('options.html');
  await shows(options, 'Remind me');
  await putStored(options, 'cases', subject);
  await options.close();
  const page = await browser.openExtensionPage(LIST);
  await shows(page, 'No exhibits yet');
  return page;
}

const exhibits = async () => (await stored<Exhibit>(tab, 'exhibits')).toSorted((a, b) => a.place - b.place);
const named = async (fileName: string) => {
  const found = (await exhibits()).find((one) => one.fileName === fileName);
  if (!found) throw new Error(`${fileName} is not kept`);
  return found;
};

test('a photo, a film and a paper are kept byte for byte; what is none of these is refused in words', async () => {
  const photo = files.write('photo.jpg', await pictureOf(tab, 'image/jpeg'));
  const film = files.write('film.mp4', await filmOf(tab));
  const paper = files.write('paper.pdf', paperOf('Order 8330000000000001'));
  const program = files.write('holiday.png', Uint8Array.of(0x4d, 0x5a, 0x90, 0, 3));
  await pickFiles(tab, photo.path, film.path, paper.path, program.path);
  await shows(tab, 'Not added: holiday.png. It is no picture');
  await shows(tab, '3 exhibits');
  expect((await exhibits()).map(({ letter, fileName, sheets: [sheet] }) => [letter, fileName, sheet?.mime])).toEqual([
    ['A', 'photo.jpg', 'image/jpeg'],
    // Its name says MP4, its bytes are WebM.
    ['B', 'film.mp4', 'video/webm'],
    ['C', 'paper.pdf', 'application/pdf'],
  ]);
  expect((await exhibits()).map(({ sheets: [sheet] }) => sheet?.sha256)).toEqual([
    photo.sha256,
    film.sha256,
    paper.sha256,
  ]);
  const kept = await storedOriginal(tab, (await named('photo.jpg')).id);
  expect(Buffer.from(kept.base64, 'base64').equals(readFileSync(photo.path))).toBe(true);
  expect((await named('film.mp4')).sheets[0]).toMatchObject({ width: 160, height: 120 });
  // A photo and a frame of the film are seen.
  await tab.waitForFunction(() => document.querySelectorAll('.exhibit-list img').length === 2);
});

test('files are dropped anywhere on the tab, and pasted', async () => {
  const { path } = files.write('dropped.txt', 'Dropped words');
  const session = await tab.createCDPSession();
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: 20, y: 20, data });
  }
  await session.detach();
  await shows(tab, 'Exhibit D is kept.');
  await tab.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.items.add(new File(['Pasted words'], 'pasted.txt'));
    document.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await shows(tab, 'Exhibit E is kept.');
  expect((await named('dropped.txt')).sheets[0]?.mime).toBe('text/plain');
  expect(tab.url()).toContain('case.html');
});

test('the order is changed by the keyboard, the letters stay, and the focus stays on the arrow', async () => {
  await tab.focus('::-p-aria([name="Move Exhibit E one place up"][role="button"])');
  // Pressed faster than the list is drawn anew, both count.
  await tab.keyboard.press('Enter');
  await tab.keyboard.press('Enter');
  await shows(tab, 'Exhibit E is now number 3 of 5.');
  expect((await exhibits()).map(({ letter }) => letter).join('')).toBe('ABECD');
});

test('the order is changed by dragging a card onto another', async () => {
  const card = async (fileName: string) => {
    const found = await tab.$(`[data-exhibit="${(await named(fileName)).id}"]`);
    if (!found) throw new Error(`${fileName} has no card`);
    return found;
  };
  const first = await card('photo.jpg');
  await (await card('pasted.txt')).hover();
  await tab.mouse.down();
  await first.hover();
  await tab.waitForSelector('.is-dragged');
  // Only what moves over a card once something is dragged can be dropped on it.
  const { x, y } = await first.clickablePoint();
  await tab.mouse.move(x + 5, y + 5);
  await tab.waitForSelector('.is-over');
  await tab.mouse.up();
  await shows(tab, 'Exhibit E is now number 1 of 5.');
  expect((await exhibits()).map(({ letter }) => letter).join('')).toBe('EABCD');
});

test('regression: a caption is kept at each key, and in the log once: when the shopper leaves the field, or the page', async () => {
  const { id, caption } = await named('photo.jpg');
  await tab.goto(`${tab.url().split('&')[0]}&exhibit=${id}`);
  const field = await tab.waitForSelector('.viewer-side .input-serif');
  const captions = async () =>
    (await stored<ExhibitEntry>(tab, 'exhibitLog'))
      .filter(({ exhibitId, what }) => exhibitId === id && what === 'captioned')
      .map(({ detail }) => detail);
  const keeps = async (words: string) => {
    for (let tries = 0; (await named('photo.jpg')).caption !== words; tries++) {
      if (tries > 100) throw new Error(`The caption stayed ${(await named('photo.jpg')).caption}`);
      await new Promise((done) => setTimeout(done, 20));
    }
  };
  await field?.focus();
  await tab.keyboard.press('End');
  await tab.keyboard.type(', cracked');
  await keeps(`${caption}, cracked`);
  expect(await captions()).toEqual([]);
  await tab.keyboard.press('Tab');
  await expect.poll(captions).toEqual([`${caption}, cracked`]);
  await field?.focus();
  await tab.keyboard.press('End');
  await tab.keyboard.type(' twice');
  await keeps(`${caption}, cracked twice`);
  await tab.reload();
  await expect.poll(captions).toEqual([`${caption}, cracked`, `${caption}, cracked twice`]);
});

test('a picture is shown larger, smaller, and so that it fits, by buttons and by keys', async () => {
  const { id } = await named('photo.jpg');
  await tab.goto(`${tab.url().split('&')[0]}&exhibit=${id}`);
  const shown = (width: number) =>
    tab.waitForFunction(
      (wanted) => document.querySelector('.viewer-picture')?.getBoundingClientRect().width === wanted,
      {},
      width,
    );
  // It is 600 pixels wide, and has room.
  await tab.waitForSelector('.viewer-picture');
  await shows(tab, '100%');
  await press(tab, 'Larger');
  await shown(900);
  await press(tab, 'Larger');
  await shown(1200);
  await shows(tab, '200%');
  await press(tab, 'Smaller');
  await shown(900);
  await tab.focus('.picture-place');
  await tab.keyboard.press('+');
  await shown(1200);
  await tab.keyboard.press('0');
  await tab.waitForFunction(
    () => (document.querySelector('.viewer-picture')?.getBoundingClientRect().width ?? 0) <= 602,
  );
});

test('a PDF is said to be one, and opens in a tab of its own', async () => {
  const { id } = await named('paper.pdf');
  await tab.goto(`${tab.url().split('&')[0]}&exhibit=${id}`);
  await shows(tab, 'This is a PDF.');
  const before = new Set(browser.browser.targets());
  await press(tab, 'Open the PDF', 'link');
  const opened = await browser.browser.waitForTarget((one) => !before.has(one) && one.url().startsWith('blob:'));
  const page = await opened.page();
  expect(await page?.evaluate(() => document.contentType)).toBe('application/pdf');
  await page?.close();
  await tab.goto(`${tab.url().split('&')[0]}&view=exhibits`);
  await shows(tab, '5 exhibits');
});

test('the fingerprints are checked, and a byte that changed is found', async () => {
  await press(tab, 'Check the fingerprints');
  await shows(tab, 'All match.');
  const { id } = await named('dropped.txt');
  await changeOriginal(id, 'Dropped Words');
  await press(tab, 'Check the fingerprints');
  await shows(tab, 'Does not match: Exhibit D.');
  await changeOriginal(id, 'Dropped words');
});

function changeOriginal(id: string, text: string): Promise<void> {
  return tab.evaluate(
    (key, words) =>
      new Promise<void>((done) => {
        const opening = indexedDB.open('redress');
        opening.onsuccess = () => {
          const writing = opening.result.transaction('originals', 'readwrite');
          writing.objectStore('originals').put(new Blob([words]), key);
          writing.oncomplete = () => {
            opening.result.close();
            done();
          };
        };
      }),
    id,
    text,
  );
}

test('a photo is covered and marked by the keyboard, and what is drawn outlives the tab', async () => {
  const { id, sheets } = await named('photo.jpg');
  await tab.goto(`${tab.url().split('&')[0]}&exhibit=${id}`);
  await press(tab, 'Copy with marks', 'radio');
  await tab.waitForSelector('.mark-stage canvas');
  await tab.focus('.mark-place');
  for (const letter of ['b', 'c'] as const) {
    await tab.keyboard.press(letter);
    await tab.keyboard.press('Enter');
    await tab.keyboard.press('ArrowLeft');
  }
  await tab.keyboard.press('n');
  await tab.keyboard.press('Enter');
  await tab.keyboard.down('Control');
  await tab.keyboard.press('z');
  await tab.keyboard.up('Control');
  await expect.poll(marksInWords).toEqual(['Box', 'Cover']);
  await tab.reload();
  await press(tab, 'Copy with marks', 'radio');
  await tab.waitForSelector('.mark-stage canvas');
  await expect.poll(marksInWords).toEqual(['Box', 'Cover']);
  await press(tab, 'Save the copy');
  await shows(tab, 'The copy is saved.');
  await shows(tab, 'The covered copy, without boxes and arrows');
  const copies = (await stored<ExhibitCopy>(tab, 'copies')).filter((copy) => copy.exhibitId === id);
  expect(copies.map(({ use, copyOf }) => [use, copyOf]).toSorted()).toEqual([
    ['covered', sheets[0]?.sha256],
    ['marked', sheets[0]?.sha256],
  ]);
  expect((await storedOriginal(tab, id)).sha256).toBe(sheets[0]?.sha256);
});

const marksInWords = () =>
  tab.$$eval('.viewer-side ol > li > .link', (all) => all.map((one) => (one as HTMLElement).innerText));

test('a box is drawn with the pointer, moved, and undone', async () => {
  const picture = await tab.waitForSelector('.mark-stage');
  const { x, y } = (await picture?.boundingBox()) ?? { x: 0, y: 0 };
  const pull = async (...[from, to]: [number, number][]) => {
    await tab.mouse.move(x + (from?.[0] ?? 0), y + (from?.[1] ?? 0));
    await tab.mouse.down();
    await tab.mouse.move(x + (to?.[0] ?? 0), y + (to?.[1] ?? 0), { steps: 4 });
    await tab.mouse.up();
  };
  await press(tab, 'Circle');
  await pull([20, 20], [80, 60]);
  await tab.waitForFunction(() => document.querySelectorAll('.viewer-side ol > li').length === 3);
  const place = () => tab.$eval('.viewer-side ol > li:last-child .mono', (one) => one.textContent);
  const drawn = await place();
  await pull([50, 40], [70, 50]);
  await tab.waitForFunction(
    (before) => document.querySelector('.viewer-side ol > li:last-child .mono')?.textContent !== before,
    {},
    drawn,
  );
  await press(tab, 'Undo');
  await tab.waitForFunction(
    (before) => document.querySelector('.viewer-side ol > li:last-child .mono')?.textContent === before,
    {},
    drawn,
  );
  await press(tab, 'Undo');
  await tab.waitForFunction(() => document.querySelectorAll('.viewer-side ol > li').length === 2);
});

test('regression: strokes of a moment ago outlive a tab that closes at once', async () => {
  const drawn = await marksInWords();
  await tab.focus('.mark-place');
  const strokes = 12;
  for (let count = 0; count < strokes; count++) {
    await tab.keyboard.press('b');
    await tab.keyboard.press('Enter');
  }
  // Nothing is waited for: what the page was told, it has to keep.
  await tab.reload();
  await press(tab, 'Copy with marks', 'radio');
  await tab.waitForSelector('.mark-stage canvas');
  await expect.poll(marksInWords).toEqual([...drawn, ...Array(strokes).fill('Box')]);
});

test('original and editor can be used by everyone, as far as axe can tell', async () => {
  expect(await axeFaults(tab)).toEqual([]);
  await press(tab, 'Original', 'radio');
  await tab.waitForSelector('.viewer-picture');
  expect(await axeFaults(tab)).toEqual([]);
});

test('an exhibit is removed, brought back, and erased; its letter is not given again', async () => {
  const { id } = await named('pasted.txt');
  await tab.goto(`${tab.url().split('&')[0]}&exhibit=${id}`);
  await shows(tab, 'Pasted words');
  await press(tab, 'Remove');
  await shows(tab, 'Exhibit E is removed.');
  await press(tab, 'Bring back');
  await tab.waitForFunction(() => !document.body.innerText.includes('is removed'));
  await press(tab, 'Remove');
  await shows(tab, 'Exhibit E is removed.');
  await press(tab, 'All exhibits of the case', 'link');
  await shows(tab, '4 exhibits');
  await tab.click('summary');
  await press(tab, 'Erase for good: Exhibit E');
  await tab.waitForSelector('dialog[open]');
  await press(tab, 'Erase for good');
  await shows(tab, 'Its entries stay.');
  expect(await axeFaults(tab)).toEqual([]);
  const { path } = files.write('later.txt', 'Later words');
  await pickFiles(tab, path);
  await shows(tab, 'Exhibit F is kept.');
  const log = (await stored<ExhibitEntry>(tab, 'exhibitLog')).filter(({ letter }) => letter === 'E');
  expect(log.map(({ what }) => what).filter((what) => what !== 'verified' && what !== 'moved')).toEqual([
    'added',
    'removed',
    'restored',
    'removed',
    'erased',
  ]);
});

test('with no room left, it says what to do, and what was kept is all there', async () => {
  const before = await exhibits();
  // The next write fails as the browser lets it fail when its quota is used up.
  await tab.evaluate(() => {
    const { add } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.add = () => {
      IDBObjectStore.prototype.add = add;
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  const large = files.write('large.txt', 'large words');
  await pickFiles(tab, large.path);
  await shows(tab, 'Not added: large.txt. There is no room left for it. Nothing that was kept before is lost.');
  expect(await exhibits()).toEqual(before);
  await press(tab, 'Check the fingerprints');
  await shows(tab, 'All match.');
  await pickFiles(tab, large.path);
  await shows(tab, 'Exhibit G is kept.');
});

test('the options say what lies on the device, and make room', async () => {
  await tab.goto(`${tab.url().split('&')[0]}&view=exhibits`);
  const before = await exhibits();
  const { id, sheets } = await named('large.txt');
  await tab.goto(`${tab.url().split('&')[0]}&exhibit=${id}`);
  await press(tab, 'Remove');
  await shows(tab, 'Exhibit G is removed.');
  const options = await browser.openExtensionPage('options.html');
  await shows(options, 'used on this device');
  await shows(options, 'The browser keeps it until you remove Redress');
  const there = before.filter(({ erasedAt }) => erasedAt === undefined).length - 1;
  await shows(options, `${there} exhibits, `);
  await shows(options, '1 removed exhibit');
  await shows(options, `They take ${sheets[0]?.bytes} byte until you erase them.`);
  await press(options, 'Erase them for good');
  await options.waitForSelector('dialog[open]');
  await press(options, 'Keep it');
  expect((await named('large.txt')).erasedAt).toBeUndefined();
  await press(options, 'Erase them for good');
  await options.waitForSelector('dialog[open]');
  await press(options, 'Erase for good');
  await shows(options, '0 removed exhibits');
  expect((await named('large.txt')).erasedAt).toBeDefined();
  expect(await axeFaults(options)).toEqual([]);
  await options.close();
});
