import type { IDBPTransaction } from 'idb';
import { type Case, lineOf } from '../../domain/cases/case.js';
import { isByHand } from '../../domain/orders/order-correction.js';
import { announce } from '../changes.js';
import { database } from '../open.js';
import { type RedressSchema, STORES, type Store } from '../schema.js';
import { transact } from '../transact.js';

/** Bytes that lie beside their record, under its id or, piece by piece, under `<id>/…`. */
const BYTES: Readonly<Partial<Record<Store, readonly Store[]>>> = {
  exhibits: ['originals', 'thumbnails'],
  copies: ['copyBytes'],
};

/**
 * Erases a deleted case from every store, all in one transaction: its exhibits with their bytes, copies, marks, words
 * and log, captures on their way, its reminders, its picture, what its form offered, and an order that no page ever
 * told of. Listings were seen for the order and stay with it. A case that is not deleted is left alone.
 */
export async function eraseCase(id: string): Promise<boolean> {
  const erased = await transact([...STORES], async (transaction) => {
    const subject = await transaction.objectStore('cases').get(id);
    if (subject?.filed?.as !== 'deleted') return false;
    for (const name of STORES) {
      const store = transaction.objectStore(name);
      if (!([...store.indexNames] as string[]).includes('caseId')) continue;
      // Every store of things of a case has this index; the types know it of each store alone.
      const keys = await (store as unknown as ByCase).index('caseId').getAllKeys(id);
      for (const key of keys) {
        for (const beside of BYTES[name] ?? []) {
          await transaction.objectStore(beside).delete(String(key));
          await transaction.objectStore(beside).delete(IDBKeyRange.bound(`${key}/`, `${key}/\uffff`));
        }
        // An array is greater than every number: all shots of the capture.
        if (name === 'captures') await transaction.objectStore('shots').delete(IDBKeyRange.bound([key], [key, []]));
        await store.delete(key as never);
      }
    }
    const { order, lineKey } = subject;
    await transaction.objectStore('pictures').delete(`${order.id}/${lineKey}`);
    const lineId = lineOf(subject)?.fields.lineId;
    if (lineId) await transaction.objectStore('forms').delete(`${order.marketplace}:${lineId}`);
    await forgetDates(transaction, id);
    const places = transaction.objectStore('places');
    if ((await places.get('popup')) === id) await places.put(null, 'popup');
    await transaction.objectStore('cases').delete(id);
    const others = await transaction.objectStore('cases').index('orderRecordId').count(order.id);
    const kept = await transaction.objectStore('orders').get(order.id);
    // An order that a page told of stays, with its dates: the case may have been about another line, or a mistake.
    if (others > 0 || !kept || !isByHand(kept)) return true;
    await transaction.objectStore('orders').delete(order.id);
    await forgetDates(transaction, order.id);
    return true;
  });
  if (erased) announce('cases', 'exhibits', 'orders', 'pictures');
  return erased;
}

type Everything = IDBPTransaction<RedressSchema, Store[], 'readwrite'>;

/** Erases the reminder preference of a case or an order, and its exported calendar events. */
async function forgetDates(transaction: Everything, about: string): Promise<void> {
  await transaction.objectStore('wishes').delete(about);
  const calendar = transaction.objectStore('calendar');
  for (const entry of await calendar.getAll()) if (entry.about === about) await calendar.delete(entry.uid);
}

interface ByCase {
  index(name: 'caseId'): { getAllKeys(caseId: string): Promise<IDBValidKey[]> };
}

/** The deleted cases, the last deleted first. */
export async function listDeletedCases(): Promise<Case[]> {
  const deleted = await (await database()).getAllFromIndex('cases', 'filedAs', 'deleted');
  return deleted.sort((a, b) => (b.filed?.at ?? '').localeCompare(a.filed?.at ?? ''));
}
