import type { Page } from 'puppeteer-core';

/** Where the popup opens next: in a case, or at its start. */
export function putPlace(own: Page, caseId: string | null): Promise<void> {
  return own.evaluate(
    (place) =>
      new Promise<void>((done) => {
        const opening = indexedDB.open('redress');
        opening.onsuccess = () => {
          const writing = opening.result.transaction('places', 'readwrite');
          writing.objectStore('places').put(place, 'popup');
          writing.oncomplete = () => {
            opening.result.close();
            done();
          };
        };
      }),
    caseId,
  );
}
