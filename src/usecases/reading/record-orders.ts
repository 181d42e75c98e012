import { isEmptyReading } from '../../domain/orders/is-empty-reading.js';
import type { OrderReading } from '../../domain/orders/order.js';
import type { OrderRecord } from '../../domain/orders/order-record.js';
import type { RawCard } from '../../domain/orders/raw-card.js';
import type { PageKind } from '../../domain/reading/page-kind.js';
import { dataReaderFor, shopFor } from '../../marketplaces/index.js';
import { withStatedDates } from '../../marketplaces/stated-dates.js';
import { now } from '../../platform/clock.js';
import { putReadings } from '../../storage/orders/orders.js';
import { rescheduleReminders, scheduleReminders } from '../reminders/remind.js';
import { foundByOf, recordHealth } from './record-health.js';

export interface OrdersTold {
  orders: readonly OrderReading[];
  /** Cards of a list that are still to be read. */
  cards?: readonly RawCard[] | undefined;
  page: PageKind;
  /** The page's own language, for days that it writes in figures. */
  language?: string | undefined;
  /** Of the whole page so far. */
  counts?: { read: number; unread: number } | undefined;
}

/** Understands and keeps what a page told of orders. Pages that no marketplace owns tell nothing. */
export async function recordOrders(
  { orders, cards = [], page, language, counts }: OrdersTold,
  url: string,
): Promise<OrderRecord[]> {
  const address = new URL(url);
  const shop = shopFor(address);
  if (!shop) return [];
  const reader = dataReaderFor(address);
  const sighting = { marketplace: shop.id, host: address.host, page, readAt: now() };
  // Of a card whose texts tell nothing but its number, nothing is kept: it is there and was not read.
  const fromCards = reader ? cards.map(reader.interpretCard).filter((order) => !isEmptyReading(order)) : [];
  const drawn = [...orders, ...fromCards];
  const read = reader ? drawn.map((order) => reader.interpretOrder(order, language)) : drawn;
  const health = { marketplace: shop.id, page, readings: read.map(foundByOf), orders: counts };
  // Both run in parallel, so that counting does not delay storing.
  const [{ records, cases }] = await Promise.all([
    putReadings(
      read.map((order) => withStatedDates(order, language)),
      sighting,
    ),
    recordHealth(health),
  ]);
  // A page can move the date of a case, and tell of an order that is late: plan anew.
  if (cases > 0) await rescheduleReminders();
  else if (records.length > 0) await scheduleReminders();
  return records;
}
