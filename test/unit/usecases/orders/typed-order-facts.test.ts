import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineFieldsSchema, orderFieldsSchema } from '../../../../src/domain/orders/order.js';
import { FACT_KEYS, type FactKey } from '../../../../src/domain/orders/order-correction.js';
import { orderFactsFromTyped } from '../../../../src/usecases/orders/typed-order-facts.js';

type Typed = Partial<Record<FactKey | 'number', string>>;
const read = (typed: Typed) => orderFactsFromTyped((field) => typed[field] ?? '');

describe('an order as the shopper types it', () => {
  it('needs its number alone; what the shopper leaves empty stays empty', () => {
    const facts = read({ number: '3042 7718-5520 6394' });
    expect(facts).toMatchObject({ orderId: '3042771855206394', faults: [] });
    for (const value of [...Object.values(facts.order), ...Object.values(facts.line)]) expect(value).toBeNull();
    expect(read({}).faults).toEqual(['number']);
  });

  it('takes every fact that can be corrected, in the order it is known by', () => {
    const typed = Object.fromEntries(FACT_KEYS.map((field) => [field, field.endsWith('On') ? '2026-10-01' : 'x']));
    const facts = read({
      ...typed,
      number: '12345678',
      total: '12,50',
      price: '6.25',
      quantity: '2',
      currency: 'usd',
      refundIfNotDeliveredBefore: '2026-11-30',
    });
    expect(facts.faults).toEqual([]);
    expect(facts.order).toMatchObject({ total: { minor: 1250, currency: 'USD' }, carrier: 'x', paidOn: '2026-10-01' });
    expect(facts.line).toEqual({ title: 'x', variant: 'x', quantity: 2, unitPrice: { minor: 625, currency: 'USD' } });
    for (const value of [...Object.values(facts.order), ...Object.values(facts.line)]) expect(value).not.toBeNull();
  });

  it.each<[string, Typed]>([
    ['total', { total: '12.50' }],
    ['total', { total: 'much', currency: 'USD' }],
    ['price', { price: '5', currency: 'dollars' }],
    ['quantity', { quantity: '0' }],
    ['quantity', { quantity: '1.5' }],
    ['number', { number: '12' }],
  ])('a %s that cannot be read is a fault, and no value', (fault, typed) => {
    const facts = read({ number: '12345678', ...typed });
    expect(facts.faults).toEqual([fault]);
    expect([facts.order.total, facts.line.unitPrice, facts.line.quantity]).toEqual([null, null, null]);
  });

  it('gives only what a record takes, whatever is typed', () => {
    const field = fc.oneof(
      fc.string(),
      fc.string({ minLength: 1990, maxLength: 2100 }),
      fc.constantFrom('2026-10-01', '2026-13-40'),
    );
    const typed = fc.record(Object.fromEntries(FACT_KEYS.map((key) => [key, field])));
    fc.assert(
      fc.property(typed, (words) => {
        const { order, line } = read(words as Typed);
        const given = (values: object) => Object.fromEntries(Object.entries(values).filter(([, one]) => one !== null));
        expect(orderFieldsSchema.safeParse(given(order)).success).toBe(true);
        expect(lineFieldsSchema.safeParse(given(line)).success).toBe(true);
      }),
    );
  });
});
