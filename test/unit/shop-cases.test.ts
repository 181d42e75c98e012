import { request } from 'node:https';
import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { caseStory } from '../shop/case-story.js';
import { caseMoves } from '../shop/cases/move-case.js';
import type { ShopOrder } from '../shop/orders.js';
import { languages, phrases } from '../shop/phrases/phrases.js';
import { type Shop, startShop } from '../shop/server.js';

let shop: Shop;
beforeEach(async () => {
  shop = await startShop({ today: '2026-11-23', count: 12 });
});
afterEach(() => shop.close());

function send(address: string, form?: Record<string, string> | string): Promise<{ to: string; body: string }> {
  const url = new URL(address);
  const body = typeof form === 'string' ? form : form && new URLSearchParams(form).toString();
  return new Promise((done, fail) => {
    const call = request(
      {
        host: '127.0.0.1',
        port: shop.port,
        path: url.pathname + url.search,
        method: body === undefined ? 'GET' : 'POST',
        headers: { host: url.host },
        rejectUnauthorized: false,
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (piece: string) => (text += piece));
        response.on('end', () => done({ to: String(response.headers.location), body: text }));
      },
    );
    call.on('error', fail);
    call.end(body);
  });
}

const on = 'https://www.aliexpress.com';

function line(): { order: ShopOrder; lineId: string } {
  const order = shop.orders.find(({ state, cases }) => state === 'awaiting' && cases.length === 0);
  const lineId = order?.lines[0]?.lineId;
  if (!order || !lineId) throw new Error('no order is on its way');
  return { order, lineId };
}

/** Sends the form and gives the address of the case's page. */
async function opened(lineId: string, more: Record<string, string> = {}): Promise<string> {
  const fields = { lineId, received: 'yes', reason: 'damaged', text: 'It is broken.', amount: '10.00', ...more };
  return (await send(`${on}/p/reverse-pages/submit`, fields)).to;
}

async function page(address: string): Promise<Document> {
  return new JSDOM((await send(address)).body).window.document;
}

const answer = (lineId: string, fields: Record<string, string>) =>
  send('https://trade.aliexpress.com/issue/fastissue/answer', {
    reverseOrderLineId: caseStory(shop, lineId).now().reverseOrderLineId,
    ...fields,
  });

const state = (doc: Document) => doc.querySelector('[class*="reminder--statusStr--"]')?.textContent;
const steps = (doc: Document) =>
  [...doc.querySelectorAll('[class*="verticalSteps--title--"]')].map(({ textContent }) => textContent);

