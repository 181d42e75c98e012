// A page that attacks, in either browser: what it says ends nothing, it does not see the extension, and no press is taken.
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { Case } from '../../../src/domain/cases/case.js';
import { currentEvents } from '../../../src/domain/cases/current-events.js';
import { withoutClaims } from '../../../src/domain/cases/page-claims.js';
import { statusOf } from '../../../src/domain/cases/transitions.js';
import { deadlinesOf } from '../../../src/domain/deadlines/deadlines.js';
import type { OrderRecord } from '../../../src/domain/orders/order-record.js';
import { policyOf } from '../../../src/marketplaces/policy-of.js';
import { ORDER_BOUNDS } from '../../../src/storage/orders/order-bounds.js';
import { caseStory } from '../../shop/case-story.js';
import { type Lie, lies, madeUpOrders } from '../../shop/hostile/lies.js';
import { orderListApi, orderListPayload } from '../../shop/payloads/order-list-payload.js';
import type { Shop } from '../../shop/server.js';
import { viewFor } from '../../shop/view.js';
import { besideIsThere, type StoryBrowser } from '../overlay/fill-story.js';
import { submitsForm } from '../overlay/submits-form.js';
import { MY_ORDERS, ORDER, TODAY } from '../places.js';
import { seedDraft, seedExhibit } from '../seed-draft.js';
import { stored } from '../stored.js';

interface Hostile {
  seen: string[];
  thrown: string[];
  looks: number;
  tricks: Record<string, () => void>;
  insideTricks: Record<string, () => void>;
  reachesInside(): boolean;
  say(answers: Lie[]): Promise<void>;
  probe(api: string): Promise<void>;
  looksNative(): { here: string[]; pure: string[] };
  breakWorld(): void;
  taken(): unknown[];
}
declare global {
  interface Window {
    hostile: Hostile;
    practice: { post(api: string, data: object, transport: string, done: (answer: unknown) => void): void };
  }
}

const found = (page: Page) =>
  page.evaluate(() => ({ seen: window.hostile.seen, thrown: window.hostile.thrown, looks: window.hostile.looks }));

/** As text: what is deep is no argument that a browser takes from outside. */
const says = (page: Page, told: readonly Lie[]) =>
  page.evaluate((json) => window.hostile.say(JSON.parse(json)), JSON.stringify(told));

/** What must not be lost of a case, whatever a page says: the dates, the status by the shopper's word, the draft. */
function keptOf(subject: Case) {
  const events = currentEvents(subject);
  const deadlines = deadlinesOf(subject, policyOf(subject.order), TODAY, 'UTC');
  const mine = deadlines.filter(({ who, kind }) => who === 'shopper' && kind !== 'dispute-opens');
  // Which step is shown moves with what a page says.
  const { atStep: _, ...draft } = subject.draft;
  return { status: statusOf(withoutClaims(events)), draft, events: subject.events, dates: mine };
}

/** Waits until the order with this number was read: whatever was said before it was, too. */
async function isRead(own: Page, orderId: string): Promise<void> {
  const has = async () => (await stored<OrderRecord>(own, 'orders')).some((order) => order.orderId === orderId);
  await expect.poll(has, { timeout: 30_000 }).toBe(true);
}

const nextAlarm = (own: Page) =>
  own.evaluate(async () => (await chrome.alarms.get('next-reminder'))?.scheduledTime ?? Number.POSITIVE_INFINITY);

