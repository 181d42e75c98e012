import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Case, newCase } from '../../../src/domain/cases/case.js';
import { mergeOrder } from '../../../src/domain/orders/merge-order.js';
import { shows } from '../overlay/on-page.js';
import { putStored, stored } from '../stored.js';
import { picture } from '../stories/picture.js';
import { StoryRoom } from '../stories/story-room.js';
import { axeFaults } from './axe-faults.js';
import { hasFocus, overTheEdge, tabTo } from './by-keyboard.js';

/** The list of cases and the panel beside the page, by the keyboard alone, and where there is little room. */
let room: StoryRoom;
let popup: Page;

const NAMES = [
  'Brass lamp',
  'Wool socks',
  'Tea kettle',
  'Desk chair',
  'Rain coat',
  'Blue cup',
  'Wall clock',
  'Yoga mat',
];

/** Eight cases, the last about the first of two items of one order. */
async function seed(own: Page): Promise<void> {
  const readAt = new Date(Date.now() - 86_400_000).toISOString();
  for (const [n, name] of NAMES.entries()) {
    const titles = name === 'Yoga mat' ? [name, 'Yoga block'] : [name];
    const completedOn = new Date(Date.now() - n * 86_400_000).toISOString().slice(0, 10);
    const reading = {
      orderId: String(7_000_000_000_000_000 + n),
      fields: { completedOn, total: { minor: 1000 + n, currency: 'USD' } },
      wonBy: { completedOn: 'page-data', total: 'page-data' } as const,
      lines: titles.map((title, line) => ({
        fields: { title, lineId: String(8_000_000_000_000_000 + n * 10 + line) },
        wonBy: { title: 'page-data', lineId: 'page-data' } as const,
      })),
    };
    const sighting = { marketplace: 'aliexpress', host: 'www.aliexpress.com', page: 'order', readAt } as const;
    const order = mergeOrder(undefined, reading, sighting);
    await putStored(own, 'orders', order);
    await putStored(own, 'cases', newCase(order, order.lines[0]?.key ?? '', readAt));
  }
}

beforeAll(async () => {
  room = await StoryRoom.open('cases');
  const own = await room.browser.openExtensionPage('options.html');
  await seed(own);
  await own.close();
  popup = await room.click();
  await shows(popup, 'Due from you');
});

afterAll(() => room?.close());

const rows = () => popup.$$eval('.docket-item', (all) => all.map((one) => (one as HTMLElement).innerText));
async function enter(name: string | RegExp): Promise<void> {
  await tabTo(popup, name);
  await popup.keyboard.press('Enter');
}
/** In both themes. */
async function nothingForAxe(): Promise<void> {
  for (const theme of ['light', 'dark']) {
    await popup.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
    expect(await axeFaults(popup), theme).toEqual([]);
  }
}
/** In a list of options that has the focus, down until one begins with this. */
async function choose(list: string, option: string): Promise<void> {
  await tabTo(popup, list);
  for (let tries = 0; tries < 8; tries += 1) {
    const chosen = await popup.evaluate(() => (document.activeElement as HTMLSelectElement).selectedOptions[0]?.text);
    if (chosen?.startsWith(option)) return;
    await popup.keyboard.press('ArrowDown');
  }
  throw new Error(`"${option}" is not an option of "${list}".`);
}

test('search, filter and order', async () => {
  await tabTo(popup, 'Search cases');
  await popup.keyboard.type('kettle');
  await shows(popup, '1 of 8 shown');
  expect(await rows()).toEqual([expect.stringContaining('Tea kettle')]);
  for (let left = 'kettle'.length; left > 0; left -= 1) await popup.keyboard.press('Backspace');
  await popup.waitForFunction(() => document.querySelectorAll('.docket-item').length === 8);
  await choose('In which order', 'By amount');
  await popup.waitForFunction(() => document.querySelector('.docket-item')?.textContent?.includes('Wall clock'));
  await room.look('list');
});

