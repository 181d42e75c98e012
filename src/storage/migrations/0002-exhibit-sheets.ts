import type { Migration } from './migration.js';

interface FlatExhibit {
  letter: string;
  mime: string;
  bytes: number;
  width: number;
  height: number;
  sha256: string;
}

/**
 * Version 2: exhibits have sheets, a kind and a place of their own; their copies, words, marks, small pictures and log
 * get stores.
 */
export const exhibitSheets: Migration = (db, transaction) => {
  const byExhibit = (name: string, options?: IDBObjectStoreParameters) => {
    const store = db.createObjectStore(name, options);
    store.createIndex('exhibitId', 'exhibitId');
    store.createIndex('caseId', 'caseId');
  };
  byExhibit('copies', { keyPath: 'id' });
  db.createObjectStore('copyBytes');
  byExhibit('exhibitTexts', { keyPath: 'exhibitId' });
  byExhibit('exhibitLog', { autoIncrement: true });
  byExhibit('marks', { keyPath: 'sheetKey' });
  db.createObjectStore('thumbnails');

  const walk = transaction.objectStore('exhibits').openCursor();
  walk.onsuccess = () => {
    const cursor = walk.result;
    if (!cursor) return;
    cursor.update(withSheets(cursor.value as FlatExhibit));
    cursor.continue();
  };
};

/** Version 1 had one picture an exhibit, always of the visible part. Its bytes stay under the key they have. */
function withSheets({ mime, bytes, width, height, sha256, ...rest }: FlatExhibit) {
  return {
    ...rest,
    kind: 'capture',
    place: numberOf(rest.letter),
    sheets: [{ mime, bytes, width, height, sha256 }],
    capture: { scope: 'visible' },
    clock: 'computer',
  };
}

function numberOf(letter: string): number {
  return [...letter].reduce((sum, char) => sum * 26 + char.charCodeAt(0) - 64, 0);
}
