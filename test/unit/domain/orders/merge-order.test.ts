import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeOrder } from '../../../../src/domain/orders/merge-order.js';
import type { LineFields } from '../../../../src/domain/orders/order.js';
import { alternativesOf, orderRecordSchema } from '../../../../src/domain/orders/order-record.js';
import { madeOrder, madeReading, SEEN } from '../made.js';

const later = { ...SEEN, readAt: '2026-10-02T08:00:00.000Z' };

test('a value that was not read this time stays', () => {
  const merged = mergeOrder(
    madeOrder({ orderedOn: '2026-09-01', stateText: 'Completed' }),
    madeReading({ stateText: 'Closed' }),
    later,
  );
  expect(merged.fields).toEqual({ orderedOn: '2026-09-01', stateText: 'Closed' });
  expect(merged.sources.stateText?.readAt).toBe(later.readAt);
  expect(merged.sources.orderedOn?.readAt).toBe(SEEN.readAt);
});

test('a surer reading is not replaced by a weaker one, except for what changes with time', () => {
  const known = madeOrder({ orderedOn: '2026-09-01', stateText: 'Awaiting delivery' });
  const merged = mergeOrder(
    known,
    madeReading({ orderedOn: '2026-09-02', stateText: 'Completed' }, [], 'words'),
    later,
  );
  expect(merged.fields).toMatchObject({ orderedOn: '2026-09-01', stateText: 'Completed' });
});

const byHand = { ...SEEN, page: null };

test('what the shopper corrected is never overwritten by a page', () => {
  const read = madeOrder({ orderedOn: '2026-09-02', stateText: 'Shipped' });
  const mine = mergeOrder(read, madeReading({ orderedOn: '2026-09-03', stateText: 'Lost' }, [], 'shopper'), byHand);
  const merged = mergeOrder(mine, madeReading({ orderedOn: '2026-09-01', stateText: 'Completed' }), later);
  expect(merged.fields).toEqual({ orderedOn: '2026-09-03', stateText: 'Lost' });
});

test('what the shopper only added gives way to a page that tells it, and stays beside it', () => {
  const typed = madeReading(
    { refundIfNotDeliveredBefore: '2026-10-20', stateText: 'shipped' },
    [{ title: 'lamp', quantity: 1 }],
    'shopper',
  );
  // Typed twice, as a form is that is saved again, it is still only added.
  const mine = mergeOrder(mergeOrder(undefined, typed, byHand), typed, byHand);
  const page = madeReading({ refundIfNotDeliveredBefore: '2026-10-09', stateText: 'Completed' }, [
    { title: 'Brass desk lamp', lineId: '8000000000000001' },
  ]);
  const merged = mergeOrder(mine, page, later);
  expect(merged.fields).toEqual({ refundIfNotDeliveredBefore: '2026-10-09', stateText: 'Completed' });
  expect(alternativesOf(merged, 'refundIfNotDeliveredBefore').map(({ value }) => value)).toEqual(['2026-10-20']);
  expect(merged.lines.map(({ fields }) => fields)).toEqual([
    { title: 'Brass desk lamp', lineId: '8000000000000001', quantity: 1 },
  ]);
  expect(orderRecordSchema.safeParse(merged).success).toBe(true);
  // A correction after that is the shopper's last word.
  const corrected = mergeOrder(merged, madeReading({ stateText: 'Lost' }, [], 'shopper'), byHand);
  expect(mergeOrder(corrected, page, later).fields.stateText).toBe('Lost');
});

test('what the shopper types of one of several lines goes to the first that misses it, and makes no other', () => {
  const read = madeOrder({}, [
    { lineId: '8000000000000001', productId: '1005000000000001', title: 'Earphones' },
    { lineId: '8000000000000002', productId: '1005000000000002' },
    { lineId: '8000000000000003', productId: '1005000000000003' },
  ]);
  const titled = mergeOrder(read, madeReading({}, [{ title: 'Brass lamp' }], 'shopper'), byHand);
  expect(titled.lines.map(({ fields }) => fields.title)).toEqual(['Earphones', 'Brass lamp', undefined]);
  const again = mergeOrder(titled, madeReading({}, [{ title: 'Rug', quantity: 2 }], 'shopper'), byHand);
  expect(again.lines.map(({ fields }) => fields.title)).toEqual(['Earphones', 'Brass lamp', 'Rug']);
  expect(again.lines[2]?.fields.quantity).toBe(2);
});

