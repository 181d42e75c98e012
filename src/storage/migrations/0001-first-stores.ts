import type { Migration } from './migration.js';

/** Version 1: orders, cases, exhibits with their originals, pictures, given reminders, settings, places. */
export const firstStores: Migration = (db) => {
  db.createObjectStore('orders', { keyPath: 'id' }).createIndex('seenAt', 'seenAt');
  db.createObjectStore('cases', { keyPath: 'id' }).createIndex('orderRecordId', 'order.id');
  db.createObjectStore('exhibits', { keyPath: 'id' }).createIndex('caseId', 'caseId');
  db.createObjectStore('originals');
  db.createObjectStore('pictures', { keyPath: 'id' });
  db.createObjectStore('reminders', { keyPath: 'id' }).createIndex('caseId', 'caseId');
  db.createObjectStore('settings');
  db.createObjectStore('places');
};
