import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { aliexpressOverlay } from '../../../src/marketplaces/aliexpress/overlay/overlay-page.js';
import { languages, phrases } from '../../shop/phrases/phrases.js';

const fixture = (name: string) =>
  new JSDOM(readFileSync(join(import.meta.dirname, '../../fixtures/aliexpress', name), 'utf8')).window.document;
const LIST = new URL('https://www.aliexpress.com/p/order/index.html');
const CASE = new URL(
  'https://trade.aliexpress.com/issue/fastissue/Detail.htm?tradeOrderLineId=8166927282490030&reverseOrderLineId=6266927282490030',
);

describe('presses that end something', () => {
  const pages: [Document, URL][] = [
    [fixture('list.guarded.html'), LIST],
    [fixture('case.guarded.html'), CASE],
  ];
  const first = (selector: string) =>
    pages.map(([doc]) => doc.querySelector(selector)).find((element) => element !== null) as Element;

  it('are known by code or by all of their words, on their own pages, and nothing else is', () => {
    const hits = pages.flatMap(([doc, url]) => [...doc.querySelectorAll('[data-hit]')].map((hit) => ({ hit, url })));
    expect(hits.length).toBeGreaterThan(8);
    for (const { hit, url } of hits) {
      const wanted = hit.closest<HTMLElement>('[data-is], button')?.dataset.is ?? null;
      expect(aliexpressOverlay.guarded(hit, url)?.action ?? null, hit.textContent ?? '').toBe(wanted);
      expect(aliexpressOverlay.guarded(hit, new URL('https://www.aliexpress.com/item/1005001.html'))).toBeNull();
    }
  });

  it('are told with the order, the line and the amount that the page shows', () => {
    const confirm = aliexpressOverlay.guarded(first('[data-is="confirm-received"]'), LIST);
    expect(confirm).toMatchObject({ orderId: '8166927282400003', lineId: null, printedAmount: null });
    const accept = aliexpressOverlay.guarded(first('[data-is="accept-proposal"]'), CASE);
    expect(accept).toMatchObject({ lineId: '8166927282490030', printedAmount: 'US $0.00' });
  });

  it.each(languages)('are known by their words in %s', (language) => {
    const { confirmReceived, cases } = phrases[language];
    const { document } = new JSDOM(
      `<div class="solution--x--1"><button>${cases.accept}</button></div><button>${cases.cancelRequest}</button><button>${confirmReceived}</button>`,
    ).window;
    const [accept, cancel, confirm] = [...document.querySelectorAll('button')];
    expect(aliexpressOverlay.guarded(accept as Element, CASE)?.action).toBe('accept-proposal');
    expect(aliexpressOverlay.guarded(cancel as Element, CASE)?.action).toBe('cancel-request');
    expect(aliexpressOverlay.guarded(confirm as Element, LIST)?.action).toBe('confirm-received');
  });
});
