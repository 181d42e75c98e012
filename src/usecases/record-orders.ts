import type { OrderReading, PageKind } from '../domain/order.js';
import type { OrderRecord } from '../domain/order-record.js';
import { shopFor } from '../marketplaces/shops.js';
import { withStatedDates } from '../marketplaces/stated-dates.js';
import { now } from '../platform/clock.js';
import { putReadings } from '../storage/orders.js';
import { remind } from './remind.js';

/** Keeps what a page told of orders. Pages that no marketplace owns tell nothing. */
export async function recordOrders(
  orders: readonly OrderReading[],
  page: PageKind,
  url: string,
): Promise<OrderRecord[]> {
  const address = new URL(url);
  const shop = shopFor(address);
  if (!shop) return [];
  const sighting = { marketplace: shop.id, host: address.host, page, readAt: now() };
  const { records, cases } = await putReadings(orders.map(withStatedDates), sighting);
  // A page can move the date of a case: plan anew.
  if (cases > 0) await remind();
  return records;
}
