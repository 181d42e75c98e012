import { newCase } from '../../../src/domain/cases/case.js';
import type { Deadline } from '../../../src/domain/deadlines/deadline.js';
import type { Period, Policy } from '../../../src/domain/dispute/policy.js';
import type { ExpectedCard } from '../../../src/domain/orders/expected-card.js';
import { mergeOrder } from '../../../src/domain/orders/merge-order.js';
import type { LineFields, OrderFields, OrderReading } from '../../../src/domain/orders/order.js';
import type { OrderRecord } from '../../../src/domain/orders/order-record.js';
import type { Strategy } from '../../../src/domain/reading/strategy.js';

/** What tests of the domain are about: a reading, a record and a case with values that mean nothing but themselves. */
export function madeReading(
  fields: OrderFields,
  lines: LineFields[] = [{ title: 'Brass lamp' }],
  strategy: Strategy = 'page-data',
): OrderReading {
  const all = (values: object) => Object.fromEntries(Object.keys(values).map((field) => [field, strategy]));
  return {
    orderId: '3042771855206394',
    fields,
    wonBy: all(fields),
    lines: lines.map((line) => ({ fields: line, wonBy: all(line) })),
  };
}

export const SEEN = {
  marketplace: 'shop',
  host: 'www.shop.example',
  page: 'order-list',
  readAt: '2026-10-01T08:00:00.000Z',
} as const;

export function madeOrder(fields: OrderFields, lines?: LineFields[]): OrderRecord {
  return mergeOrder(undefined, madeReading(fields, lines), SEEN);
}

export function madeCase(fields: OrderFields, lines?: LineFields[]) {
  const order = madeOrder(fields, lines);
  return newCase(order, order.lines[0]?.key ?? '', '2026-10-02T08:00:00.000Z');
}

/** A date that the shopper set themselves, in UTC. */
export function madeDeadline(kind: Deadline['kind'], on: string, who: Deadline['who'] = 'shopper'): Deadline {
  const source = { kind: 'shopper', why: '', setOn: on } as const;
  return { kind, who, on, certain: true, zone: 'UTC', aimOn: on, alternatives: [], source };
}

const rule = (id: string, days: number, from: Period['from']): Period => ({
  id,
  days,
  from,
  regions: [],
  weight: 'A',
  source: 'made for the test',
  sourceYear: 2022,
  checkedOn: '2026-01-01',
});

export const POLICY: Policy = {
  periods: [
    rule('dispute-after-completion', 15, 'completed'),
    rule('not-received-after-delivery-time', 15, 'delivery-time-ended'),
    rule('seller-answer', 5, 'submitted'),
    rule('marketplace-steps-in', 7, 'submitted'),
    rule('refund-arrival', 20, 'refund-agreed'),
    rule('card-chargeback', 120, 'paid'),
  ],
};

/** What the card of an order should show, when the page's data has all of it. */
export const madeExpectedCard = (orderId: string): ExpectedCard => ({
  orderId,
  state: 'Shipped',
  total: 'US $5.00',
  badge: '',
  store: true,
  variants: true,
});
