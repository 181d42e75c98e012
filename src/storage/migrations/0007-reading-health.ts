import type { Migration } from './migration.js';

/** Version 7: how well each kind of page is read. */
export const readingHealth: Migration = (db) => {
  db.createObjectStore('health', { keyPath: 'id' });
};
