/// <reference types="vite/client" />
// Pages in which nodes are missing, doubled, moved, cut short or hostile, in a real browser: the readers never throw,
// never tell what does not stand on the page, and always say N of M.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { caseReadingSchema } from '../../../src/domain/cases/case-reading.js';
import { listingReadingSchema } from '../../../src/domain/orders/listing.js';
import { orderReadingSchema } from '../../../src/domain/orders/order.js';
import { rawCardSchema } from '../../../src/domain/orders/raw-card.js';
import { formSnapshotSchema } from '../../../src/domain/overlay/form-snapshot.js';
import { PAGE_KINDS } from '../../../src/domain/reading/page-kind.js';
import { aliexpressData } from '../../../src/marketplaces/aliexpress/data/data-reader.js';
import { aliexpressOverlay } from '../../../src/marketplaces/aliexpress/overlay/overlay-page.js';
import { aliexpressCases } from '../../../src/marketplaces/aliexpress/page/case-pages.js';
import { CASE_LIST } from '../../../src/marketplaces/aliexpress/page/case-selectors.js';
import { aliexpressListings } from '../../../src/marketplaces/aliexpress/page/listing-reader.js';
import { aliexpressPages } from '../../../src/marketplaces/aliexpress/page/page-reader.js';

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
const RUNS = 10_000;
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

/**
 * Everything that stands on the page: its texts, also without the scripts between them, and what its attributes say.
 */
function standing(doc: Document): string {
  const shown = doc.documentElement.cloneNode(true) as Element;
  for (const one of shown.querySelectorAll('script, style')) one.remove();
  const said = [...doc.querySelectorAll('*')].flatMap((element) => [...element.attributes].map(({ value }) => value));
  return bare(`${doc.documentElement.textContent} ${shown.textContent} ${said.join(' ')}`);
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
  const { drawn, ...looked } = aliexpressPages.readPage(doc, url);
  expect(z.safeParse(z.array(rawCardSchema), drawn).error).toBeUndefined();
  const reading = { ...looked, orders: [...looked.orders, ...drawn.map(aliexpressData.interpretCard)] };
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
    const understood = aliexpressData.interpretOrder(order);
    expect(orderReadingSchema.safeParse(understood).error).toBeUndefined();
    if (understood.fields.total) expect(understood.fields.printedTotal).toMatch(/\p{Nd}/u);
  }
  if (aliexpressCases.kinds.includes(reading.page)) checkCases(doc, url, here);
  if (reading.page === 'product') checkListing(doc, url, page);
  if (reading.page === 'case-form') checkForm(doc, url, page);
  checkPresses(doc, url, here);
  counted.set(reading.page, (counted.get(reading.page) ?? 0) + 1);
}

function checkCases(doc: Document, url: URL, page: string): void {
  const { cases: read, unread } = aliexpressCases.readCases(doc, url);
  if (aliexpressCases.pageKind(url) === 'case-list')
    expect(read.length + unread.length).toBe(doc.querySelectorAll(CASE_LIST.row).length);
  else expect(read.length + unread.length).toBeLessThan(2);
  for (const { hint } of unread) expect(page.includes(bare(hint))).toBe(true);
  expect(z.safeParse(cases, read).error).toBeUndefined();
  for (const one of read) {
    for (const number of [one.caseNumber, one.lineId, one.orderId])
      if (number) expect(page.includes(number)).toBe(true);
    expectStanding(one.fields, ['stateText', 'reasonText', 'printedOffer', 'printedAsked', 'printedRefund'], page);
    const understood = aliexpressData.interpretCase(one, '2026-11-25T08:00:00.000Z');
    expect(caseReadingSchema.safeParse(understood).error).toBeUndefined();
  }
}

function checkListing(doc: Document, url: URL, page: string): void {
  const listing = aliexpressListings.readListing(doc, url);
  if (!listing) return;
  expect(listingReadingSchema.safeParse(listing).error).toBeUndefined();
  expect(url.href).toContain(listing.productId);
  const { fields, wonBy } = listing;
  // What the page says to search engines is data: its price is put together with its currency.
  expectStanding(
    fields,
    wonBy.printedPrice === 'page-data' ? ['title', 'storeName'] : ['title', 'storeName', 'printedPrice'],
    page,
  );
  for (const one of fields.attributes ?? []) expectStanding(one, ['name', 'value'], page);
  for (const picture of fields.pictures ?? []) expect(picture).toMatch(/^https:/);
}

function checkForm(doc: Document, url: URL, page: string): void {
  const { limits, reasons } = aliexpressOverlay.form.read(doc, url);
  expect(formSnapshotSchema.shape.limits.safeParse(limits).error).toBeUndefined();
  for (const reason of reasons) expect(page.includes(bare(reason))).toBe(true);
}

function checkPresses(doc: Document, url: URL, page: string): void {
  for (const button of doc.querySelectorAll('button, [role="button"], [data-pl], [class*="btn"]')) {
    const press = aliexpressOverlay.guarded(button, url);
    if (!press) continue;
    expect(press.button.contains(button)).toBe(true);
    for (const told of [press.orderId, press.lineId, press.printedAmount])
      if (told) expect(page.includes(bare(told))).toBe(true);
  }
}

/** How many pages of each kind were read. */
const counted = new Map<string, number>();

describe('spoiled pages', () => {
  it('are read as far as they go, 10,000 of them', { timeout: 240_000 }, () => {
    const page = fc.constantFrom(...pages);
    fc.assert(
      fc.property(page, fc.array(change, { minLength: 1, maxLength: 6 }), ({ html, url }, changes) =>
        check(html, url, changes),
      ),
      { numRuns: RUNS },
    );
    const kinds = [...counted].sort(([one], [other]) => one.localeCompare(other));
    const sum = kinds.reduce((all, [, count]) => all + count, 0);
    console.info(`Fuzz: ${sum} spoiled pages read: ${kinds.map((kind) => kind.join(' ')).join(', ')}`);
    expect(sum).toBe(RUNS);
    for (const kind of PAGE_KINDS) expect(counted.get(kind) ?? 0, kind).toBeGreaterThan(0);
  });
});
