import type { Migration } from './migration.js';

/** What a marketplace's form of a case offered and took, by line. */
export const formsSeen: Migration = (db) => {
  db.createObjectStore('forms', { keyPath: 'id' });
};
