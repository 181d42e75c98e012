import type { OrderReading } from '../domain/order.js';
import { mergeOrder, type OrderRecord, orderRecordId, type Sighting } from '../domain/order-record.js';
import { announce } from './changes.js';
import { database } from './open.js';

/** Merges readings into what is known, all in one transaction, cases included. Returns the records as they are now. */
export async function putReadings(readings: readonly OrderReading[], sighting: Sighting): Promise<OrderRecord[]> {
  if (readings.length === 0) return [];
  const db = await database();
  const transaction = db.transaction(['orders', 'cases'], 'readwrite', { durability: 'strict' });
  const orders = transaction.objectStore('orders');
  const cases = transaction.objectStore('cases');
  const merged: OrderRecord[] = [];
  for (const reading of readings) {
    const id = orderRecordId(sighting.marketplace, reading.orderId);
    const record = mergeOrder(await orders.get(id), reading, sighting);
    await orders.put(record);
    merged.push(record);
    // A case keeps its own copy of the facts, so that it stands when an order falls off the list.
    for (const subject of await cases.index('orderRecordId').getAll(id)) {
      await cases.put({ ...subject, order: mergeOrder(subject.order, reading, sighting) });
    }
  }
  await transaction.done;
  announce('orders', 'cases');
  return merged;
}

export async function listOrders(): Promise<OrderRecord[]> {
  return (await database()).getAll('orders');
}

export async function getOrder(id: string): Promise<OrderRecord | undefined> {
  return (await database()).get('orders', id);
}
