import type { OrderReading, PageKind } from '../domain/order.js';
import type { OrderRecord } from '../domain/order-record.js';
import { dataReaderFor } from '../marketplaces/data-readers.js';
import { shopFor } from '../marketplaces/shops.js';
import { withStatedDates } from '../marketplaces/stated-dates.js';
import { now } from '../platform/clock.js';
import { putReadings } from '../storage/orders.js';
import { recordHealth, winsOf } from './record-health.js';
import { remind, remindSoon } from './remind.js';

export interface OrdersTold {
  orders: readonly OrderReading[];
  page: PageKind;
  /** The page's own language, for days that it writes in figures. */
  language?: string | undefined;
  /** Of the whole page so far. */
  counts?: { read: number; unread: number } | undefined;
}

/** Understands and keeps what a page told of orders. Pages that no marketplace owns tell nothing. */
export async function recordOrders(
  { orders, page, language, counts }: OrdersTold,
  url: string,
): Promise<OrderRecord[]> {
  const address = new URL(url);
  const shop = shopFor(address);
  if (!shop) return [];
  const understand = dataReaderFor(address)?.understandOrder;
  const sighting = { marketplace: shop.id, host: address.host, page, readAt: now() };
  const read = understand ? orders.map((order) => understand(order, language)) : orders;
  const health = { marketplace: shop.id, page, readings: read.map(winsOf), orders: counts };
  // Side by side, so that counting takes no time from keeping.
  const [{ records, cases }] = await Promise.all([
    putReadings(
      read.map((order) => withStatedDates(order, language)),
      sighting,
    ),
    recordHealth(health),
  ]);
  // A page can move the date of a case, and tell of an order that is late: plan anew.
  if (cases > 0) await remind();
  else if (records.length > 0) await remindSoon();
  return records;
}