/** Two cases, one running and one a draft; then every lie about them, and more orders than a shopper can have. */
async function endsNothing(browser: StoryBrowser, shop: Shop): Promise<void> {
  const [running, draft] = shop.orders.filter(
    ({ state, cases, lines }) => state === 'completed' && cases.length === 0 && lines.length === 1,
  );
  const [runningLine, draftLine] = [running?.lines[0], draft?.lines[0]];
  if (!running || !draft || !runningLine || !draftLine) throw new Error('the shop has no such orders');
  const own = await browser.openExtensionPage('options.html');
  const page = await browser.newPage(ORDER(running.orderId));
  await page.bringToFront();
  await seedDraft(own, running.orderId, runningLine.lineId, { received: 'yes', reason: 'damaged' });
  await page.bringToFront();
  await page.goto(ORDER(draft.orderId));
  const statement = { received: 'yes', reason: 'damaged', statement: 'It came broken.' } as const;
  await seedDraft(own, draft.orderId, draftLine.lineId, statement);
  await page.bringToFront();
  await submitsForm(page, runningLine.lineId);
  caseStory(shop, runningLine.lineId).sellerOffers({ share: 0.3 });
  await page.reload();
  const cases = () => stored<Case>(own, 'cases');
  const ofLine = async (orderId: string) => (await cases()).find(({ order }) => order.orderId === orderId) as Case;
  await expect
    .poll(async () => keptOf(await ofLine(running.orderId)).dates.map(({ kind }) => kind), { timeout: 15_000 })
    .toContain('answer-proposal');
  const before = {
    running: keptOf(await ofLine(running.orderId)),
    draft: keptOf(await ofLine(draft.orderId)),
    orders: await stored<OrderRecord>(own, 'orders'),
  };
  expect(before.draft.dates.map(({ kind }) => kind)).toContain('send-dispute');

  shop.setState({ hostile: true });
  const opened = { order: running, line: runningLine, case: caseStory(shop, runningLine.lineId).now() };
  const view = viewFor('www.aliexpress.com', new URL(MY_ORDERS), shop.state, shop.now());
  const told = lies({ running: opened, draft: { order: draft, line: draftLine } }, view);
  // The same from a page of orders and from the case's own page: each adds the kind of page to what is said.
  for (const [index, address] of [MY_ORDERS, ORDER(draft.orderId), page.url()].entries()) {
    await page.goto(address);
    await says(page, told);
    const last = { ...draft, orderId: `860000000000000${index}`, cases: [] };
    await says(page, [{ api: orderListApi, body: orderListPayload([last], 1, view) }]);
    await isRead(own, last.orderId);
    await page.bringToFront();
  }
  const after = { running: keptOf(await ofLine(running.orderId)), draft: keptOf(await ofLine(draft.orderId)) };
  // What was said was heard, and the dates stand beside it with whose word they are held against.
  expect(after.running.dates.filter(({ claim }) => claim).map(({ kind }) => kind)).toContain('answer-proposal');
  for (const name of ['running', 'draft'] as const) {
    expect(after[name].status).toBe(before[name].status);
    expect(after[name].draft).toEqual(before[name].draft);
    expect(after[name].events.slice(0, before[name].events.length)).toEqual(before[name].events);
    for (const { kind, on } of before[name].dates) {
      const now = after[name].dates.find((one) => one.kind === kind);
      expect(now?.on, `${name}: ${kind}`).toBeDefined();
      expect((now?.on ?? '') <= on, `${name}: ${kind} moved from ${on} to ${now?.on}`).toBe(true);
    }
  }
  // The next look at all dates is never further away than an hour.
  expect(await nextAlarm(own)).toBeLessThanOrEqual(Date.now() + 3_660_000);
  expect((await cases()).length).toBe(2);

  // Orders without end: no more than a day's, and those of before are still there.
  for (let at = 0; at < 8; at++) {
    await says(page, [madeUpOrders(draft, at * 300, 300, view)]);
  }
  await page.goto(ORDER(running.orderId));
  const count = async () => (await stored<OrderRecord>(own, 'orders')).length;
  await expect.poll(count, { timeout: 30_000 }).toBeGreaterThan(ORDER_BOUNDS.newADay / 2);
  const orders = await stored<OrderRecord>(own, 'orders');
  expect(orders.length).toBeLessThanOrEqual(ORDER_BOUNDS.newADay + before.orders.length);
  for (const { id } of before.orders) expect(orders.some((one) => one.id === id)).toBe(true);
  expect((await found(page)).thrown).toEqual([]);
}

