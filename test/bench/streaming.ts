import type { Chromium } from '../browser/chromium.js';
import type { Shop } from '../shop/server.js';
import { storedOrders, watcherOf, withoutRedress, withRedress } from './browsers.js';
import { milliseconds, numberOf } from './figures.js';
import { MY_ORDERS, REPEATS } from './places.js';
import type { Row } from './row.js';
import { scriptTime, type Tasks, tasksOf } from './script-time.js';
import { eventsOfPage, type TraceEvent, traced } from './trace.js';

const ORDERS = 1000;
const ADDRESS = `${MY_ORDERS}?stream=${ORDERS}`;

/** Has the page change elsewhere, a thousand times a second, and count how often it did. */
const CHANGING = `
addEventListener('DOMContentLoaded', () => {
  const place = document.body.insertBefore(document.createElement('p'), document.body.firstChild);
  const text = place.appendChild(document.createTextNode(''));
  globalThis.changes = { count: 0, since: performance.now() };
  setInterval(() => {
    // A timer that came late makes up for it.
    const due = performance.now() - changes.since;
    for (; changes.count < due; changes.count += 1) {
      if (changes.count % 3 === 0) text.data = String(changes.count);
      else if (changes.count % 3 === 1) place.append(document.createElement('b'));
      else place.lastChild.remove();
    }
  }, 10);
});`;

interface Streamed {
  events: TraceEvent[];
  changesASecond: number;
}

/** The page's thread while a thousand orders come in and it changes elsewhere, until `last` is done as well. */
async function stream(chromium: Chromium, last: () => Promise<void>): Promise<Streamed> {
  const page = await chromium.newPage('about:blank');
  await page.evaluateOnNewDocument(CHANGING);
  const trace = await traced(page, async () => {
    await page.goto(ADDRESS);
    await page.waitForSelector('html[data-practice-streamed="yes"]');
    await last();
  });
  const changesASecond = (await page.evaluate(
    'Math.round((1000 * changes.count) / (performance.now() - changes.since))',
  )) as number;
  return { events: eventsOfPage(trace, ADDRESS), changesASecond };
}

const withIt = (shop: Shop) =>
  withRedress(shop, async (chromium) => {
    const watcher = await watcherOf(chromium);
    return stream(chromium, () => storedOrders(watcher, ORDERS));
  });
/** As long as reading takes with it, so that both are watched for the same time. */
const withoutIt = (shop: Shop) =>
  withoutRedress(shop, (chromium) => stream(chromium, () => new Promise((done) => setTimeout(done, 2000))));

/** How much longer the page is blocked because of the extension, against the same page in a browser without it. */
export async function streaming(shop: Shop): Promise<Row[]> {
  const own: ReturnType<typeof scriptTime>[] = [];
  const tasks: Tasks[] = [];
  const plain: Tasks[] = [];
  const changes: number[] = [];
  for (let round = 0; round < REPEATS; round += 1) {
    const measure = [
      async () => {
        const { events, changesASecond } = await withIt(shop);
        changes.push(changesASecond);
        own.push(scriptTime(events));
        tasks.push(tasksOf(events));
      },
      async () => {
        plain.push(tasksOf((await withoutIt(shop)).events));
      },
    ];
    // In turns, so that a machine that grows slower or quicker is no one's advantage.
    for (const one of round % 2 === 0 ? measure : measure.reverse()) await one();
  }
  const worst = Math.max(...tasks.map((one) => one.own));
  const during = `while ${ORDERS} orders stream in and the page changes elsewhere`;
  return [
    {
      what: `tasks over 50 ms of the extension’s own, ${during}`,
      figure: numberOf(tasks.map((one) => one.own)),
      limit: '0',
      failed: worst > 0,
    },
    { what: '… changes elsewhere, a second', figure: numberOf(changes) },
    { what: '… tasks over 50 ms in which it takes any part', figure: numberOf(tasks.map(({ shared }) => shared)) },
    { what: '… all tasks over 50 ms, with it', figure: numberOf(tasks.map(({ long }) => long)) },
    { what: '… all tasks over 50 ms, without it', figure: numberOf(plain.map(({ long }) => long)) },
    { what: '… longest task, with it', figure: milliseconds(tasks.map(({ longestMs }) => longestMs)) },
    { what: '… longest task, without it', figure: milliseconds(plain.map(({ longestMs }) => longestMs)) },
    { what: '… longest stretch of its scripts', figure: milliseconds(own.map(({ longestMs }) => longestMs)) },
    {
      what: '… its scripts in all, thread time',
      figure: milliseconds(own.map((one) => one.startMs + one.cardsMs + one.afterMs)),
    },
  ];
}
