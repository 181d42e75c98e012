import type { Migration } from './migration.js';

/**
 * Version 4: what the shopper wants of reminders, the clock as it was seen, and the dates that left as calendar events.
 */
export const dates: Migration = (db) => {
  db.createObjectStore('wishes', { keyPath: 'about' });
  db.createObjectStore('clock');
  db.createObjectStore('calendar', { keyPath: 'uid' });
};
