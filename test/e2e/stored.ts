import type { Page } from 'puppeteer-core';

/** Everything in a store of the extension's database, seen from one of its own pages. */
export function stored<T>(page: Page, store: string): Promise<T[]> {
  return page.evaluate(
    (name) =>
      new Promise<T[]>((done, fail) => {
        const opening = indexedDB.open('redress');
        opening.onerror = () => fail(opening.error);
        opening.onsuccess = () => {
          const all = opening.result.transaction(name).objectStore(name).getAll();
          all.onsuccess = () => {
            opening.result.close();
            done(all.result as T[]);
          };
        };
      }),
    store,
  );
}

/** Puts a record as an earlier version or another time would have left it; `key` where it has none of its own. */
export function putStored(page: Page, store: string, value: unknown, key?: string): Promise<void> {
  return page.evaluate(
    (name, json, apart) =>
      new Promise<void>((done, fail) => {
        const opening = indexedDB.open('redress');
        opening.onsuccess = () => {
          const writing = opening.result.transaction(name, 'readwrite');
          writing.objectStore(name).put(JSON.parse(json), apart);
          writing.oncomplete = () => {
            opening.result.close();
            done();
          };
          writing.onerror = () => fail(writing.error);
        };
      }),
    store,
    JSON.stringify(value),
    key,
  );
}

/** Forgets everything, as if the extension had just been installed. */
export function emptyStores(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((done, fail) => {
        const opening = indexedDB.open('redress');
        opening.onsuccess = () => {
          const names = [...opening.result.objectStoreNames];
          const writing = opening.result.transaction(names, 'readwrite');
          for (const name of names) writing.objectStore(name).clear();
          writing.onerror = () => fail(writing.error);
          writing.oncomplete = () => {
            opening.result.close();
            done();
          };
        };
      }),
  );
}

export interface StoredOriginal {
  sha256: string;
  width: number;
  height: number;
  type: string;
  base64: string;
}

/** An exhibit's bytes as they lie in storage: decoded, and their digest computed anew. */
export function storedOriginal(page: Page, exhibitId: string): Promise<StoredOriginal> {
  return page.evaluate(async (id) => {
    const db = await new Promise<IDBDatabase>((done) => {
      const opening = indexedDB.open('redress');
      opening.onsuccess = () => done(opening.result);
    });
    const blob = await new Promise<Blob>((done) => {
      const reading = db.transaction('originals').objectStore('originals').get(id);
      reading.onsuccess = () => done(reading.result as Blob);
    });
    db.close();
    const bytes = new Uint8Array(await blob.arrayBuffer());
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
    const bitmap = await createImageBitmap(blob);
    const { width, height } = bitmap;
    return {
      sha256: [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join(''),
      width,
      height,
      type: blob.type,
      base64,
    };
  }, exhibitId);
}

/** Red, green, blue and opacity of each pixel in a small area of a picture, as it lies in a store. */
export function storedPixels(
  page: Page,
  store: 'originals' | 'copyBytes',
  key: string,
  area: { x: number; y: number; width: number; height: number },
): Promise<number[]> {
  return page.evaluate(
    async (name, id, { x, y, width, height }) => {
      const db = await new Promise<IDBDatabase>((done) => {
        const opening = indexedDB.open('redress');
        opening.onsuccess = () => done(opening.result);
      });
      const reading = db.transaction(name).objectStore(name).get(id);
      await new Promise((done) => {
        reading.onsuccess = done;
      });
      db.close();
      const bitmap = await createImageBitmap(reading.result as Blob);
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
      context?.drawImage(bitmap, 0, 0);
      const read = context?.getImageData(Math.round(x), Math.round(y), Math.round(width), Math.round(height));
      return [...(read?.data ?? [])];
    },
    store,
    key,
    area,
  );
}
