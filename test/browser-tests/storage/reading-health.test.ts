import { beforeEach, expect, test } from 'vitest';
import { listHealth, putHealth } from '../../../src/storage/orders/reading-health.js';
import { foundByOf, recordHealth } from '../../../src/usecases/reading/record-health.js';
import { madeReading } from '../../unit/domain/made.js';
import { emptyDatabase } from './a-case.js';

beforeEach(emptyDatabase);

const LIST = { marketplace: 'shop', page: 'order-list' } as const;

test('how well a page was read is recorded, and nothing of its orders', async () => {
  const reading = madeReading({ stateText: 'Completed', storeName: 'Lamps of Lena' });
  await recordHealth({ ...LIST, readings: [foundByOf(reading)], orders: { read: 1, unread: 2 } });
  const [health] = await listHealth();
  expect(health).toMatchObject({ page: 'order-list', orders: { read: 1, unread: 2 } });
  const fields = Object.keys(health?.fields ?? {});
  expect(fields).toEqual(
    expect.arrayContaining(['stateText', 'storeName', ...Object.keys(reading.lines[0]?.wonBy ?? {})]),
  );
  const text = JSON.stringify(health);
  for (const secret of [reading.orderId, 'Lena', 'Completed']) expect(text).not.toContain(secret);
});

test('what became of the fields of a form is recorded beside it', async () => {
  await recordHealth({
    marketplace: 'shop',
    page: 'case-form',
    readings: [],
    fills: [{ field: 'text', state: 'filled' }],
  });
  expect(await listHealth()).toMatchObject([{ page: 'case-form', fields: {}, fills: { text: { filled: 1 } } }]);
});

test('counts alone, of a page that nothing could be read of, are recorded; nothing at all is not', async () => {
  await recordHealth({ ...LIST, readings: [] });
  expect(await listHealth()).toEqual([]);
  await recordHealth({ ...LIST, readings: [], orders: { read: 0, unread: 7 } });
  expect(await listHealth()).toMatchObject([{ orders: { read: 0, unread: 7 }, fields: {} }]);
});

test('two messages at once both count, in one record for each kind of page', async () => {
  const seen = { marketplace: 'shop', page: 'order' as const, at: '2026-10-01T08:00:00.000Z' };
  await Promise.all([1, 2, 3].map(() => putHealth({ ...seen, readings: [{ total: 'named' }] })));
  const [health, ...others] = await listHealth();
  expect(others).toEqual([]);
  expect(health?.fields.total?.wins).toEqual({ named: 3 });
});
