import { type IDBPDatabase, openDB, unwrap } from 'idb';
import { MIGRATIONS } from './migrations/index.js';
import type { Migration } from './migrations/migration.js';
import type { RedressSchema } from './schema.js';

export type Database = IDBPDatabase<RedressSchema>;

/** Opens a database by name, taken through the migrations it has not had yet: all of them, or none. */
export async function openWith(
  name: string,
  migrations: readonly Migration[],
  onLost: () => void = () => {},
): Promise<Database> {
  let failure: unknown;
  const opening = openDB<RedressSchema>(name, migrations.length, {
    upgrade(db, oldVersion, _newVersion, transaction) {
      try {
        for (const migrate of migrations.slice(oldVersion)) migrate(unwrap(db), unwrap(transaction));
      } catch (error) {
        failure = error;
        transaction.done.catch(() => {});
        transaction.abort();
      }
    },
    // Another context wants to upgrade: let go at once, or it would wait for us for ever.
    blocking(_current, _blocked, event) {
      onLost();
      (event.target as IDBDatabase).close();
    },
    terminated: onLost,
  });
  return opening.catch((error: unknown) => {
    throw failure ? new Error('a migration failed; the database is as it was', { cause: failure }) : error;
  });
}

let opened: Promise<Database> | undefined;

/** The database, opened once and opened again after the browser closed it. A failed opening is not remembered. */
export function database(): Promise<Database> {
  opened ??= openWith('redress', MIGRATIONS, () => {
    opened = undefined;
  }).catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

/** What to say when a write failed: the browser has no room left, or something else. */
export function isFull(error: unknown): boolean {
  // Chromium says DataError when the disk itself is full, QuotaExceededError when the quota is.
  return error instanceof DOMException && (error.name === 'QuotaExceededError' || error.name === 'DataError');
}
