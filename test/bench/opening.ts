import type { Page } from 'puppeteer-core';
import type { Chromium } from '../browser/chromium.js';
import type { Shop } from '../shop/server.js';
import { backgroundOf, storedOrders, withRedress } from './browsers.js';
import { milliseconds, spreadOf } from './figures.js';
import { MY_ORDERS, REPEATS } from './places.js';
import type { Row } from './row.js';
import { CASES, EXHIBITS, seedStore } from './seed-store.js';

interface Opened {
  /** From the click to what the shopper came for standing in the popup, as seen from outside: an upper bound. */
  usableMs: number;
  /** From the click to the popup's first pixels. */
  firstPaintMs: number;
}

/** A full store may take so many times as long as an empty one. */
const LIMIT = 1.3;

/** The real button of the browser. Usable is when the control to go on with stands there. */
async function open(chromium: Chromium, page: Page, usable: string): Promise<Opened> {
  const clicked = performance.timeOrigin + performance.now();
  const popup = await chromium.clickToolbar(page);
  await popup.waitForSelector(usable);
  const shown = performance.timeOrigin + performance.now();
  const painted = await popup.evaluate(
    () => performance.timeOrigin + (performance.getEntriesByType('paint').at(-1)?.startTime ?? Number.NaN),
  );
  await popup.close();
  return { usableMs: shown - clicked, firstPaintMs: painted - clicked };
}

interface Stores {
  empty: Opened[];
  full: Opened[];
}

/** The same page in two browsers, one with an empty and one with a full store, opened in turns. */
async function inTurns(
  [empty, full]: readonly [Chromium, Chromium],
  address: string,
  usable: { empty: string; full: string },
): Promise<Stores> {
  const pages = [await empty.newPage(address), await full.newPage(address)] as const;
  if (address === MY_ORDERS) await storedOrders(await backgroundOf(empty), 10);
  if (address === MY_ORDERS) await storedOrders(await backgroundOf(full), CASES + 10);
  const opened: Stores = { empty: [], full: [] };
  // The first opening loads what the browser keeps from then on: it is not counted, in neither store.
  for (let round = -1; round < REPEATS; round += 1) {
    const one = await open(empty, pages[0], usable.empty);
    const other = await open(full, pages[1], usable.full);
    if (round < 0) continue;
    opened.empty.push(one);
    opened.full.push(other);
  }
  return opened;
}

function rowsOf(what: string, { empty, full }: Stores): Row[] {
  const of = (all: readonly Opened[]) => all.map(({ usableMs }) => usableMs);
  const ratio = spreadOf(of(full)).median / spreadOf(of(empty)).median;
  return [
    { what: `click on the button to ${what}, empty store`, figure: milliseconds(of(empty)) },
    { what: '… to its first pixels', figure: milliseconds(empty.map(({ firstPaintMs }) => firstPaintMs)) },
    { what: `… with ${CASES} cases and ${EXHIBITS} exhibits`, figure: milliseconds(of(full)) },
    {
      what: '… ratio of the medians',
      figure: ratio.toFixed(2),
      limit: String(LIMIT),
      failed: !(ratio <= LIMIT),
    },
  ];
}

/** Opening on My Orders, and on a page that is none of the shop's, where the store itself is what is shown. */
async function stores(shop: Shop): Promise<Row[]> {
  return withRedress(shop, (empty) =>
    withRedress(shop, async (full) => {
      await backgroundOf(full);
      const own = await full.openExtensionPage('options.html');
      await own.waitForSelector('main');
      await seedStore(own);
      await own.close();
      const both = [empty, full] as const;
      const orders = await inTurns(both, MY_ORDERS, { empty: '.order input', full: '.order input' });
      const elsewhere = await inTurns(both, 'about:blank', { empty: '.empty-state', full: '.docket-item' });
      return [...rowsOf('10 orders in the popup', orders), ...rowsOf('what is due, on another page', elsewhere)];
    }),
  );
}

const THOUSAND = 1000;

/** A page of a thousand orders, which the shopper has scrolled to the end. */
async function thousand(shop: Shop): Promise<Row[]> {
  return withRedress(shop, async (chromium) => {
    const background = await backgroundOf(chromium);
    const page = await chromium.newPage(`${MY_ORDERS}?stream=${THOUSAND}`);
    await storedOrders(background, THOUSAND);
    const opened: Opened[] = [];
    for (let round = 0; round < REPEATS; round += 1) opened.push(await open(chromium, page, '.order input'));
    return [
      {
        what: `click on the button to orders in the popup, ${THOUSAND} orders on the page`,
        figure: milliseconds(opened.map(({ usableMs }) => usableMs)),
      },
    ];
  });
}

export async function opening(shop: Shop): Promise<Row[]> {
  return [...(await stores(shop)), ...(await thousand(shop))];
}