/** The page's world, whole and broken: nothing of the extension is seen in it, and the shop's pages work as before. */
async function isNotSeen(browser: StoryBrowser, shop: Shop): Promise<void> {
  shop.setState({ hostile: true });
  const own = await browser.openExtensionPage('options.html');
  const page = await browser.newPage(MY_ORDERS);
  await page.bringToFront();
  await expect.poll(async () => (await stored(own, 'orders')).length, { timeout: 15_000 }).toBeGreaterThan(5);
  await page.evaluate((api) => window.hostile.probe(api), orderListApi);
  const { here, pure } = await page.evaluate(() => window.hostile.looksNative());
  expect(here).toEqual(pure);
  const whole = await found(page);
  expect(whole.looks).toBeGreaterThan(10);
  expect({ seen: whole.seen, thrown: whole.thrown }).toEqual({ seen: [], thrown: [] });

  await page.evaluate(() => window.hostile.breakWorld());
  const answers = await page.evaluate(
    (api) =>
      Promise.all(
        ['fetch', 'xhr'].map(
          (transport) =>
            new Promise((done) =>
              window.practice.post(api, { pageIndex: 2 }, transport, (answer) => done(typeof answer)),
            ),
        ),
      ),
    orderListApi,
  );
  expect(answers).toEqual(['object', 'object']);
  await page.evaluate((api) => window.hostile.probe(api), orderListApi);
  const broken = await found(page);
  expect({ seen: broken.seen, thrown: broken.thrown }).toEqual({ seen: [], thrown: [] });
  // What the page loads itself is still heard: the second ten of its orders.
  await expect.poll(async () => (await stored(own, 'orders')).length, { timeout: 15_000 }).toBeGreaterThan(15);
}

/** True when the page got hold of the inside of the bar, as the shopper's mouse moved over it. */
async function mouseOpens(page: Page, box: { x: number; y: number; width: number; height: number }): Promise<boolean> {
  for (const part of [0.3, 0.5, 0.8]) await page.mouse.move(box.x + box.width * part, box.y + box.height / 2);
  return page.evaluate(() => window.hostile.reachesInside());
}

/** Each trick on a form of its own: nothing of the draft or its exhibit is in the page afterwards. */
async function takesNoPress(browser: StoryBrowser, shop: Shop): Promise<void> {
  const order = shop.orders.find(({ state, cases }) => state === 'completed' && cases.length === 0);
  const lineId = order?.lines[0]?.lineId;
  if (!order || !lineId) throw new Error('the shop has no such order');
  const own = await browser.openExtensionPage('options.html');
  const page = await browser.newPage(ORDER(order.orderId));
  await page.bringToFront();
  const draft = { received: 'yes', reason: 'damaged', statement: 'My whole statement.', resolution: 'refund' } as const;
  const subject = await seedDraft(own, order.orderId, lineId, draft);
  await seedExhibit(own, subject.id, 'A', 100);
  shop.setState({ hostile: true });
  await page.bringToFront();
  const form = `https://www.aliexpress.com/p/reverse-pages/start.html?tradeOrderLineId=${lineId}&isReceived=true`;
  await page.goto(form);
  const tricks = await page.evaluate(() => [
    ...Object.keys(window.hostile.tricks),
    ...Object.keys(window.hostile.insideTricks),
  ]);
  expect(tricks.length).toBeGreaterThan(10);
  const bar = async () => {
    await page.goto(form);
    await besideIsThere(page);
    return page.evaluate(() => {
      const { x, y, width, height } = (document.querySelector('html > div') as Element).getBoundingClientRect();
      return { x, y, width, height };
    });
  };
  for (const trick of tricks) {
    const box = await bar();
    const isInside = await page.evaluate((name) => name in window.hostile.insideTricks, trick);
    // In Firefox the mouse hands the page what is in a closed root; where it does not, there is nothing to try.
    if (isInside && !(await mouseOpens(page, box))) continue;
    await page.evaluate((name) => {
      const { tricks: outside, insideTricks: inside } = window.hostile;
      (outside[name] ?? inside[name])?.();
    }, trick);
    await pressesFor(page, box, trick !== 'pressed by the page');
    // A form takes a while to be filled: that it is not can only be waited for.
    const isFilled = page.waitForFunction(() => window.hostile.taken().length > 0, { timeout: 2000 });
    await isFilled.catch(() => null);
    expect.soft(await page.evaluate(() => window.hostile.taken()), trick).toEqual([]);
  }
  expect(shop.requests.some(({ path }) => path.includes('submit'))).toBe(false);
  const sent = (await stored<{ what: string }>(own, 'exhibitLog')).filter(({ what }) => what === 'sent');
  expect(sent).toEqual([]);
  expect((await found(page)).thrown).toEqual([]);
  // The same presses, by mouse alone and by key, on a bar that is left alone.
  await pressesFor(page, await bar(), true);
  await expect
    .poll(() => page.evaluate(() => window.hostile.taken()), { timeout: 15_000 })
    .toContain('My whole statement.');
}

