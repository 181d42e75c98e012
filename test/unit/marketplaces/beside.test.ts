import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { aliexpressBeside } from '../../../src/marketplaces/aliexpress/beside-page.js';
import { languages, phrases } from '../../shop/phrases/phrases.js';

const folder = join(import.meta.dirname, '../../fixtures/beside');
const read = (name: string) => readFileSync(join(folder, name), 'utf8');
const forms = readdirSync(folder).filter((name) => name.startsWith('case-form') && name.endsWith('.html'));
const LIST = new URL('https://www.aliexpress.com/p/order/index.html');
const CASE = new URL(
  'https://trade.aliexpress.com/issue/fastissue/Detail.htm?tradeOrderLineId=8166927282490030&reverseOrderLineId=6266927282490030',
);

const open = (html: string) => {
  const { window } = new JSDOM(html);
  vi.stubGlobal('HTMLInputElement', window.HTMLInputElement);
  return window.document;
};
afterEach(() => vi.unstubAllGlobals());

describe('the form of a case', () => {
  it.each(forms)('%s is read as expected', (name) => {
    const asked = name.includes('.en.') ? '' : '&isReceived=false';
    const url = new URL(
      `https://www.aliexpress.com/p/reverse-pages/start.html?tradeOrderLineId=8166927282490030${asked}`,
    );
    const expected = JSON.parse(read(name.replace('.html', '.expected.json')));
    expect(aliexpressBeside.form.read(open(read(name)), url)).toEqual(expected);
    expect(aliexpressBeside.form.lineIdIn(url)).toBe('8166927282490030');
  });
});

describe('presses that end something', () => {
  let doc: Document;
  beforeEach(() => {
    doc = open(read('guarded.html'));
  });

  it('are known by code or by all of their words, on their own pages, and nothing else is', () => {
    const hits = [...doc.querySelectorAll('[data-hit]')];
    expect(hits.length).toBeGreaterThan(8);
    for (const hit of hits) {
      const button = hit.closest<HTMLElement>('[data-is], button');
      const onCase = button?.dataset.on === 'case';
      const wanted = button?.dataset.is ?? null;
      expect(aliexpressBeside.guarded(hit, onCase ? CASE : LIST)?.action ?? null, hit.textContent ?? '').toBe(wanted);
      expect(aliexpressBeside.guarded(hit, new URL('https://www.aliexpress.com/item/1005001.html'))).toBeNull();
    }
  });

  it('are told with the order, the line and the amount that the page shows', () => {
    const confirm = aliexpressBeside.guarded(doc.querySelector('[data-is="confirm-received"]') as Element, LIST);
    expect(confirm).toMatchObject({ orderId: '8166927282400003', lineId: null, printedAmount: null });
    const accept = aliexpressBeside.guarded(doc.querySelector('[data-is="accept-proposal"]') as Element, CASE);
    expect(accept).toMatchObject({ lineId: '8166927282490030', printedAmount: 'US $0.00' });
  });

  it.each(languages)('are known by their words in %s', (language) => {
    const { confirmReceived, cases } = phrases[language];
    const page = open(
      `<div class="solution--x--1"><button>${cases.accept}</button></div><button>${cases.cancelRequest}</button><button>${confirmReceived}</button>`,
    );
    const [accept, cancel, confirm] = [...page.querySelectorAll('button')];
    expect(aliexpressBeside.guarded(accept as Element, CASE)?.action).toBe('accept-proposal');
    expect(aliexpressBeside.guarded(cancel as Element, CASE)?.action).toBe('cancel-request');
    expect(aliexpressBeside.guarded(confirm as Element, LIST)?.action).toBe('confirm-received');
  });
});
