import type { Chromium } from '../browser/chromium.js';
import type { Shop } from '../shop/server.js';
import { backgroundOf, markWrites, storedOrders, withRedress } from './browsers.js';
import { milliseconds } from './figures.js';
import { MY_ORDERS, REPEATS } from './places.js';
import type { Row } from './row.js';
import { type ScriptTime, scriptTime } from './script-time.js';
import { eventsOfPage, traced } from './trace.js';

interface Read extends ScriptTime {
  /** From the end of reading to the last write of it. */
  toDiskMs: number;
}

async function read(chromium: Chromium, address: string, orders: number): Promise<Read> {
  const background = await backgroundOf(chromium);
  await markWrites(background);
  const page = await chromium.newPage('about:blank');
  const trace = await traced(page, async () => {
    await page.goto(address);
    await storedOrders(background, orders);
    // The word that it is on disk may still be on its way.
    await new Promise((done) => setTimeout(done, 300));
  });
  const time = scriptTime(eventsOfPage(trace, address));
  const stored = trace.filter(({ name }) => name === 'redress-orders-stored').map(({ ts }) => ts);
  if (stored.length === 0) throw new Error('The trace has no mark of a write.');
  return { ...time, toDiskMs: (Math.max(...stored) - time.lastEnd) / 1000 };
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
  shop.setState({ payloadMode: 'jsonp' });
  const rowsOf = (what: string, all: readonly Read[]): Row[] => [
    { what: `start of the scripts, ${what}`, figure: milliseconds(all.map(({ startMs }) => startMs)) },
    { what: '… hearing of changes and reading the cards', figure: milliseconds(all.map(({ readMs }) => readMs)) },
    { what: '… from the end of reading to all on disk', figure: milliseconds(all.map(({ toDiskMs }) => toDiskMs)) },
  ];
  return [...rowsOf('page of 10 orders', ten), ...rowsOf('page of 100 orders', hundred)];
}
