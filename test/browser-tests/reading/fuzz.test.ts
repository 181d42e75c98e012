/// <reference types="vite/client" />
// Pages in which nodes are missing, doubled, moved, cut short or hostile, in a real browser: the readers never throw,
// never tell what does not stand on the page, and always say N of M.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { caseReadingSchema } from '../../../src/domain/case-reading.js';
import { orderReadingSchema } from '../../../src/domain/order.js';
import { aliexpressCases } from '../../../src/marketplaces/aliexpress/case-pages.js';
import { aliexpressData } from '../../../src/marketplaces/aliexpress/data-reader.js';
import { aliexpressPages } from '../../../src/marketplaces/aliexpress/page-reader.js';

const files = import.meta.glob<string>('../../fixtures/aliexpress/*.html', {
  query: '?raw',
  import: 'default',
  eager: true,
});
/** Each fixture begins with a comment that says where it is from. */
const pages = Object.values(files).map((html) => ({
  html,
  url: new URL((/https:[^\s<>]+/.exec(html.slice(0, 400))?.[0] ?? '').replaceAll('&amp;', '&')),
}));

const HOSTILE = [
  '<img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  '__proto__',
  '\u202e12.34 $SU\u202c',
  'US $1.00 - US $2.00',
  '8310000000000101 8310000000000102',
  'Refund if no delivery before Feb 30, 2026',
  'x'.repeat(5000),
  '🧦\ud800',
  '0,00 €',
  '2 days 04:13:22',
  '//evil.example/store/1?orderId=8310000000000109',
];
const place = fc.nat({ max: 400 });
interface Change {
  kind: 'delete' | 'double' | 'move' | 'cut' | 'say' | 'link';
  at: number;
  to: number;
  length: number;
  words: string;
}
const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom('delete', 'double', 'move', 'cut', 'say', 'link'),
  at: place,
  to: place,
  length: fc.nat({ max: 12 }),
  words: fc.constantFrom(...HOSTILE),
});

function spoil(doc: Document, { kind, at, to, length, words }: Change): void {
  const nodes = [...doc.body.querySelectorAll('*')];
  const element = nodes[at % Math.max(nodes.length, 1)];
  if (!element) return;
  if (kind === 'delete') element.remove();
  else if (kind === 'double') element.after(element.cloneNode(true));
  else if (kind === 'move') {
    const target = nodes[to % nodes.length];
    if (target && !element.contains(target)) target.append(element);
  } else if (kind === 'cut') {
    for (const node of element.childNodes)
      if (node.nodeType === 3) node.nodeValue = node.nodeValue?.slice(0, length) ?? '';
    element.setAttribute('class', (element.getAttribute('class') ?? '').slice(0, length + 6));
  } else if (kind === 'say') element.textContent = words;
  else for (const name of ['href', 'style', 'title', 'src']) element.setAttribute(name, words);
}

const bare = (text: string) => text.replace(/[\s\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/g, '');

/** Everything that stands on the page: its texts, and what its attributes say. */
function standing(doc: Document): string {
  const said = [...doc.querySelectorAll('*')].flatMap((element) => [...element.attributes].map(({ value }) => value));
  return bare(`${doc.documentElement.textContent} ${said.join(' ')}`);
}

function expectStanding(values: object, keys: readonly string[], page: string): void {
  for (const key of keys) {
    const value = (values as Record<string, unknown>)[key];
    if (typeof value === 'string') expect(page.includes(bare(value)), `${key}: ${value.slice(0, 200)}`).toBe(true);
  }
}

const orders = z.array(orderReadingSchema);
const cases = z.array(caseReadingSchema);

function check(html: string, url: URL, changes: readonly Change[]): void {
  const doc = new DOMParser().parseFromString(html, 'text/html');
  for (const one of changes) spoil(doc, one);
  const page = standing(doc);
  const reading = aliexpressPages.readPage(doc, url);
  expect(reading.found).toBe(reading.orders.length + reading.unread.length);
  if (reading.page === 'order-list') expect(reading.found).toBe(aliexpressPages.cards(doc).length);
  expect(z.safeParse(orders, reading.orders).error).toBeUndefined();
  const here = page + url.href;
  for (const order of reading.orders) {
    expect(here.includes(order.orderId)).toBe(true);
    expectStanding(
      order.fields,
      ['printedDate', 'printedTotal', 'stateText', 'storeName', 'caseText', 'trackingNumber'],
      page,
    );
    for (const { fields } of order.lines) {
      expectStanding(fields, ['title', 'variant', 'printedUnitPrice', 'productId', 'lineId'], page);
      expect(fields.productUrl ?? 'https://').toMatch(/^https:/);
    }
    const understood = aliexpressData.understandOrder(order);
    expect(orderReadingSchema.safeParse(understood).error).toBeUndefined();
    if (understood.fields.total) expect(understood.fields.printedTotal).toMatch(/\p{Nd}/u);
  }
  const read = aliexpressCases.readCases(doc, url);
  expect(z.safeParse(cases, read).error).toBeUndefined();
  for (const one of read) {
    for (const number of [one.caseNumber, one.lineId, one.orderId])
      if (number) expect(here.includes(number)).toBe(true);
    expectStanding(one.fields, ['stateText', 'reasonText', 'printedOffer', 'printedAsked', 'printedRefund'], page);
    const understood = aliexpressData.understandCase(one, '2026-11-25T08:00:00.000Z');
    expect(caseReadingSchema.safeParse(understood).error).toBeUndefined();
  }
}

describe('spoiled pages', () => {
  it('are read as far as they go, 10,000 of them', { timeout: 240_000 }, () => {
    const page = fc.constantFrom(...pages);
    fc.assert(
      fc.property(page, fc.array(change, { minLength: 1, maxLength: 6 }), ({ html, url }, changes) =>
        check(html, url, changes),
      ),
      { numRuns: 10_000 },
    );
  });
});
