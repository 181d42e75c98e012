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
  /** Cards of a list that are not interpreted yet. */
  cards?: readonly RawCard[] | undefined;
  page: PageKind;
  /** The page's own language, for days that it writes in figures. */
  language?: string | undefined;
  /** Orders on the whole page so far. */
  counts?: { read: number; unread: number } | undefined;
}

/** Interprets and stores what a page says about orders. Pages of no marketplace are ignored. */
export async function recordOrders(
  { orders, cards = [], page, language, counts }: OrdersTold,
  url: string,
): Promise<OrderRecord[]> {
  const address = new URL(url);
  const shop = shopFor(address);
  if (!shop) return [];
  const reader = dataReaderFor(address);
  const sighting = { marketplace: shop.id, host: address.host, page, readAt: now() };
  // A card that tells nothing but its number is not stored: it counts as there but not read.
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
  // A page can move the date of a case or show that an order is late.
  if (cases > 0) await rescheduleReminders();
  else if (records.length > 0) await scheduleReminders();
  return records;
}
