import { describe, expect, it } from 'vitest';
import { expectedCard } from '../../../../src/domain/orders/expected-card.js';
import type { LineFields, OrderFields } from '../../../../src/domain/orders/order.js';
import { madeReading } from '../made.js';

const FIELDS = {
  orderedOn: '2026-07-11',
  printedDate: '11 Jul 2026',
  total: { minor: 500, currency: 'USD' },
  printedTotal: 'US $5.00',
  stateText: 'Completed',
  storeName: 'Lamps',
  detailUrl: 'https://www.shop.example/order?orderId=3042771855206394',
} as const satisfies OrderFields;
const LINE = {
  productId: '1005000000000001',
  title: 'Brass lamp',
  unitPrice: { minor: 500, currency: 'USD' },
  quantity: 1,
  pictureUrl: 'https://pictures.example/1.jpg',
  productUrl: 'https://www.shop.example/item/1005000000000001.html',
} as const satisfies LineFields;

const without = <Fields extends object>(fields: Fields, field: string) =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => name !== field)) as Partial<Fields>;

describe('an order that data told in full', () => {
  it('says what its card should show', () => {
    expect(expectedCard(madeReading(FIELDS, [LINE]))).toEqual({
      orderId: '3042771855206394',
      state: 'Completed',
      total: 'US $5.00',
      badge: '',
      store: false,
      variants: false,
    });
    const more = { storeUrl: 'https://www.shop.example/store/1', caseText: 'Waiting' };
    const whole = expectedCard(madeReading({ ...FIELDS, ...more }, [{ ...LINE, variant: 'Red' }]));
    expect([whole?.badge, whole?.store, whole?.variants]).toEqual(['Waiting', true, true]);
    expect(expectedCard(madeReading(FIELDS, [{ ...LINE, variant: 'Red' }, LINE]))?.variants).toBe(false);
  });

  it.each(Object.keys(FIELDS))('is not one without %s', (field) => {
    expect(expectedCard(madeReading(without(FIELDS, field), [LINE]))).toBeNull();
  });

  it.each(Object.keys(LINE))('is not one when a line has no %s', (field) => {
    expect(expectedCard(madeReading(FIELDS, [LINE, without(LINE, field)]))).toBeNull();
  });

  it('is not one without lines', () => {
    expect(expectedCard(madeReading(FIELDS, []))).toBeNull();
  });
});
