import type { OrderReading, PageKind } from '../domain/order.js';
import type { OrderRecord } from '../domain/order-record.js';
import { dataReaderFor } from '../marketplaces/data-readers.js';
import { shopFor } from '../marketplaces/shops.js';
import { withStatedDates } from '../marketplaces/stated-dates.js';
import { now } from '../platform/clock.js';
import { putReadings } from '../storage/orders.js';
import { remind } from './remind.js';

/** Understands and keeps what a page told of orders. Pages that no marketplace owns tell nothing. */
export async function recordOrders(
  orders: readonly OrderReading[],
  page: PageKind,
  url: string,
): Promise<OrderRecord[]> {
  const address = new URL(url);
  const shop = shopFor(address);
  if (!shop) return [];
  const understand = dataReaderFor(address)?.understandOrder;
  const sighting = { marketplace: shop.id, host: address.host, page, readAt: now() };
  const read = understand ? orders.map(understand) : orders;
  const { records, cases } = await putReadings(read.map(withStatedDates), sighting);
  // A page can move the date of a case: plan anew.
  if (cases > 0) await remind();
  return records;
}
