import type { Page } from 'puppeteer-core';
import { afterEach, expect, test } from 'vitest';
import type { Case } from '../../../src/domain/cases/case.js';
import { caseFactsOf } from '../../../src/domain/cases/case-facts.js';
import { currentEvents } from '../../../src/domain/cases/current-events.js';
import { statusOf } from '../../../src/domain/cases/transitions.js';
import type { PageHealth } from '../../../src/domain/reader-health/reader-health.js';
import type { PageKind } from '../../../src/domain/reading/page-kind.js';
import type { Strategy } from '../../../src/domain/reading/strategy.js';
import { type Chromium, launchChromium } from '../../browser/chromium.js';
import { caseStory } from '../../shop/case-story.js';
import { type Shop, startShop } from '../../shop/server.js';
import { submitsForm } from '../overlay/submits-form.js';
import { CHROME, ORDER, TODAY } from '../places.js';
import { seedDraft } from '../seed-draft.js';
import { stored } from '../stored.js';

const CASE_LIST = 'https://www.aliexpress.com/p/refund-dispute/list.html';

let shop: Shop;
let browser: Chromium;
afterEach(async () => {
  await browser?.close();
  await shop?.close();
});

/** The one case, once it is as wanted. */
async function caseOnce(own: Page, wanted: (subject: Case) => boolean): Promise<Case> {
  let subject: Case | undefined;
  for (let tries = 0; tries < 150; tries += 1) {
    [subject] = await stored<Case>(own, 'cases');
    if (subject && wanted(subject)) return subject;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`the case has ${JSON.stringify(subject?.events.map(({ type }) => type))}`);
}

/**
 * Does `visit` and waits until its page was read by each of the ways, which the counts of the reading's health tell.
 */
async function readAnew(own: Page, kind: PageKind, ways: readonly Strategy[], visit: () => Promise<unknown>) {
  const counts = async () => {
    const health = (await stored<PageHealth>(own, 'health')).find(({ page }) => page === kind);
    const fields = Object.values(health?.fields ?? {});
    return ways.map((way) => fields.reduce((sum, { wins }) => sum + (wins[way] ?? 0), 0));
  };
  const before = await counts();
  await visit();
  await expect
    .poll(async () => (await counts()).every((count, index) => count > (before[index] ?? 0)), { timeout: 15_000 })
    .toBe(true);
}

const has = (type: string) => (subject: Case) => subject.events.some((event) => event.type === type);

test.each([
  ['what the pages fetch', 'jsonp', 'en'],
  ['what the pages draw', 'dom', 'ko'],
] as const)(
  'after the shopper submits, the case moves on by itself with every visit, once each, from %s',
  async (_name, payloadMode, language) => {
    shop = await startShop({ today: TODAY, seed: 3, language });
    const order = shop.orders.find(
      ({ state, cases, lines }) => state === 'completed' && !cases.length && lines.length === 1,
    );
    const lineId = order?.lines[0]?.lineId;
    if (!order || !lineId) throw new Error('the shop has no such order');
    browser = await launchChromium({ dist: CHROME, shopPort: shop.port, spki: shop.spki });
    const own = await browser.openExtensionPage('options.html');
    const page = await browser.newPage(ORDER(order.orderId));
    await page.bringToFront();
    await seedDraft(own, order.orderId, lineId, { received: 'yes', reason: 'damaged' });
    shop.setState({ payloadMode });
    const story = caseStory(shop, lineId);

    await submitsForm(page, lineId);
    const sent = await caseOnce(own, has('submitted'));
    expect(caseFactsOf(currentEvents(sent))).toMatchObject({ caseNumber: story.now().reverseOrderLineId });
    expect(caseFactsOf(currentEvents(sent)).fields.countdownEndsAt?.slice(0, 10)).toBe(
      story.now().answerBefore?.slice(0, 10),
    );

    story.sellerOffers({ minor: 0 });
    await page.reload();
    const offered = await caseOnce(own, has('proposal-received'));
    const currency = order.currency;
    expect(offered.events.findLast(({ type }) => type === 'proposal-received')).toMatchObject({
      by: 'seller',
      amount: { minor: 0, currency },
    });
    expect(caseFactsOf(currentEvents(offered)).fields.mustAct).toBe('shopper');

    // Other visits of the same, on both pages: each may word it in its own way once, and then nothing is added.
    const casePage = page.url();
    const ways = payloadMode === 'dom' ? (['prefix'] as const) : (['page-data', 'prefix'] as const);
    const visitBoth = async () => {
      await readAnew(own, 'case-list', ways, () => page.goto(CASE_LIST));
      await readAnew(own, 'case', ways, () => page.goto(casePage));
      return (await stored<Case>(own, 'cases'))[0]?.events;
    };
    const calm = await visitBoth();
    expect(await visitBoth()).toEqual(calm);

    story.marketplaceProposes({ share: 0.5 });
    await page.reload();
    const decided = await caseOnce(own, has('decision-received'));
    expect(statusOf(currentEvents(decided))).toBe('decided');
    expect(decided.events.filter(({ type }) => type === 'submitted')).toHaveLength(1);
    expect(shop.unexplained()).toEqual([]);
  },
);
