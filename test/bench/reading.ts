import { setTimeout as delay } from 'node:timers/promises';
import type { Chromium } from '../browser/chromium.js';
import type { Shop } from '../shop/server.js';
import {
  lastWrite,
  noteWrites,
  storedOrders,
  watcherOf,
  withBare,
  withoutRedress,
  withRedress,
  withRedressLess,
} from './browsers.js';
import { milliseconds, numberOf, spreadOf } from './figures.js';
import { heapOf } from './heap.js';
import { BESIDE, MY_ORDERS, REPEATS } from './places.js';
import type { Row } from './row.js';
import { afterMs, type ScriptTime, scriptTime } from './script-time.js';
import { endOf, eventsOfPage, openedAt, traced } from './trace.js';

/**
 * Of 1,000 cards that are there at once: all that cards alone take, and all but passing the data on where data tells.
 */
const LIMIT_MS = 60;
/** Of 1,000 that nothing else tells of: all, against the least extension that reads the same. */
const LIMIT_OVER_LEAST = 2.5;
const COUNTS = [10, 100, 1000] as const;

/** Where a page has its orders: in its own state and on cards, or on cards alone. */
const SERVED = 'state';
const DRAWN = 'dom';

interface Read extends ScriptTime {
  /** From the end of the longest stretch of reading to the last write of what was read. */
  toDiskMs: number;
  /** From the moment that the page was asked for. */
  openedToDiskMs: number;
  heap: number;
}

/** The same page without an extension that reads. */
interface Plain {
  afterMs: number;
  heap: number;
}

/** A list whose cards come in together, in one frame. */
const atOnce = (count: number) => `${MY_ORDERS}?stream=${count}&each=${count}`;
/** The word that all is on disk may still be on its way, and what it leads to comes after it. */
const lastWords = () => delay(700);
/** Milliseconds at the end in which nothing may be read any more, so that nothing is missing in the trace. */
const QUIET = 200;

async function read(chromium: Chromium, count: number): Promise<Read> {
  const address = atOnce(count);
  const watcher = await watcherOf(chromium);
  await noteWrites(watcher);
  const page = await chromium.newPage('about:blank');
  const trace = await traced(page, async () => {
    await page.goto(address);
    await storedOrders(watcher, count);
    await lastWords();
  });
  const events = eventsOfPage(trace, address);
  const time = scriptTime(events);
  const quiet = (trace.reduce((end, event) => Math.max(end, endOf(event)), 0) - time.lastEnd) / 1000;
  if (!(quiet > QUIET)) throw new Error(`Cards were still read ${quiet} ms before the end.`);
  const openedToDiskMs = (await lastWrite(watcher)) - (await page.evaluate(() => performance.timeOrigin));
  const toDiskMs = openedToDiskMs - (time.readEnd - openedAt(trace, address)) / 1000;
  return { ...time, openedToDiskMs, toDiskMs, heap: await heapOf(page) };
}

/** A page until it says that all of it is done. It is asked now and then: waiting in it would be work of its own. */
async function waited(chromium: Chromium, count: number, done: string) {
  const address = atOnce(count);
  const page = await chromium.newPage('about:blank');
  const trace = await traced(page, async () => {
    await page.goto(address);
    while (!(await page.evaluate(`document.documentElement.dataset.${done} === 'yes'`))) await delay(200);
    await lastWords();
  });
  return { page, events: eventsOfPage(trace, address) };
}

async function plain(chromium: Chromium, count: number): Promise<Plain> {
  const { page, events } = await waited(chromium, count, 'practiceStreamed');
  return { afterMs: afterMs(events), heap: await heapOf(page) };
}

async function bare(chromium: Chromium, count: number): Promise<ScriptTime> {
  return scriptTime((await waited(chromium, count, 'bareSent')).events);
}

/** What was measured of one way to serve a list of one length. */
class Measured {
  readonly reads: Read[] = [];
  readonly plain: Plain[] = [];
  readonly count: number;
  readonly mode: typeof SERVED | typeof DRAWN;

  constructor(mode: typeof SERVED | typeof DRAWN, count: number) {
    this.mode = mode;
    this.count = count;
  }

  /** Milliseconds of what goes on after promises, less what the same page does then without us. */
  after({ afterMs }: ScriptTime): number {
    return Math.max(0, afterMs - spreadOf(this.plain.map((one) => one.afterMs)).median);
  }

  inAll = (one: ScriptTime): number => one.startMs + one.cardsMs + this.after(one);

  of(value: (one: Read) => number): number[] {
    return this.reads.map(value);
  }
}

const median = (values: readonly number[]) => spreadOf(values).median;

