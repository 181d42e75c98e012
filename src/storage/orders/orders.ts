import { mergeOrder } from '../../domain/orders/merge-order.js';
import type { OrderReading } from '../../domain/orders/order.js';
import { type Observation, type OrderRecord, orderRecordId } from '../../domain/orders/order-record.js';
import { announce } from '../changes.js';
import { database } from '../open.js';
import { transact } from '../transact.js';
import { makeRoomForOrders, ORDER_BOUNDS, roomForNewOrders } from './order-bounds.js';

/**
 * Merges readings into what is known, all in one transaction, cases included. Returns the records as they are now, and
 * how many cases changed with them. Of orders that pages tell of, no more new ones are kept than `bounds` allows.
 */
export async function putReadings(
  readings: readonly OrderReading[],
  sighting: Observation,
  bounds = ORDER_BOUNDS,
): Promise<{ records: OrderRecord[]; cases: number }> {
  if (readings.length === 0) return { records: [], cases: 0 };
  const db = await database();
  const transaction = db.transaction(['orders', 'cases'], 'readwrite', { durability: 'strict' });
  const orders = transaction.objectStore('orders');
  const cases = transaction.objectStore('cases');
  const records: OrderRecord[] = [];
  let changed = 0;
  let added = 0;
  const room = await roomForNewOrders(orders, readings.length, sighting, bounds);
  for (const reading of readings) {
    const id = orderRecordId(sighting.marketplace, reading.orderId);
    const known = await orders.get(id);
    if (!known && added >= room) continue;
    if (!known) added += 1;
    const record = mergeOrder(known, reading, sighting);
    await orders.put(record);
    records.push(record);
    // A case keeps its own copy of the facts, so that it stands when an order falls off the list.
    for (const subject of await cases.index('orderRecordId').getAll(id)) {
      changed++;
      await cases.put({ ...subject, order: mergeOrder(subject.order, reading, sighting) });
    }
  }
  if (added > 0) await makeRoomForOrders(orders, cases, bounds);
  await transaction.done;
  announce('orders', ...(changed > 0 ? (['cases'] as const) : []));
  return { records, cases: changed };
}

export async function listOrders(): Promise<OrderRecord[]> {
  return (await database()).getAll('orders');
}

/** From so many on, one look at everything is quicker than a look at each. */
const MANY = 100;

/** The orders with these ids, as far as they are known. */
export async function listOrdersWith(ids: readonly string[]): Promise<OrderRecord[]> {
  const db = await database();
  if (ids.length > MANY) {
    const wanted = new Set(ids);
    return (await db.getAll('orders')).filter(({ id }) => wanted.has(id));
  }
  const { store } = db.transaction('orders');
  const found = await Promise.all(ids.map((id) => store.get(id)));
  return found.filter((order) => order !== undefined);
}

/** The order that a page told of last. */
export async function newestOrder(): Promise<OrderRecord | undefined> {
  const index = (await database()).transaction('orders').store.index('seenAt');
  return (await index.openCursor(null, 'prev'))?.value;
}

export async function getOrder(id: string): Promise<OrderRecord | undefined> {
  return (await database()).get('orders', id);
}

/**
 * Changes an order and the copies that its cases keep, all in one transaction. A change of its number moves it; false,
 * and nothing changed, when there is an order or a case with that number already.
 */
export async function changeOrder(id: string, change: (order: OrderRecord) => OrderRecord): Promise<boolean> {
  const stores: ('orders' | 'cases')[] = ['orders', 'cases'];
  const done = await transact(stores, async (transaction) => {
    const orders = transaction.objectStore('orders');
    const cases = transaction.objectStore('cases');
    const ofOrder = await cases.index('orderRecordId').getAll(id);
    const known = await orders.get(id);
    const changed = [known, ...ofOrder.map(({ order }) => order)].flatMap((one) => (one ? change(one) : []));
    const moved = changed.find((one) => one.id !== id)?.id;
    if (moved !== undefined) {
      const taken = (await orders.getKey(moved)) ?? (await cases.index('orderRecordId').getKey(moved));
      if (taken !== undefined) return false;
      await orders.delete(id);
    }
    if (known) await orders.put(change(known));
    for (const subject of ofOrder) await cases.put({ ...subject, order: change(subject.order) });
    return true;
  });
  if (done) announce('orders', 'cases');
  return done;
}
