import type { Migration } from './migration.js';

/** Version 5: archived and deleted cases are counted and found without a look at the others. */
export const filedCases: Migration = (_db, transaction) => {
  transaction.objectStore('cases').createIndex('filedAs', 'filed.as');
};