test('a case opens at its heading; its draft is copied, with notes, to another item of the order', async () => {
  await enter(/Yoga mat/);
  await popup.waitForFunction(() => document.activeElement?.id === 'step-heading', { timeout: 10_000 });
  await enter('Notes and more');
  await tabTo(popup, 'Notes for yourself');
  await popup.keyboard.type('Ask the neighbor.');
  await shows(popup, 'Saved on this device');
  await tabTo(popup, 'Item');
  await enter('Copy this draft to it');
  await shows(popup, 'Yoga block');
  await hasFocus(popup, 'Did the parcel come?');
  expect(await axeFaults(popup)).toEqual([]);
});

test('a case is archived and taken back, deleted and undone, and the focus is never lost', async () => {
  await enter('Notes and more');
  await enter('Archive');
  await hasFocus(popup, 'Take out of the archive');
  await popup.keyboard.press('Enter');
  await hasFocus(popup, 'Archive');
  await enter('Delete');
  await hasFocus(popup, 'Case deleted');
  expect(await axeFaults(popup)).toEqual([]);
  await enter('Undo');
  await popup.waitForFunction(() => document.activeElement?.id === 'step-heading', { timeout: 10_000 });
  await enter('Notes and more');
  await enter('Delete');
  await hasFocus(popup, 'Case deleted');
  await enter('Back to the orders');
  await popup.waitForSelector('.docket-item');
});

test('from the list a deleted case is brought back, or erased after a question that Escape leaves', async () => {
  await choose('Which cases to show', 'Deleted');
  await enter('Delete for good: Yoga block');
  await hasFocus(popup, 'Keep it');
  expect(await axeFaults(popup)).toEqual([]);
  await popup.keyboard.press('Escape');
  await hasFocus(popup, 'Delete for good');
  await enter('Bring back: Yoga block');
  await hasFocus(popup, 'Yoga block is back among your cases.');
  const own = await room.browser.openExtensionPage('options.html');
  const [back] = (await stored<Case>(own, 'cases')).filter(({ order, lineKey }) =>
    order.lines.some(({ key, fields }) => key === lineKey && fields.title === 'Yoga block'),
  );
  await own.close();
  expect(back?.filed).toBeUndefined();
});

test('the panel beside the page: the same keys, the heading when a case opens, nothing for axe in both themes', async () => {
  await room.page.bringToFront();
  const closing = await room.click();
  const gone = new Promise((done) => closing.once('close', done));
  await tabTo(closing, 'Keep open beside the page');
  // It closes with the key still down.
  await closing.keyboard.press('Enter').catch(() => {});
  const target = await room.browser.browser.waitForTarget((one) => one.url().endsWith('/panel.html'));
  popup = await target.asPage();
  await gone;
  await popup.waitForSelector('.docket-item');
  await nothingForAxe();
  await tabTo(popup, 'Search cases');
  await popup.keyboard.type('clock');
  await shows(popup, '1 of 9 shown');
  await enter(/Wall clock/);
  await popup.waitForFunction(() => document.activeElement?.id === 'step-heading', { timeout: 10_000 });
  await enter('Next: Choose the reason');
  await popup.waitForSelector('nav[aria-label="Step 5 of 12"]');
  await popup.waitForFunction(() => document.activeElement?.id === 'step-heading', { timeout: 10_000 });
  await nothingForAxe();
  await enter('Back to the orders');
  await popup.waitForSelector('.docket-item');
});

test.each([
  ['200 %', { width: 400, height: 300, deviceScaleFactor: 2 }],
  ['320 pixels', { width: 320, height: 600, deviceScaleFactor: 1 }],
])('the lists of the panel, the popup and the tab have room at %s', async (name, viewport) => {
  const own = await room.browser.openExtensionPage('options.html');
  await putStored(own, 'places', null, 'popup');
  await own.close();
  for (const [path, within] of [
    ['panel.html', '.popup'],
    ['popup.html', '.popup'],
    ['case.html', '.workspace'],
  ] as const) {
    const tab = await room.browser.openExtensionPage(path);
    await tab.setViewport(viewport);
    await tab.waitForSelector('.docket-item');
    expect(await overTheEdge(tab, within), path).toEqual([]);
    expect(await axeFaults(tab), path).toEqual([]);
    await picture(tab, `cases-${path}-${name.replaceAll(/\W+/g, '-')}`);
    await tab.close();
  }
});

test('the extension itself asked for nothing', () => {
  expect(room.shop.unexplained()).toEqual([]);
});
