import type { IDBPTransaction } from 'idb';
import { database } from './open.js';
import type { RedressSchema, Store } from './schema.js';

/** Runs `work` in one transaction on disk before it resolves: what fails inside leaves everything as it was. */
export async function transact<Stores extends Store[], Result>(
  stores: Stores,
  work: (transaction: IDBPTransaction<RedressSchema, Stores, 'readwrite'>) => Promise<Result>,
): Promise<Result> {
  const transaction = (await database()).transaction(stores, 'readwrite', { durability: 'strict' });
  // The promise is awaited at the end. Until then this handler keeps a failure from being reported as unhandled.
  const done = transaction.done.catch((error: unknown) => ({ error }));
  try {
    const result = await work(transaction);
    const ended = await done;
    if (ended) throw ended.error;
    return result;
  } catch (error) {
    // Already over when the failed request itself aborted it.
    try {
      transaction.abort();
    } catch {}
    await done;
    throw error;
  }
}