describe('a case in the practice shop', () => {
  it('is paid back in full when the seller is silent until the countdown ends', async () => {
    const { lineId } = line();
    const address = await opened(lineId, { received: 'no', reason: 'tracking-lost' });
    const before = shop.now();
    caseStory(shop, lineId).sellerStaysSilent();
    expect(shop.now().getTime() - before.getTime()).toBeGreaterThan(4.9 * 86_400_000);
    expect(state(await page(address))).toBe('Refund in progress');
    expect(caseStory(shop, lineId).refundArrives()).toMatchObject({ state: 'refunded', refundMinor: 1000 });
    expect(steps(await page(address))).toEqual([
      'The refund was sent US $10.00',
      'The seller did not answer in time US $10.00',
      'You sent the request',
    ]);
  });

  it('goes from an offer of nothing over a disagreement to a part that is accepted', async () => {
    const { lineId } = line();
    const address = await opened(lineId);
    const story = caseStory(shop, lineId);
    story.sellerOffers({ minor: 0 }, { words: 'Please wait a little.' });
    const offered = await page(address);
    expect(state(offered)).toBe('Waiting for your response');
    expect(offered.querySelector('[class*="solution--seller--"]')?.textContent).toContain('US $0.00');
    expect(offered.querySelector('[class*="reminder--desc--"]')?.textContent).toBe('Answer before Nov 30, 2026');
    await answer(lineId, { answer: 'disagree', text: 'The arm is broken.' });
    expect(state(await page(address))).toBe("Waiting for AliExpress's feedback");
    story.marketplaceProposes({ share: 0.4 });
    expect((await page(address)).querySelector('[class*="solution--platform--"]')?.textContent).toContain('US $4.00');
    await answer(lineId, { answer: 'accept' });
    expect(story.now()).toMatchObject({ state: 'refunding', refundMinor: 400, offer: null });
  });

  it('is sent back with a label and a tracking number, and then paid', async () => {
    const { lineId } = line();
    const address = await opened(lineId, { reason: 'wrong-item', solution: 'RETURN' });
    const story = caseStory(shop, lineId);
    story.marketplaceAsksForReturn(true);
    expect((await page(address)).querySelector('[class*="returnInfo--label--"]')).not.toBeNull();
    await answer(lineId, { answer: 'return-sent', trackingNumber: 'RR123456789CN' });
    expect((await page(address)).querySelector('[class*="returnInfo--number--"]')?.textContent).toBe('RR123456789CN');
    story.returnArrives();
    story.refundArrives();
    const refund = await page(`https://m.aliexpress.com/p/refund-amount/detail.html?tradeOrderLineId=${lineId}`);
    expect(refund.querySelector('[class*="newReverseRefundInfo--amount--"]')?.textContent).toBe('US $10.00');
  });

  it('can be refused for good, and cancelled', async () => {
    const { lineId } = line();
    const address = await opened(lineId);
    const story = caseStory(shop, lineId);
    story.sellerRefuses();
    story.marketplaceStepsIn();
    expect(story.marketplaceDecides({ minor: 0 }).state).toBe('refused');
    const over = await page(address);
    expect(over.querySelector('[data-practice-ask]')).toBeNull();
    expect(() => story.sellerAgrees()).toThrow('while the case is refused');
    await opened(lineId);
    await answer(lineId, { answer: 'cancel' });
    expect(story.now().state).toBe('cancelled');
  });

  it('ends when the shopper does not answer a proposal in time', async () => {
    const { lineId } = line();
    await opened(lineId);
    const story = caseStory(shop, lineId);
    story.sellerOffers({ share: 0.5 });
    story.later({ days: 6 });
    expect(story.now().state).toBe('waiting-you');
    story.later({ days: 2 });
    expect(story.now()).toMatchObject({ state: 'refused', offer: null });
  });

  it('tells the same through its data as on its page', async () => {
    const { lineId } = line();
    await opened(lineId);
    const { reverseOrderLineId } = caseStory(shop, lineId).sellerOffers({ minor: 250 });
    const api = 'https://acs.aliexpress.com/h5/mtop.aliexpress.buyer.reverse.reverseorderlinerenderforbuyer/1.0/';
    const { body } = await send(api, { data: JSON.stringify({ reverseOrderLineId }) });
    const { module } = JSON.parse(body).data;
    expect(module).toMatchObject({
      reverseDetailStatusText: 'Waiting for your response',
      tradeOrderLineId: lineId,
      solutionList: [{ role: 'SELLER', refundMoney: { cent: 250, currency: 'USD', formatMoney: 'US $2.50' } }],
    });
    expect(module.countDown.leftMillis).toBeGreaterThan(6.9 * 86_400_000);
    const list = await page(`${on}/p/refund-dispute/list.html`);
    expect(list.querySelector('[class*="orderStatusDesc--"]')?.textContent).toBe(
      'Waiting for your response 2026-11-23',
    );
  });

  it('is moved by the control page, which has a button for each move', async () => {
    const { lineId } = line();
    await opened(lineId);
    const control = await page(`${on}/__shop/`);
    const posts = [...control.querySelectorAll<HTMLElement>('[data-to="case"]')].map(({ dataset }) =>
      JSON.parse(dataset.post ?? ''),
    );
    const { reverseOrderLineId } = caseStory(shop, lineId).now();
    const mine = posts.filter(({ id }) => id === reverseOrderLineId);
    expect(new Set(mine.map(({ move }) => move))).toEqual(new Set(caseMoves));
    const offer = mine.find(({ move, share }) => move === 'seller-offers' && share === 0.3);
    await send(`${on}/__shop/case`, JSON.stringify(offer));
    expect(caseStory(shop, lineId).now().offer).toMatchObject({ by: 'seller', amountMinor: 300 });
    await send(`${on}/__shop/clock`, JSON.stringify({ days: 30 }));
    expect(caseStory(shop, lineId).now().state).toBe('refused');
    expect((await send(`${on}/__shop/case`, JSON.stringify(offer))).body).toContain('not possible');
  });

  it('says everything in each of its languages', () => {
    for (const language of languages) {
      const { cases, caseStates } = phrases[language];
      const said = [...Object.values(cases.reasons), ...Object.values(cases.events), ...Object.values(caseStates)];
      expect(new Set(Object.values(cases.reasons)).size).toBe(Object.keys(phrases.en.cases.reasons).length);
      expect(said.every((words) => words.trim().length > 1)).toBe(true);
    }
  });
});