/** What reading a page costs it, and how soon what was read is safe. */
export async function reading(shop: Shop): Promise<Row[]> {
  const served = COUNTS.map((count) => new Measured(SERVED, count));
  const drawn = COUNTS.map((count) => new Measured(DRAWN, count));
  const beside = new Measured(DRAWN, 1000);
  const least: ScriptTime[] = [];
  const measures = [
    ...[...served, ...drawn].flatMap((one) => [
      async () => {
        shop.setState({ payloadMode: one.mode });
        one.reads.push(await withRedressLess(shop, BESIDE, (chromium) => read(chromium, one.count)));
      },
      async () => {
        shop.setState({ payloadMode: one.mode });
        one.plain.push(await withoutRedress(shop, (chromium) => plain(chromium, one.count)));
      },
    ]),
    async () => {
      shop.setState({ payloadMode: DRAWN });
      beside.reads.push(await withRedress(shop, (chromium) => read(chromium, 1000)));
    },
    async () => {
      shop.setState({ payloadMode: DRAWN });
      least.push(await withBare(shop, (chromium) => bare(chromium, 1000)));
    },
  ];
  for (let round = 0; round < REPEATS; round += 1) {
    // In turns, so that a machine that grows slower or quicker is no one's advantage.
    for (const measure of round % 2 === 0 ? measures : measures.toReversed()) await measure();
  }
  shop.setState({ payloadMode: 'jsonp' });
  const alone = drawn.at(-1) as Measured;
  beside.plain.push(...alone.plain);
  const all = median(alone.of(alone.inAll));
  const overLeast = all / median(least.map(alone.inAll));
  return [
    ...served.flatMap(servedRows),
    ...drawn.flatMap(drawnRows),
    linear('a card among 1,000 against a card among 100, told by the page’s state (1 is linear)', served),
    linear('… and drawn alone', drawn),
    {
      what: 'the least extension for 1,000 drawn alone: a value a class, no check',
      figure: milliseconds(least.map(alone.inAll)),
    },
    {
      what: '… Redress over it',
      figure: overLeast.toFixed(2),
      limit: String(LIMIT_OVER_LEAST),
      failed: overLeast > LIMIT_OVER_LEAST,
    },
    { what: '1,000 drawn alone, with the marks beside them too', figure: milliseconds(beside.of(beside.inAll)) },
    {
      what: '… of which the script beside the page, by the medians',
      figure: `${(median(beside.of(beside.inAll)) - all).toFixed(0)} ms`,
    },
    { what: '… longest stretch', figure: milliseconds(beside.of(({ longestMs }) => longestMs)) },
  ];
}

const linear = (what: string, [, hundred, thousand]: readonly Measured[]): Row => {
  const each = (one?: Measured) => median(one?.of((read) => read.cardsMs + one.after(read)) ?? []) / (one?.count ?? 1);
  return { what, figure: (each(thousand) / each(hundred)).toFixed(2) };
};

/** Script time: what the trace gives our scripts on the page's thread (`tdur`), by their address, from parsing on. */
function servedRows(one: Measured): Row[] {
  const cards = one.of(({ startMs, cardsMs }) => startMs + cardsMs);
  return [
    {
      what: `${one.count} cards of whose orders the page’s state tells: thread time of starting, hearing and reading`,
      figure: milliseconds(cards),
      ...limitOf(one.count, cards),
    },
    { what: '… and of passing the data on', figure: milliseconds(one.of((read) => one.after(read))) },
    ...commonRows(one),
  ];
}

function drawnRows(one: Measured): Row[] {
  return [
    {
      what: `${one.count} cards of whose orders nothing else tells: thread time of all, sending too`,
      figure: milliseconds(one.of(one.inAll)),
      ...limitOf(one.count, one.of(one.inAll)),
    },
    { what: '… of it hearing and reading', figure: milliseconds(one.of(({ cardsMs }) => cardsMs)) },
    { what: '… of it sending', figure: milliseconds(one.of((read) => one.after(read))) },
    { what: '… from the end of reading to all on disk', figure: milliseconds(one.of(({ toDiskMs }) => toDiskMs)) },
    ...commonRows(one),
  ];
}

function limitOf(count: number, times: readonly number[]): Partial<Row> {
  return count === 1000 ? { limit: `${LIMIT_MS} ms`, failed: median(times) > LIMIT_MS } : {};
}

function commonRows(one: Measured): Row[] {
  const kilobytes = (heaps: readonly number[]) => heaps.map((heap) => Math.round(heap / 1024));
  const [ours, without] = [kilobytes(one.of(({ heap }) => heap)), kilobytes(one.plain.map(({ heap }) => heap))];
  return [
    { what: '… of it parsing and starting', figure: milliseconds(one.of(({ startMs }) => startMs)) },
    { what: '… longest stretch', figure: milliseconds(one.of(({ longestMs }) => longestMs)) },
    {
      what: '… from opening the page to all on disk',
      figure: milliseconds(one.of(({ openedToDiskMs }) => openedToDiskMs)),
    },
    {
      what: '… heap of the page after collecting, with it and without',
      figure: `${numberOf(ours)} kB, ${numberOf(without)} kB: ${median(ours) - median(without)} kB more`,
    },
  ];
}
