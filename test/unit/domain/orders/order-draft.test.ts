import { expect, it } from 'vitest';
import { withFactNames } from '../../../../src/domain/orders/order-correction.js';

it('what was being written in an older version stands in the fields of today', () => {
  const older = { number: '3042', title: 'Cover', orderedOn: '', total: '', currency: '', before: '2026-11-30' };
  expect(withFactNames(older)).toMatchObject({ number: '3042', refundIfNotDeliveredBefore: '2026-11-30' });
  expect(withFactNames({ number: '1' })).toEqual({ number: '1' });
});