test('values that differ are kept both, each with its source; agreeing again ends it', () => {
  const usd = (minor: number) => ({ minor, currency: 'USD' });
  const list = madeOrder({ total: usd(2100), stateText: 'Shipped' });
  const differs = mergeOrder(list, madeReading({ total: usd(2250), stateText: 'Completed' }, [], 'words'), later);
  expect(differs.fields.total).toEqual(usd(2100));
  expect(alternativesOf(differs, 'total')).toEqual([
    { value: usd(2250), source: { strategy: 'words', page: 'order-list', readAt: later.readAt } },
  ]);
  expect(alternativesOf(differs, 'stateText')).toEqual([]);
  expect(orderRecordSchema.safeParse(differs).success).toBe(true);
  const surer = mergeOrder(differs, madeReading({ total: usd(2250) }, []), later);
  expect(surer.fields.total).toEqual(usd(2250));
  expect(alternativesOf(surer, 'total').map(({ value }) => value)).toEqual([usd(2100)]);
  const again = mergeOrder(surer, madeReading({ total: usd(2250) }, []), later);
  expect(alternativesOf(again, 'total')).toHaveLength(1);
});

test('two lines of one product stay two, and find themselves again by their numbers', () => {
  const lines: LineFields[] = [
    { lineId: '8000000000000001', productId: '1005000000000001', title: 'Earphones', variant: 'Black' },
    { lineId: '8000000000000002', productId: '1005000000000001', title: 'Earphones', variant: 'Clear' },
  ];
  const merged = mergeOrder(madeOrder({}, lines), madeReading({}, [...lines].reverse()), later);
  expect(merged.lines.map((line) => line.fields)).toEqual(lines);
});

test('a card that shows products without numbers joins the lines the data told of', () => {
  const lines: LineFields[] = [
    { lineId: '8000000000000001', productId: '1005000000000001', title: 'Lamp' },
    { lineId: '8000000000000002', productId: '1005000000000002', title: 'Hub' },
  ];
  const drawn = madeReading({}, [{ productId: '1005000000000001' }, { productId: '1005000000000002' }], 'link');
  expect(mergeOrder(madeOrder({}, lines), drawn, later).lines.map((line) => line.fields.title)).toEqual([
    'Lamp',
    'Hub',
  ]);
  const other = mergeOrder(mergeOrder(undefined, drawn, SEEN), madeReading({}, lines), later);
  expect(other.lines.map((line) => line.fields)).toEqual(lines);
});

test('a line that knows nothing is filled by the same place, not doubled', () => {
  const merged = mergeOrder(madeOrder({}, [{}]), madeReading({}, [{ title: 'Lamp' }]), later);
  expect(merged.lines).toHaveLength(1);
});

test('a page that states one window does not take another away, and what it no longer states is said to be gone', () => {
  const window = (days: number, about: 'fault' | 'return') => ({
    days,
    from: 'completed' as const,
    about,
    words: `${days}`,
  });
  const known = madeOrder({ windows: [window(7, 'return'), window(90, 'fault')] });
  const merged = mergeOrder(known, madeReading({ windows: [window(15, 'return')] }, [], 'words'), later);
  const seen = { page: SEEN.page, readAt: SEEN.readAt };
  expect(merged.fields.windows).toEqual([
    { ...window(15, 'return'), page: later.page, readAt: later.readAt },
    { ...window(7, 'return'), ...seen, gone: true },
    { ...window(90, 'fault'), ...seen, gone: true },
  ]);
  // Another kind of page says nothing of what this one no longer has, and stating it again brings it back.
  const elsewhere = mergeOrder(known, madeReading({ windows: [window(15, 'return')] }, [], 'words'), {
    ...later,
    page: 'order',
  });
  expect(elsewhere.fields.windows?.map(({ days, gone = false }) => [days, gone])).toEqual([
    [7, false],
    [90, false],
    [15, false],
  ]);
  const again = mergeOrder(merged, madeReading({ windows: [window(7, 'return')] }, [], 'words'), later);
  expect(again.fields.windows?.filter(({ gone }) => !gone).map(({ days }) => days)).toEqual([7]);
});

const line: fc.Arbitrary<LineFields> = fc.record(
  {
    lineId: fc.constantFrom('8000000000000001', '8000000000000002', '8000000000000003'),
    productId: fc.constantFrom('1005000000000001', '1005000000000002'),
    title: fc.constantFrom('Lamp', 'Hub', '__proto__'),
    variant: fc.constantFrom('Red', 'Blue'),
  },
  { requiredKeys: [] },
);

test('any readings in any order: valid, no line lost, keys unique, and the same reading again adds nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.array(line, { maxLength: 4 }), { minLength: 1, maxLength: 6 }), (readings) => {
      let record = madeOrder({}, []);
      for (const lines of readings) {
        const before = record.lines.map(({ key }) => key);
        record = mergeOrder(record, madeReading({}, lines), later);
        const keys = record.lines.map(({ key }) => key);
        expect(keys.slice(0, before.length)).toEqual(before);
        expect(new Set(keys).size).toBe(keys.length);
        expect(record.lines.length).toBeGreaterThanOrEqual(lines.length);
      }
      expect(orderRecordSchema.safeParse(record).success).toBe(true);
    }),
  );
});
