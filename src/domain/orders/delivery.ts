import type { Day } from '../time/day.js';
import type { OrderRecord } from './order-record.js';

/**
 * The day a line was delivered, as pages tell it: that of the order or, where it has several parcels, that of the parcel
 * that the line's product is in. "Delivered" on a page is not the parcel in the shopper's hands.
 */
export function deliveredOnOf(order: OrderRecord, lineKey?: string): Day | undefined {
  const { deliveredOn, parcels = [] } = order.fields;
  if (deliveredOn !== undefined) return deliveredOn;
  const productId = order.lines.find(({ key }) => key === lineKey)?.fields.productId;
  const own = parcels.filter(({ productIds }) => productId !== undefined && productIds?.includes(productId));
  // A line whose pieces come in two parcels is delivered with the last of them.
  const days = own.map((parcel) => parcel.deliveredOn);
  return days.includes(undefined) ? undefined : days.toSorted().at(-1);
}

/** True when a page says that all of the order was delivered. */
export function isShownDelivered({ fields }: OrderRecord): boolean {
  const { deliveredOn, parcels = [] } = fields;
  return deliveredOn !== undefined || (parcels.length > 0 && parcels.every(({ state }) => state === 'delivered'));
}
