import type { Chromium } from '../browser/chromium.js';
import type { Shop } from '../shop/server.js';
import {
  lastWrite,
  noteWrites,
  storedOrders,
  watcherOf,
  withoutRedress,
  withRedress,
  withRedressLess,
} from './browsers.js';
import { type CardFloor, cardFloor } from './card-floor.js';
import { milliseconds, numberOf, spreadOf } from './figures.js';
import { heapOf } from './heap.js';
import { BESIDE, MY_ORDERS, REPEATS } from './places.js';
import type { Row } from './row.js';
import { type ScriptTime, scriptTime } from './script-time.js';
import { eventsOfPage, openedAt, traced } from './trace.js';

/** Of reading 1,000 cards that are there at once: all that the scripts that read take of the page's thread. */
const LIMIT_MS = 60;
const COUNTS = [10, 100, 1000] as const;

interface Read extends ScriptTime {
  /** From the end of the longest stretch of reading to the last write of what was read. */
  toDiskMs: number;
  /** From the moment that the page was asked for. */
  openedToDiskMs: number;
  heap: number;
}

/** A list whose cards come in together, in one frame. */
const atOnce = (count: number) => `${MY_ORDERS}?stream=${count}&each=${count}`;

async function read(chromium: Chromium, count: number): Promise<Read> {
  const address = atOnce(count);
  const watcher = await watcherOf(chromium);
  await noteWrites(watcher);
  const page = await chromium.newPage('about:blank');
  const trace = await traced(page, async () => {
    await page.goto(address);
    await storedOrders(watcher, count);
    // The word that it is on disk may still be on its way.
    await new Promise((done) => setTimeout(done, 300));
  });
  const time = scriptTime(eventsOfPage(trace, address));
  const openedToDiskMs = (await lastWrite(watcher)) - (await page.evaluate(() => performance.timeOrigin));
  const toDiskMs = openedToDiskMs - (time.readEnd - openedAt(trace, address)) / 1000;
  return { ...time, openedToDiskMs, toDiskMs, heap: await heapOf(page) };
}

async function heapWithout(chromium: Chromium, count: number): Promise<number> {
  const page = await chromium.newPage(atOnce(count));
  await page.waitForSelector('html[data-practice-streamed="yes"]');
  return heapOf(page);
}

const inAll = ({ startMs, readMs }: Read) => startMs + readMs;
const medianOf = (all: readonly Read[], of: (one: Read) => number) => spreadOf(all.map(of)).median;

/** What reading a page costs it, and how soon what was read is safe. */
export async function reading(shop: Shop): Promise<Row[]> {
  shop.setState({ payloadMode: 'dom' });
  const alone = COUNTS.map(() => [] as Read[]);
  const plain = COUNTS.map(() => [] as number[]);
  const beside: Read[] = [];
  const floor: CardFloor[] = [];
  const measures = [
    ...COUNTS.flatMap((count, index) => [
      async () => void alone[index]?.push(await withRedressLess(shop, BESIDE, (chromium) => read(chromium, count))),
      async () => void plain[index]?.push(await withoutRedress(shop, (chromium) => heapWithout(chromium, count))),
    ]),
    async () => void beside.push(await withRedress(shop, (chromium) => read(chromium, 1000))),
    async () => void floor.push(await cardFloor(shop)),
  ];
  for (let round = 0; round < REPEATS; round += 1) {
    // In turns, so that a machine that grows slower or quicker is no one's advantage.
    for (const measure of round % 2 === 0 ? measures : measures.toReversed()) await measure();
  }
  shop.setState({ payloadMode: 'jsonp' });
  const [, hundred = [], thousand = []] = alone;
  const perCard = (all: readonly Read[], count: number) => medianOf(all, ({ readMs }) => readMs) / count;
  return [
    ...alone.flatMap((all, index) => rowsOf(all, plain[index] ?? [], COUNTS[index] ?? 0)),
    {
      what: 'a card among 1,000 against a card among 100 (1 is linear)',
      figure: (perCard(thousand, 1000) / perCard(hundred, 100)).toFixed(2),
    },
    {
      what: 'the least for 1,000: each value asked for once by one class, nothing checked',
      figure: milliseconds(floor.map(({ askMs }) => askMs)),
    },
    { what: '… and written out as one message', figure: milliseconds(floor.map(({ writeMs }) => writeMs)) },
    {
      what: '… hearing, reading and sending of 1,000 over both',
      figure: (
        medianOf(thousand, ({ readMs }) => readMs) / spreadOf(floor.map((one) => one.askMs + one.writeMs)).median
      ).toFixed(2),
    },
    {
      what: '1,000 cards with the marks beside them too, thread time of all scripts',
      figure: milliseconds(beside.map(inAll)),
    },
    {
      what: '… of which the script beside the page, by the medians',
      figure: `${(medianOf(beside, inAll) - medianOf(thousand, inAll)).toFixed(0)} ms`,
    },
    { what: '… longest stretch', figure: milliseconds(beside.map(({ longestMs }) => longestMs)) },
  ];
}

/** Script time: what the trace gives our scripts on the page's thread (`tdur`), by their address, from parsing on. */
function rowsOf(all: readonly Read[], plain: readonly number[], count: number): Row[] {
  const main = count === 1000;
  const each = medianOf(all, ({ readMs }) => readMs) / count;
  const kept = (spreadOf(all.map(({ heap }) => heap)).median - spreadOf(plain).median) / 1024;
  return [
    {
      what: `${count} cards there at once, thread time of the scripts that read`,
      figure: milliseconds(all.map(inAll)),
      ...(main ? { limit: `${LIMIT_MS} ms`, failed: medianOf(all, inAll) > LIMIT_MS } : {}),
    },
    { what: '… of it parsing and starting them', figure: milliseconds(all.map(({ startMs }) => startMs)) },
    { what: '… hearing of changes, reading, sending: a card', figure: `${(each * 1000).toFixed(0)} µs` },
    { what: '… longest stretch', figure: milliseconds(all.map(({ longestMs }) => longestMs)) },
    { what: '… from the end of reading to all on disk', figure: milliseconds(all.map(({ toDiskMs }) => toDiskMs)) },
    { what: '… from opening the page to all on disk', figure: milliseconds(all.map((one) => one.openedToDiskMs)) },
    {
      what: '… heap of the page after collecting, with it and without',
      figure: `${numberOf(all.map(({ heap }) => Math.round(heap / 1024)))} kB, ${numberOf(plain.map((one) => Math.round(one / 1024)))} kB: ${kept.toFixed(0)} kB more`,
    },
  ];
}
