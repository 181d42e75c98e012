// Lines of one order never multiply, whatever is seen of them, how often and in which language.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeOrder } from '../../../../src/domain/orders/merge-order.js';
import type { LineFields } from '../../../../src/domain/orders/order.js';
import type { OrderRecord } from '../../../../src/domain/orders/order-record.js';
import { madeReading } from '../made.js';

const at = (day: number) => new Date(Date.UTC(2026, 10, 1 + day)).toISOString();
const seen = (day: number, page: 'order-list' | 'order' | null = 'order-list') =>
  ({ marketplace: 'aliexpress', host: 'www.aliexpress.com', page, readAt: at(day) }) as const;

interface TrueLine {
  product: number;
  variant: number;
}

/** What pages show of one line: the whole of the data, a picture with a link, words in some language. */
const VIEWS: Record<string, (line: TrueLine, place: number) => LineFields> = {
  data: (line, place) => ({
    lineId: `82100000000${place}0017`,
    productId: productOf(line),
    title: `Thing ${line.product}`,
    variant: `Colour ${line.variant}`,
    pictureUrl: pictureOf(line),
  }),
  pictures: (line) => ({ productId: productOf(line), pictureUrl: pictureOf(line) }),
  english: (line) => ({
    productId: productOf(line),
    title: `Thing ${line.product}`,
    variant: `Colour ${line.variant}`,
  }),
  spanish: (line) => ({ productId: productOf(line), title: `Cosa ${line.product}`, variant: `Color-${line.variant}` }),
  bare: (line) => ({ productId: productOf(line) }),
};
const productOf = ({ product }: TrueLine) => `100500000000010${product}`;
const pictureOf = ({ product, variant }: TrueLine) => `https://ae01.alicdn.com/kf/S${product}${variant}.jpg`;

const trueLines = fc.uniqueArray(fc.record({ product: fc.nat({ max: 2 }), variant: fc.nat({ max: 2 }) }), {
  minLength: 1,
  maxLength: 5,
  selector: ({ product, variant }) => `${product} ${variant}`,
});
const visits = fc.array(fc.constantFrom(...Object.keys(VIEWS)), { minLength: 1, maxLength: 8 });

function visited(lines: readonly TrueLine[], views: readonly string[]): OrderRecord {
  let record: OrderRecord | undefined;
  for (const [day, view] of views.entries()) {
    record = mergeOrder(record, madeReading({}, lines.map(VIEWS[view] ?? (() => ({})))), seen(day));
  }
  if (!record) throw new Error('no visit');
  return record;
}

test('whole views in any order and any number leave as many lines as the order has', () => {
  fc.assert(
    fc.property(trueLines, visits, (lines, views) => {
      const record = visited(lines, views);
      expect(record.lines).toHaveLength(lines.length);
      const products = record.lines.map(({ fields }) => fields.productId).sort();
      expect(products).toEqual(lines.map(productOf).sort());
    }),
    { numRuns: 500 },
  );
});

test('what is certain of a line never gets to another: number, product, picture', () => {
  fc.assert(
    fc.property(trueLines, visits, (lines, views) => {
      const whole = lines.map((line, place) => VIEWS.data?.(line, place));
      for (const { fields } of visited(lines, views).lines) {
        if (fields.lineId === undefined) continue;
        const right = whole.find((one) => one?.lineId === fields.lineId);
        expect([fields.productId, fields.pictureUrl]).toEqual([right?.productId, right?.pictureUrl]);
      }
    }),
    { numRuns: 500 },
  );
});

test('a view of some of the lines adds none', () => {
  fc.assert(
    fc.property(trueLines, visits, fc.nat(), fc.constantFrom(...Object.keys(VIEWS)), (lines, views, which, view) => {
      const record = visited(lines, ['data', ...views]);
      const some = lines.filter((_, place) => ((which >> place) & 1) === 1);
      const shown = VIEWS[view] ?? (() => ({}));
      const reading = madeReading(
        {},
        some.map((line) => shown(line, lines.indexOf(line))),
      );
      expect(mergeOrder(record, reading, seen(20)).lines).toHaveLength(lines.length);
    }),
    { numRuns: 500 },
  );
});

test('an order that grows has one more line', () => {
  const record = visited([{ product: 0, variant: 0 }], ['pictures']);
  const two: TrueLine[] = [
    { product: 0, variant: 0 },
    { product: 0, variant: 1 },
  ];
  const grown = mergeOrder(
    record,
    madeReading(
      {},
      two.map((line) => VIEWS.pictures?.(line, 0) ?? {}),
    ),
    seen(9),
  );
  expect(grown.lines).toHaveLength(2);
});

test.each([
  [
    'a line written by hand is the page’s only one',
    [{ title: 'lamp' }],
    [{ title: 'Brass desk lamp', productId: '1005000000000101' }],
    1,
  ],
  ['also without a product number', [{ title: 'lamp' }], [{ title: 'Brass desk lamp' }], 1],
  [
    'and the one that no other line takes',
    [{ title: 'lamp' }, { productId: '1005000000000102', title: 'Plug' }],
    [
      { title: 'Plug', productId: '1005000000000102' },
      { title: 'Brass desk lamp', productId: '1005000000000101' },
    ],
    2,
  ],
  ['a total alone is no line', [{}], [{ title: 'Plug', productId: '1005000000000102' }], 1],
])('regression: an order written by hand does not split: %s', (_what, byHand, read, count) => {
  let record: OrderRecord | undefined;
  for (const line of byHand) {
    const page = 'productId' in line ? 'order-list' : null;
    record = mergeOrder(record, madeReading({}, [line], page === null ? 'shopper' : 'named'), seen(0, page));
  }
  const merged = mergeOrder(record, madeReading({}, read), seen(1));
  expect(merged.lines).toHaveLength(count);
});
