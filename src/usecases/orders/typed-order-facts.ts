import type { LineFields, OrderFields } from '../../domain/orders/order.js';
import { FACT_DAYS, FACT_TEXTS, type FactKey } from '../../domain/orders/order-correction.js';
import { readAmount } from '../../domain/printed/read-money.js';
import { daySchema } from '../../domain/time/instants.js';

/** What can be wrong with what the shopper typed about an order. */
export type FactFault = 'number' | 'total' | 'price' | 'quantity' | 'day';

/**
 * What the shopper typed about an order, as values; null where a field is empty. The shopper has to correct the
 * `faults`.
 */
export interface OrderFacts {
  orderId: string;
  order: { [Field in 'total' | (typeof FACT_TEXTS)[number] | (typeof FACT_DAYS)[number]]: OrderFields[Field] | null };
  line: { [Field in 'title' | 'variant' | 'quantity' | 'unitPrice']: LineFields[Field] | null };
  faults: FactFault[];
}

/** The longest text that a field keeps; tracking numbers have their own limit. */
const LONGEST = 2000;
const LONGEST_NUMBER = 60;

export function orderFactsFromTyped(value: (field: FactKey | 'number') => string): OrderFacts {
  const text = (field: FactKey, most = LONGEST) => value(field).trim().slice(0, most) || null;
  const currency = value('currency').trim().toUpperCase();
  const amount = (field: FactKey) => (/^[A-Z]{3}$/.test(currency) ? readAmount(value(field), currency) : null);
  // A year typed as "26" arrives as 0026, in which no order was placed.
  const day = (field: FactKey) =>
    /^20\d\d-/.test(value(field)) ? (daySchema.safeParse(value(field)).data ?? null) : null;
  const orderId = value('number').replace(/[\s-]/g, '');
  const quantity = /^[1-9]\d{0,4}$/.test(value('quantity').trim()) ? Number(value('quantity')) : null;
  const [total, unitPrice] = [amount('total'), amount('price')];
  const isFault: Record<FactFault, boolean> = {
    number: !/^\d{8,24}$/.test(orderId),
    total: text('total') !== null && total === null,
    price: text('price') !== null && unitPrice === null,
    quantity: text('quantity') !== null && quantity === null,
    day: FACT_DAYS.some((field) => text(field) !== null && day(field) === null),
  };
  const texts = FACT_TEXTS.map((field) => [field, text(field, field === 'trackingNumber' ? LONGEST_NUMBER : LONGEST)]);
  const days = FACT_DAYS.map((field) => [field, day(field)]);
  return {
    orderId,
    order: { total, ...Object.fromEntries([...texts, ...days]) } as OrderFacts['order'],
    line: { title: text('title'), variant: text('variant'), quantity, unitPrice },
    faults: (Object.keys(isFault) as FactFault[]).filter((fault) => isFault[fault]),
  };
}
