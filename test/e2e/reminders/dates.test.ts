// Dates as the shopper meets them: the calendar file, the sentence that could not be read, the paper.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ical, { type VEvent } from 'node-ical';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Case } from '../../../src/domain/cases/case.js';
import { type Chromium, launchChromium } from '../../browser/chromium.js';
import { type Shop, startShop } from '../../shop/server.js';
import { press, shows, textOf } from '../overlay/on-page.js';
import { CHROME, TODAY } from '../places.js';
import { putStored, stored } from '../stored.js';
import { dueCase } from './due-case.js';

const UNREAD = 'Refund if no delivery before 03/04/2027';

let shop: Shop;
let browser: Chromium;
let own: Page;
let folder: string;

beforeAll(async () => {
  shop = await startShop({ today: TODAY });
  browser = await launchChromium({ dist: CHROME, shopPort: shop.port, spki: shop.spki });
  own = await browser.openExtensionPage('options.html');
  folder = mkdtempSync(join(tmpdir(), 'redress-calendar-'));
});

afterAll(async () => {
  await browser?.close();
  await shop?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Presses the button of the calendar file; gives the file's name, and its events as another program reads them. */
async function calendarFrom(page: Page): Promise<{ name: string; events: VEvent[] }> {
  const session = await browser.browser.target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder, eventsEnabled: true });
  const saved = new Promise<void>((done) => {
    session.on('Browser.downloadProgress', ({ state }) => state === 'completed' && done());
  });
  await press(page, 'Save the dates as a calendar file');
  await saved;
  await session.detach();
  const [name = ''] = readdirSync(folder);
  const parsed = Object.values(ical.sync.parseICS(readFileSync(join(folder, name), 'utf8')));
  rmSync(join(folder, name));
  return { name, events: parsed.flatMap((one) => (one?.type === 'VEVENT' ? [one] : [])) };
}

const dayOf = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
const eventOf = (events: readonly VEvent[], { id }: Pick<Case, 'id'>): VEvent | undefined =>
  events.find(({ uid }) => uid === `${id.replace(/[^\w.-]+/g, '-')}-send-dispute@redress.invalid`);

test('the calendar file of one case and of all, as another program reads them; what falls away is cancelled', async () => {
  const [one, other] = [dueCase(5), dueCase(9)];
  for (const subject of [one, other]) await putStored(own, 'cases', subject);
  const tab = await browser.openExtensionPage(`case.html?id=${encodeURIComponent(one.id)}`);
  const single = await calendarFrom(tab);
  expect(single.name).toBe(`redress-${one.order.orderId}.ics`);
  const event = eventOf(single.events, one);
  expect(event).toMatchObject({ datetype: 'date', status: 'CONFIRMED' });
  expect(dayOf(event?.start as Date)).toBe(
    one.events.flatMap((made) => (made.type === 'deadline-set' ? [made.on] : []))[0],
  );
  expect(String(event?.url)).toContain(one.order.orderId);
  expect(eventOf(single.events, other)).toBeUndefined();

  const overview = await browser.openExtensionPage('overview.html');
  await shows(overview, 'Calendar file');
  const all = await calendarFrom(overview);
  expect(all.name).toBe('redress.ics');
  expect(Number(eventOf(all.events, one)?.sequence)).toBe(Number(event?.sequence));
  expect(eventOf(all.events, other)?.status).toBe('CONFIRMED');

  // Nothing is pressed on a page behind another.
  await tab.bringToFront();
  await press(tab, 'Details of the date for: Send the dispute');
  await press(tab, 'Done: Send the dispute');
  await overview.bringToFront();
  const later = await calendarFrom(overview);
  expect(eventOf(later.events, one)).toMatchObject({ status: 'CANCELLED' });
  expect(Number(eventOf(later.events, one)?.sequence)).toBe(Number(event?.sequence) + 1);
  expect(eventOf(later.events, other)?.status).toBe('CONFIRMED');
  await tab.close();
  await overview.close();
});

test('a sentence whose date could not be read stands there in its words, and the date is set by hand', async () => {
  const { events, order, ...rest } = dueCase(5);
  const unread = { ...order, fields: { ...order.fields, unreadSentences: [UNREAD] } };
  const subject = { ...rest, order: unread, events: events.slice(0, 1) };
  await putStored(own, 'cases', subject);
  const tab = await browser.openExtensionPage(`case.html?id=${encodeURIComponent(subject.id)}`);
  await shows(tab, 'No date found yet');
  await shows(tab, 'We could not read a date here. These are the words of AliExpress; set the date yourself:');
  await shows(tab, UNREAD);
  expect(await textOf(tab)).not.toMatch(/(?:Mar|Apr)\w* \d+/);
  await press(tab, 'Set the date');
  await tab.$eval('input[type="date"]', (field) => {
    (field as HTMLInputElement).value = '2027-04-03';
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await press(tab, 'Where you know it from', 'textbox');
  await tab.keyboard.type('The seller wrote it');
  await press(tab, 'Use this date');
  await shows(tab, 'Apr 3, 2027');
  const kept = (await stored<Case>(own, 'cases')).find(({ id }) => id === subject.id);
  expect(kept?.events.at(-1)).toMatchObject({ type: 'deadline-set', on: '2027-04-03', why: 'The seller wrote it' });
  expect(kept?.order.fields.unreadSentences).toEqual([UNREAD]);
  await tab.close();
});

test('printed, the overview has its dates, and nothing to press', async () => {
  const subject = dueCase(-2);
  await putStored(own, 'cases', subject);
  const overview = await browser.openExtensionPage('overview.html');
  await shows(overview, 'Late');
  await overview.emulateMediaType('print');
  const paper = await textOf(overview);
  expect(paper).toContain('Late');
  expect(await overview.$$eval('.timeline li', (all) => all.length)).toBeGreaterThan(0);
  const pressable = await overview.$$eval('button', (all) => all.filter((one) => one.checkVisibility()).length);
  expect(pressable).toBe(0);
  expect(await overview.$eval('.top-bar', (bar) => bar.checkVisibility())).toBe(false);
  expect((await overview.pdf()).length).toBeGreaterThan(1000);
  await overview.close();
});
