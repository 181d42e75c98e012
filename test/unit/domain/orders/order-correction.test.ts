import { expect, it } from 'vitest';
import { mergeOrder } from '../../../../src/domain/orders/merge-order.js';
import { correctedOrder, isByHand } from '../../../../src/domain/orders/order-correction.js';
import { orderRecordSchema } from '../../../../src/domain/orders/order-record.js';
import { madeOrder, madeReading, SEEN } from '../made.js';

const AT = '2026-10-05T08:00:00.000Z';
const BY_SHOPPER = { strategy: 'shopper', page: null, readAt: AT };
const order = madeOrder({ stateText: 'Completed', storeName: 'Brass & Co', orderedOn: '2026-09-01' });
const key = order.lines[0]?.key ?? '';

it('what the shopper corrects is their word; the rest keeps its value and its source', () => {
  const corrected = correctedOrder(order, key, { order: { storeName: 'Brass' }, line: { title: 'Lamp' } }, AT);
  expect(corrected.fields).toEqual({ ...order.fields, storeName: 'Brass' });
  expect(corrected.sources).toEqual({ ...order.sources, storeName: BY_SHOPPER });
  expect(corrected.lines[0]).toMatchObject({ key, fields: { title: 'Lamp' }, sources: { title: BY_SHOPPER } });
  expect(orderRecordSchema.safeParse(corrected).success).toBe(true);
});

it('no page overwrites the shopper’s word, and one that the shopper took away is read anew', () => {
  const corrected = correctedOrder(order, key, { order: { storeName: 'Brass', orderedOn: null }, line: {} }, AT);
  expect(corrected.fields.orderedOn).toBeUndefined();
  const later = mergeOrder(corrected, madeReading({ storeName: 'Other', orderedOn: '2026-09-02' }), {
    ...SEEN,
    readAt: '2026-10-06T08:00:00.000Z',
  });
  expect(later.fields).toMatchObject({ storeName: 'Brass', orderedOn: '2026-09-02' });
});

it('another line of the order stays as it is', () => {
  const two = madeOrder({}, [{ title: 'Lamp' }, { title: 'Shade' }]);
  const corrected = correctedOrder(two, two.lines[1]?.key ?? '', { order: {}, line: { title: 'Mug' } }, AT);
  expect(corrected.lines.map(({ fields }) => fields.title)).toEqual(['Lamp', 'Mug']);
});

it('a corrected number moves the record; only an order that no page told of is by hand', () => {
  expect(correctedOrder(order, key, { orderId: '12345678', order: {}, line: {} }, AT)).toMatchObject({
    id: 'shop:12345678',
    orderId: '12345678',
  });
  expect(isByHand(order)).toBe(false);
  const written = mergeOrder(undefined, madeReading({ storeName: 'Brass' }, [{}], 'shopper'), { ...SEEN, page: null });
  expect(isByHand(written)).toBe(true);
});
