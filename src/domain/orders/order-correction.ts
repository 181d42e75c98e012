import * as z from 'zod/mini';
import type { Source } from '../reading/source.js';
import type { LineFields, OrderFields } from './order.js';
import { type OrderRecord, orderRecordId } from './order-record.js';

/** The texts and the days of an order that are shown as its facts and that the shopper can correct, in that order. */
export const FACT_TEXTS = [
  'storeName',
  'stateText',
  'paymentMethod',
  'carrier',
  'trackingNumber',
] as const satisfies readonly (keyof OrderFields)[];
export const FACT_DAYS = [
  'orderedOn',
  'paidOn',
  'shippedOn',
  'expectedOn',
  'deliveredOn',
  'completedOn',
  'refundIfNotDeliveredBefore',
] as const satisfies readonly (keyof OrderFields)[];

/** Everything of an order that the shopper can write or correct, as typed: its number apart. */
export const FACT_KEYS = [
  'title',
  'variant',
  'quantity',
  'price',
  'total',
  'currency',
  ...FACT_TEXTS,
  ...FACT_DAYS,
] as const;
export type FactKey = (typeof FACT_KEYS)[number];

/**
 * What the shopper corrects: a value in place of what is known; null takes it away, so that the next page tells it
 * anew.
 */
export type Correction = {
  orderId?: string;
  order: { [Field in keyof OrderFields]?: NonNullable<OrderFields[Field]> | null };
  line: { [Field in keyof LineFields]?: NonNullable<LineFields[Field]> | null };
};

/** The order with the shopper's word in place of what is corrected; everything else keeps its value and its source. */
export function correctedOrder(order: OrderRecord, lineKey: string, correction: Correction, at: string): OrderRecord {
  const { orderId = order.orderId } = correction;
  return {
    ...order,
    orderId,
    id: orderRecordId(order.marketplace, orderId),
    ...withWord(order, correction.order, at),
    lines: order.lines.map((line) =>
      line.key === lineKey ? { ...line, ...withWord(line, correction.line, at) } : line,
    ),
  };
}

/** True when no page ever told of the order: then its number is the shopper's word as well, and can be corrected. */
export function isByHand({ sources, lines }: Pick<OrderRecord, 'sources' | 'lines'>): boolean {
  const all = [sources, ...lines.map((line) => line.sources)].flatMap((one) => Object.values(one));
  return all.every(({ page }) => page === null);
}

function withWord<F extends object>(
  known: { fields: F; sources: Partial<Record<string, Source>> },
  values: object,
  at: string,
): { fields: F; sources: Partial<Record<string, Source>> } {
  const fields = { ...known.fields } as Record<string, unknown>;
  const sources = { ...known.sources };
  for (const [field, value] of Object.entries(values)) {
    if (value === undefined) continue;
    delete fields[field];
    delete sources[field];
    if (value === null) continue;
    fields[field] = value;
    sources[field] = { strategy: 'shopper', page: null, readAt: at };
  }
  return { fields: fields as F, sources };
}

/** An order as the shopper is writing it by hand, each field as typed, by its name; `number` is the order's own. */
export const orderDraftSchema = z.record(z.string(), z.string());

export type OrderDraft = z.infer<typeof orderDraftSchema>;

/** What the shopper had typed before the fields had the names of the facts that they are. */
export function withFactNames({ before, ...draft }: OrderDraft): OrderDraft {
  return before === undefined ? draft : { refundIfNotDeliveredBefore: before, ...draft };
}
