import { afterEach, expect, test } from 'vitest';
import type { Case } from '../../../src/domain/cases/case.js';
import { caseFactsOf } from '../../../src/domain/cases/case-facts.js';
import type { CaseFields } from '../../../src/domain/cases/case-reading.js';
import { currentEvents } from '../../../src/domain/cases/current-events.js';
import { type Firefox, launchFirefox } from '../../browser/firefox.js';
import { caseStory } from '../../shop/case-story.js';
import { type Shop, startShop } from '../../shop/server.js';
import { shows } from '../overlay/on-page.js';
import { submitsForm } from '../overlay/submits-form.js';
import { FIREFOX, ORDER, TODAY } from '../places.js';
import { seedDraft } from '../seed-draft.js';
import { stored } from '../stored.js';

const CASE_LIST = 'https://www.aliexpress.com/p/refund-dispute/list.html';

let shop: Shop;
let firefox: Firefox;
afterEach(async () => {
  await firefox?.close();
  await shop?.close();
});

test('visits move the case on, from data and from what is drawn, and the reading health tells of them', async () => {
  shop = await startShop({ today: TODAY, seed: 3, language: 'en', currency: 'USD' });
  const order = shop.orders.find(({ state, cases }) => state === 'completed' && cases.length === 0);
  const lineId = order?.lines[0]?.lineId ?? '';
  firefox = await launchFirefox({ dist: FIREFOX, shopPort: shop.port });
  const own = await firefox.openExtensionPage('options.html');
  const page = await firefox.newPage(ORDER(order?.orderId ?? ''));
  await page.bringToFront();
  await seedDraft(own, order?.orderId ?? '', lineId, { received: 'yes', reason: 'damaged' });
  const knows = (wanted: Partial<CaseFields>) =>
    expect
      .poll(async () => caseFactsOf(currentEvents((await stored<Case>(own, 'cases'))[0] ?? { events: [] })).fields, {
        timeout: 20_000,
      })
      .toMatchObject(wanted);

  await page.bringToFront();
  await submitsForm(page, lineId);
  await knows({ state: 'waiting-seller', mustAct: 'seller' });

  caseStory(shop, lineId).sellerOffers({ minor: 0 });
  await page.reload();
  await knows({ state: 'waiting-shopper', offerBy: 'seller', offerAmount: { minor: 0, currency: 'USD' } });

  // Another page of cases, without a new document and drawn only.
  shop.setState({ payloadMode: 'dom' });
  const rows = await page.evaluate(
    async (address) => {
      const html = await (await fetch(address)).text();
      const next = new DOMParser().parseFromString(html, 'text/html').querySelector('main');
      history.pushState({}, '', new URL(address).pathname);
      if (next) document.querySelector('main')?.replaceWith(next);
      return document.querySelectorAll('[class*="orderItem--orderItem"]').length;
    },
    CASE_LIST.replace('https://www.aliexpress.com', new URL(page.url()).origin),
  );
  expect(rows).toBeGreaterThan(0);
  await own.bringToFront();
  await shows(own, `Reads well ${rows} of ${rows} cases`);
  await shows(own, 'Field by field: case page');
});
