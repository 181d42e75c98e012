import { beforeEach, expect, test } from 'vitest';
import { listOrders } from '../../../src/storage/orders.js';
import { listHealth, putHealth } from '../../../src/storage/reading-health.js';
import { recordOrders } from '../../../src/usecases/record-orders.js';
import { madeReading } from '../../unit/domain/made.js';
import { emptyDatabase } from './a-case.js';

beforeEach(emptyDatabase);

const LIST = 'https://www.aliexpress.com/p/order/index.html';

test('how well a page was read is recorded where its orders are, and holds nothing of them', async () => {
  const reading = madeReading({ stateText: 'Completed', storeName: 'Lamps of Lena' });
  await recordOrders([reading], 'order-list', LIST, { read: 1, unread: 2 });
  const [health] = await listHealth();
  expect(health).toMatchObject({ page: 'order-list', orders: { read: 1, unread: 2 } });
  expect(Object.keys(health?.fields ?? {})).toContain('stateText');
  const text = JSON.stringify(health);
  for (const secret of [reading.orderId, 'Lena', 'Completed']) expect(text).not.toContain(secret);
  expect(await listOrders()).toHaveLength(1);
});

test('counts alone, of a page that nothing could be read of, are recorded', async () => {
  await recordOrders([], 'order-list', LIST, { read: 0, unread: 7 });
  expect(await listHealth()).toMatchObject([{ orders: { read: 0, unread: 7 }, fields: {} }]);
});

test('two messages at once both count, in one record for each kind of page', async () => {
  const seen = { marketplace: 'shop', page: 'order' as const, at: '2026-10-01T08:00:00.000Z' };
  await Promise.all([1, 2, 3].map(() => putHealth({ ...seen, readings: [{ total: 'named' }] })));
  const [health, ...others] = await listHealth();
  expect(others).toEqual([]);
  expect(health?.fields.total?.wins).toEqual({ named: 3 });
});
