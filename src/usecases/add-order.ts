import type { OrderFields, OrderReading, Strategy } from '../domain/order.js';
import type { OrderRecord } from '../domain/order-record.js';
import { shops } from '../marketplaces/shops.js';
import { now } from '../platform/clock.js';
import { putReadings } from '../storage/orders.js';

/** An order as she wrote it. What she left empty is absent. */
export interface OrderByHand {
  orderId: string;
  title?: string;
  orderedOn?: string;
  total?: OrderFields['total'];
  refundIfNotDeliveredBefore?: string;
}

/** Keeps an order written by hand, or corrects one that was read. Her word goes before every page's. */
export async function addOrder(order: OrderByHand): Promise<OrderRecord> {
  const [shop] = shops;
  if (!shop) throw new Error('no marketplace');
  const { orderId, title, ...fields } = order;
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as OrderFields;
  const reading: OrderReading = {
    orderId,
    fields: given,
    wonBy: Object.fromEntries(Object.keys(given).map((field): [string, Strategy] => [field, 'shopper'])),
    lines: [title ? { fields: { title }, wonBy: { title: 'shopper' } } : { fields: {}, wonBy: {} }],
  };
  const sighting = { marketplace: shop.id, host: shop.defaultHost, page: null, readAt: now() };
  const { records } = await putReadings([reading], sighting);
  const [record] = records;
  if (!record) throw new Error('the order was not kept');
  return record;
}