/**
 * Presses by key, and all over the bar by mouse, for longer than a bar has to stand in sight. That nothing comes of it can
 * only be waited for.
 */
async function pressesFor(
  page: Page,
  box: { x: number; y: number; width: number; height: number } | null,
  byShopper: boolean,
): Promise<void> {
  for (let round = 0; round < 5; round++) {
    if (byShopper) {
      await page.focus('[data-next]').catch(() => {});
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      for (const part of box ? [0.5, 0.7, 0.8, 0.88] : []) {
        if (box) await page.mouse.click(box.x + box.width * part, box.y + box.height / 2);
      }
    }
    await new Promise((done) => setTimeout(done, 300));
  }
}

/** A page that clears away what it does not know, at once: the press that was asked about goes through, once. */
async function keepsThePress(browser: StoryBrowser): Promise<void> {
  const page = await browser.newPage(MY_ORDERS);
  await page.bringToFront();
  await page.waitForSelector('[data-practice-confirm]');
  await page.evaluate(() => {
    const seen: string[] = [];
    document.documentElement.dataset.closed = '';
    new MutationObserver(() => {
      for (const one of document.querySelectorAll('html > div')) {
        for (const type of ['cancel', 'close'])
          one.addEventListener(type, () => {
            seen.push(type);
            document.documentElement.dataset.closed = seen.join();
          });
        one.remove();
        document.documentElement.dataset.cleared = 'yes';
      }
    }).observe(document.documentElement, { childList: true });
  });
  const asked = () => page.evaluate(() => document.documentElement.dataset.practiceAsked);
  await page.click('[data-practice-confirm]');
  await page.waitForSelector('.comet-modal');
  expect(await page.evaluate(() => document.documentElement.dataset.cleared)).toBe('yes');
  expect(await asked()).toBe('1');
  // Nothing of the page is inert afterwards: its own dialog takes the next press.
  const top = await page.$eval('.comet-modal', (modal) => {
    const { x, y, width, height } = modal.getBoundingClientRect();
    return modal.contains(document.elementFromPoint(x + width / 2, y + height / 2));
  });
  expect(top).toBe(true);
  expect(await page.evaluate(() => document.documentElement.dataset.closed)).toBe('');
}

/** What is tried, the same in both browsers; all wait longer than other tests, as most of it is that nothing happens. */
export const ATTACKS: [name: string, story: (browser: StoryBrowser, shop: Shop) => Promise<void>][] = [
  ['nothing that a page says ends a case, a date or a reminder, or fills the store', endsNothing],
  ['a page sees nothing of the extension, and is not broken by it whatever it did to its own world', isNotSeen],
  ['no press is taken for a bar that is not seen', takesNoPress],
  ['a press is not lost when the page takes the question about it away', keepsThePress],
];
