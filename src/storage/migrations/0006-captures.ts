import type { Migration } from './migration.js';

/** Captures on their way with the pictures they have so far, and listings as they were seen. */
export const captures: Migration = (db) => {
  db.createObjectStore('captures', { keyPath: 'id' }).createIndex('caseId', 'caseId');
  db.createObjectStore('shots', { keyPath: ['captureId', 'index'] });
  db.createObjectStore('listings', { keyPath: 'id' }).createIndex('productId', 'productId');
};
