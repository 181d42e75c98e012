import type { Migration } from './migration.js';

/** Why a field of a form was left alone, by the names of version 8. */
const REASONS = new Set([
  'not-drafted',
  'filled-by-shopper',
  'answered-otherwise',
  'not-taken',
  'no-choices',
  'no-such-choice',
  'several-choices',
  'too-long',
  'files-do-not-fit',
  'cover-not-saved',
  'files-absent',
]);

/** Of the names before, one alone is not among these: that of a field that the shopper had filled. */
const named = (reason: string): string => (REASONS.has(reason) ? reason : 'filled-by-shopper');

interface Fill {
  left: Record<string, number>;
  last: string;
}

/** Version 8: a reason has another name in what is counted of the fields of a form. */
export const fillReasons: Migration = (_db, transaction) => {
  const walk = transaction.objectStore('health').openCursor();
  walk.onsuccess = () => {
    const cursor = walk.result;
    if (!cursor) return;
    const { fills, ...health } = cursor.value as { fills?: Record<string, Fill> };
    if (fills) {
      const renamed = Object.entries(fills).map(([field, fill]) => {
        const left = Object.fromEntries(Object.entries(fill.left).map(([reason, count]) => [named(reason), count]));
        const last = fill.last === 'filled' || fill.last === 'partly' ? fill.last : named(fill.last);
        return [field, { ...fill, left, last }];
      });
      cursor.update({ ...health, fills: Object.fromEntries(renamed) });
    }
    cursor.continue();
  };
};
