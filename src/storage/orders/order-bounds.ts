// What pages may have kept is bounded: a page could tell of orders without end, and every list and every look at the
// dates goes through all of them.

import type { IDBPObjectStore } from 'idb';
import type { Observation, OrderRecord } from '../../domain/orders/order-record.js';
import type { RedressSchema } from '../schema.js';

export interface OrderBounds {
  /** New orders in 24 hours. A list that is scrolled to its end shows the newest first, so the oldest come later. */
  newADay: number;
  /** Orders in all. The one that no page told of for the longest time goes first, if nothing is kept about it. */
  all: number;
}

export const ORDER_BOUNDS: OrderBounds = { newADay: 1000, all: 20_000 };

type Orders = IDBPObjectStore<RedressSchema, ('orders' | 'cases')[], 'orders', 'readwrite'>;
type Cases = IDBPObjectStore<RedressSchema, ('orders' | 'cases')[], 'cases', 'readwrite'>;

const DAY_MS = 86_400_000;

/** How many new orders may be kept now. What the shopper adds is not bounded. */
export async function roomForNewOrders(
  orders: Orders,
  told: number,
  { page, readAt }: Observation,
  { newADay }: OrderBounds,
): Promise<number> {
  if (page === null) return Number.POSITIVE_INFINITY;
  const since = new Date(Date.parse(readAt) - DAY_MS).toISOString();
  const index = orders.index('seenAt');
  const range = IDBKeyRange.lowerBound(since);
  // Nearly always there are few, old and new together.
  if (told + (await index.count(range)) <= newADay) return newADay;
  let fresh = 0;
  for (let at = await index.openCursor(range); at; at = await at.continue()) {
    if (at.value.firstSeenAt >= since) fresh += 1;
  }
  return Math.max(0, newADay - fresh);
}

/** Erases what is too much. Orders that a case is about or that the shopper wrote something of stay. */
export async function makeRoomForOrders(orders: Orders, cases: Cases, { all }: OrderBounds): Promise<void> {
  let tooMany = (await orders.count()) - all;
  if (tooMany <= 0) return;
  for (let at = await orders.index('seenAt').openCursor(); at && tooMany > 0; at = await at.continue()) {
    const isKept = hasShoppersWord(at.value) || (await cases.index('orderRecordId').getKey(at.value.id)) !== undefined;
    if (isKept) continue;
    await at.delete();
    tooMany -= 1;
  }
}

function hasShoppersWord({ sources, lines }: OrderRecord): boolean {
  return [sources, ...lines.map((line) => line.sources)].some((all) =>
    Object.values(all).some((source) => source?.page === null),
  );
}
