import type { Chromium } from '../browser/chromium.js';
import type { Shop } from '../shop/server.js';
import { backgroundOf, lastWrite, noteWrites, storedOrders, withRedress } from './browsers.js';
import { milliseconds, spreadOf } from './figures.js';
import { MY_ORDERS, REPEATS } from './places.js';
import type { Row } from './row.js';
import { type ScriptTime, scriptTime } from './script-time.js';
import { eventsOfPage, openedAt, traced } from './trace.js';

interface Read extends ScriptTime {
  /** From the end of the longest stretch of reading to the last write of what was read. */
  toDiskMs: number;
  /** From the moment that the page was asked for. */
  openedToDiskMs: number;
}

async function read(chromium: Chromium, address: string, orders: number): Promise<Read> {
  const background = await backgroundOf(chromium);
  await noteWrites(background);
  const page = await chromium.newPage('about:blank');
  const trace = await traced(page, async () => {
    await page.goto(address);
    await storedOrders(background, orders);
    // The word that it is on disk may still be on its way.
    await new Promise((done) => setTimeout(done, 300));
  });
  const events = eventsOfPage(trace, address);
  const time = scriptTime(events);
  const openedToDiskMs = (await lastWrite(background)) - (await page.evaluate(() => performance.timeOrigin));
  return { ...time, openedToDiskMs, toDiskMs: openedToDiskMs - (time.readEnd - openedAt(trace, address)) / 1000 };
}

async function readings(shop: Shop, address: string, orders: number): Promise<Read[]> {
  const all: Read[] = [];
  for (let round = 0; round < REPEATS; round += 1) {
    all.push(await withRedress(shop, (chromium) => read(chromium, address, orders)));
  }
  return all;
}

/** What reading a page costs it, and how soon what was read is safe. */
export async function reading(shop: Shop): Promise<Row[]> {
  shop.setState({ payloadMode: 'dom' });
  const ten = await readings(shop, MY_ORDERS, 10);
  const hundred = await readings(shop, `${MY_ORDERS}?stream=100`, 100);
  const thousand = await readings(shop, `${MY_ORDERS}?stream=1000`, 1000);
  shop.setState({ payloadMode: 'jsonp' });
  const rowsOf = (what: string, all: readonly Read[]): Row[] => [
    { what: `start of the scripts, ${what}`, figure: milliseconds(all.map(({ startMs }) => startMs)) },
    { what: '… hearing of changes and reading the cards', figure: milliseconds(all.map(({ readMs }) => readMs)) },
    { what: '… from the end of reading to all on disk', figure: milliseconds(all.map(({ toDiskMs }) => toDiskMs)) },
    { what: '… from opening the page to all on disk', figure: milliseconds(all.map((one) => one.openedToDiskMs)) },
  ];
  const allOf = (all: readonly Read[]) => all.map(({ startMs, readMs }) => startMs + readMs);
  const perCard = (all: readonly Read[], cards: number) => spreadOf(all.map(({ readMs }) => readMs)).median / cards;
  return [
    ...rowsOf('page of 10 orders', ten),
    ...rowsOf('page of 100 orders', hundred),
    ...rowsOf('page of 1,000 orders', thousand),
    { what: '… its scripts in all, 1,000 orders (goal: under 60 ms)', figure: milliseconds(allOf(thousand)) },
    { what: '… longest stretch, 1,000 orders', figure: milliseconds(thousand.map(({ longestMs }) => longestMs)) },
    {
      what: '… a card among 1,000 against a card among 100 (1 is linear)',
      figure: (perCard(thousand, 1000) / perCard(hundred, 100)).toFixed(2),
    },
  ];
}
