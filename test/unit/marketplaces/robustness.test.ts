// Whatever a page or an answer holds: no reader throws, and what it gives fits the schema.
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { orderReadingSchema } from '../../../src/domain/orders/order.js';
import { CALLS } from '../../../src/marketplaces/aliexpress/api-calls.js';
import type { PageReading } from '../../../src/marketplaces/page-reading.js';
import { type Marketplace, marketplaceFor } from '../../read/marketplace.js';

const aliexpress = marketplaceFor(new URL('https://www.aliexpress.com/')) as Marketplace;

const orders = z.array(orderReadingSchema);
const LIST = new URL('https://www.aliexpress.com/p/order/index.html');
const ORDER = new URL('https://www.aliexpress.com/p/order/detail.html?orderId=8320000000000001');

function expectSound(reading: PageReading | null): void {
  if (!reading) return;
  expect(z.safeParse(orders, reading.orders).error).toBeUndefined();
  expect(reading.found).toBe(reading.orders.length + reading.unread.length);
}

/** Keys that the readers look for, so that random data reaches them. */
const key = fc.constantFrom(
  ...'tag fields data module orderId tradeOrderId orderDateText totalPriceText value currencyCode statusText title reminder'.split(
    ' ',
  ),
  ...'orderLines productVOList quantity itemTitle productId itemImgUrl itemDetailUrl skuAttrs text buttons type exposeInfo'.split(
    ' ',
  ),
  ...'itemList detailList storePageUrl sellerVO etaAndTrack fastDeliveryInfoDTO fdContentList content totalPrice ret __proto__'.split(
    ' ',
  ),
  ...'hierarchy structure constructor toString'.split(' '),
);
const leaf = fc.oneof(
  fc.constantFrom(
    'pc_om_list_order',
    'detail_order_status_block',
    'detail_product_block',
    'detail_simple_order_info_component',
  ),
  fc.constantFrom(
    '8320000000000002',
    '12',
    'Jul 15, 2026',
    'US $5.00',
    'javascript:alert(1)',
    '//www.aliexpress.com/item/1005001000000001.html',
  ),
  fc.constantFrom(
    'Refund if no delivery before Sep 4, 2026',
    'within 7 days of confirming receipt',
    'within 999 days of payment',
  ),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('x'.repeat(5000), '\u202e'.repeat(9000), ' '.repeat(9000), '🧦'.repeat(1500)),
  fc.double(),
  fc.constant(null),
  fc.boolean(),
);
const { json } = fc.letrec((tie) => ({
  json: fc.oneof(
    { depthSize: 'small' },
    leaf,
    fc.array(tie('json'), { maxLength: 5 }),
    fc.dictionary(key, tie('json'), { maxKeys: 7 }),
  ),
}));
const block = fc.record({ tag: leaf, fields: fc.dictionary(key, json, { maxKeys: 12 }) });

describe('payloads', { timeout: 60_000 }, () => {
  it('takes any data', () => {
    const api = fc.constantFrom(...Object.values(CALLS), 'mtop.other', '');
    const answer = fc.oneof(json, fc.dictionary(key, block), fc.array(block, { maxLength: 4 }));
    fc.assert(
      fc.property(api, answer, (call, value) =>
        expectSound(aliexpress.readPayload({ api: call, json: value, orderId: '8320000000000003' })),
      ),
      { numRuns: 700 },
    );
  });

  it('takes cycles, depth, numbers past what is exact, and more lines than are kept', () => {
    const cycle: Record<string, unknown> = { tag: 'pc_om_list_order', fields: { orderId: '8320000000000004' } };
    cycle.data = cycle;
    const deep = JSON.parse(`${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`);
    const fields = { orderId: 2 ** 60, orderLines: [] };
    const many = {
      tag: 'pc_om_list_order',
      fields: { orderId: '8320000000000005', orderLines: Array(999).fill({ itemTitle: 'x'.repeat(5000) }) },
    };
    const getter = {
      get data(): never {
        throw new Error('no');
      },
    };
    const values = [
      [cycle, cycle],
      deep,
      { tag: 'pc_om_list_order', fields },
      many,
      getter,
      undefined,
      () => 1,
      Symbol('s'),
      10n,
    ];
    for (const value of values) expectSound(aliexpress.readPayload({ api: CALLS.list, json: { a: value } }));
    expect(aliexpress.readPayload({ api: CALLS.list, json: many })?.orders[0]?.lines).toHaveLength(200);
    expect(aliexpress.readPayload({ api: CALLS.list, json: { tag: 'pc_om_list_order', fields } })?.unread).toHaveLength(
      1,
    );
    expect(aliexpress.readPayload(null as never)).toBeNull();
  });

  it('reads an answer that asks to sign in or to prove one is human', () => {
    const answer = (ret: string) => aliexpress.readPayload({ api: CALLS.list, json: { ret: [ret] } });
    expect(answer('FAIL_SYS_SESSION_EXPIRED::x')?.signedIn).toBe(false);
    expect(answer('FAIL_SYS_USER_VALIDATE::x')?.captcha).toBe(true);
    expect(answer('SUCCESS::x')).toMatchObject({ signedIn: null, captcha: false, found: 0 });
  });
});

