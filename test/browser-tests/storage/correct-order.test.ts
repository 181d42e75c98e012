import { beforeEach, expect, test } from 'vitest';
import { correctedOrder } from '../../../src/domain/orders/order-correction.js';
import { getCase } from '../../../src/storage/cases/cases.js';
import { changeOrder, getOrder, putReadings } from '../../../src/storage/orders/orders.js';
import { madeReading, SEEN } from '../../unit/domain/made.js';
import { aCase, emptyDatabase, NOW } from './a-case.js';

beforeEach(emptyDatabase);

test('a correction stands in the order and in the copy that its case keeps', async () => {
  const { id, order, lineKey } = await aCase();
  const correction = { order: { storeName: 'Brass' }, line: { title: 'Lamp' } };
  expect(await changeOrder(order.id, (one) => correctedOrder(one, lineKey, correction, NOW))).toBe(true);
  for (const kept of [await getOrder(order.id), (await getCase(id))?.order]) {
    expect(kept).toMatchObject({ fields: { storeName: 'Brass' }, lines: [{ fields: { title: 'Lamp' } }] });
  }
});

test('a corrected number moves the order with its case, and never onto another order', async () => {
  const { id, order, lineKey } = await aCase();
  const to = (orderId: string) => (one: typeof order) =>
    correctedOrder(one, lineKey, { orderId, order: {}, line: {} }, NOW);
  expect(await changeOrder(order.id, to('12345678'))).toBe(true);
  expect(await getOrder(order.id)).toBeUndefined();
  expect(await getOrder('shop:12345678')).toMatchObject({ orderId: '12345678' });
  expect((await getCase(id))?.order.orderId).toBe('12345678');
  await putReadings([{ ...madeReading({}), orderId: '99999999' }], SEEN);
  expect(await changeOrder('shop:12345678', to('99999999'))).toBe(false);
  expect((await getCase(id))?.order.orderId).toBe('12345678');
});