describe('pages', { timeout: 60_000 }, () => {
  const names = fc.constantFrom(
    ...'order-item order-item-header-right-info order-item-header-status-text order-item-content-opt-price-total'.split(
      ' ',
    ),
    ...'order-item-content-info-name order-item-content-img order-item-content-info-number info-row order-status'.split(
      ' ',
    ),
    ...'order-detail-item-content-wrap order-detail-order-info order-price-item right-col es--wrap--1 es--char--2'.split(
      ' ',
    ),
  );
  const hrefs = fc.constantFrom(
    ...'/p/order/detail.html?orderId=8320000000000006 //www.aliexpress.com/item/1005001000000001.html javascript:x http://[bad'.split(
      ' ',
    ),
    ...'/store/1 https://user:pass@www.aliexpress.com/store/2 /p/order/detail.html?orderId=8320000000000007'.split(' '),
  );
  const words = fc.oneof(
    fc.constantFrom('Jul 15, 2026', 'US $5.00', 'x3', '8320000000000008', 'Total:'),
    fc.string({ unit: 'binary' }),
  );
  type Tree = { name: string; href: string; text: string; children: Tree[] };
  const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
    tree: fc.record({
      name: names,
      href: hrefs,
      text: words,
      children: fc.oneof({ maxDepth: 4 }, fc.constant<Tree[]>([]), fc.array(tie('tree'), { maxLength: 4 })),
    }),
  }));
  const { document } = new JSDOM('<!doctype html><body></body>').window;
  const grow = ({ name, href, text, children }: Tree): Element => {
    const element = document.createElement(href.length % 2 ? 'a' : 'div');
    element.className = name;
    element.setAttribute('href', href);
    element.setAttribute('style', `background-image:url(${text})`);
    element.append(text, ...children.map(grow));
    return element;
  };

  it('takes any tree', () => {
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 5 }), (trees) => {
        document.body.replaceChildren(...trees.map(grow));
        for (const url of [LIST, ORDER]) expectSound(aliexpress.readPage(document, url));
      }),
      { numRuns: 120 },
    );
  });

  it('takes a document without a body, and a foreign address', () => {
    const { document: bare } = new JSDOM('<frameset></frameset>').window;
    bare.documentElement.replaceChildren();
    expectSound(aliexpress.readPage(bare, LIST));
    expect(aliexpress.readPage(bare, new URL('https://example.org/')).page).toBe('other');
  });
});

describe('state in scripts', { timeout: 60_000 }, () => {
  const order = { tag: 'pc_om_list_order', fields: { orderId: '8320000000000009', statusText: 'a } " { \\ b' } };
  const state = JSON.stringify({ data: { data: { x: order } } });

  it.each([
    ['bare', state],
    ['assigned', `window.x = ${state};`],
    ['in a call', `mtopjsonp1(${state})`],
    ['in a function', `(function(){"use strict"; var a = {"b": 1}, c = '"'; go(${state}); })()`],
    ['after an object that does not parse', `var a = {"a": b, "c": ${state}}`],
    ['twice', `a=${state};b=${state}`],
  ])('finds it %s', (_how, text) => {
    const found = aliexpress.payloadsIn(text).flatMap((payload) => aliexpress.readPayload(payload)?.orders ?? []);
    expect(found[0]).toMatchObject({ orderId: '8320000000000009', fields: { stateText: 'a } " { \\ b' } });
  });

  it('leaves other scripts alone and takes any text', () => {
    expect(aliexpress.payloadsIn('var a = {"b": 1}')).toEqual([]);
    expect(aliexpress.payloadsIn(7 as never)).toEqual([]);
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('{', '}', '"', '\\', ':', 'om_list_order', '1') }),
        (text) => void aliexpress.payloadsIn(text),
      ),
    );
  });

  it('comes to an end on texts made to be slow', () => {
    for (const piece of ['{"', '{"om_list_order":', '{"a":"om_list_order"},', '{"om_list_order":x}', '[{"a":']) {
      const text = `${piece.repeat(3_000_000 / piece.length)}"om_list_order"`;
      expect(aliexpress.payloadsIn(text), piece).toEqual([]);
    }
  });
});
