import type { Page } from 'puppeteer-core';
import { type Case, newCase } from '../../src/domain/cases/case.js';
import type { Draft } from '../../src/domain/cases/draft.js';
import type { OrderRecord } from '../../src/domain/orders/order-record.js';
import { putStored, stored } from './stored.js';

/**
 * A case about one line of an order that was read, with a draft as the shopper would have left it; waits until it was
 * read.
 */
export async function seedDraft(own: Page, orderId: string, lineId: string, draft: Partial<Draft>): Promise<Case> {
  let order: OrderRecord | undefined;
  for (let tries = 0; tries < 100 && !order; tries += 1) {
    order = (await stored<OrderRecord>(own, 'orders')).find(
      (one) => one.orderId === orderId && one.lines.some(({ fields }) => fields.lineId === lineId),
    );
    if (!order) await new Promise((done) => setTimeout(done, 100));
  }
  const key = order?.lines.find(({ fields }) => fields.lineId === lineId)?.key;
  if (!order || !key) throw new Error(`order ${orderId} was not read with its line`);
  const opened = newCase(order, key, new Date(Date.now() - 3_600_000).toISOString());
  const subject: Case = { ...opened, draft: { ...opened.draft, ...draft } };
  await putStored(own, 'cases', subject);
  return subject;
}

/** An exhibit with bytes: a picture of noise, which no format makes small, of about the size asked for. */
export function seedExhibit(own: Page, caseId: string, letter: string, side: number): Promise<number> {
  return own.evaluate(
    async (id, name, edge) => {
      const canvas = new OffscreenCanvas(edge, edge);
      const context = canvas.getContext('2d');
      const noise = new ImageData(edge, edge);
      for (let at = 0; at < noise.data.length; at += 65_536) {
        crypto.getRandomValues(noise.data.subarray(at, Math.min(at + 65_536, noise.data.length)));
      }
      for (let at = 3; at < noise.data.length; at += 4) noise.data[at] = 255;
      context?.putImageData(noise, 0, 0);
      const blob = await canvas.convertToBlob({ type: 'image/png' });
      const exhibit = {
        id: `seeded-${name}`,
        caseId: id,
        kind: 'capture',
        letter: name,
        place: name.charCodeAt(0) - 64,
        caption: `Seeded ${name}`,
        page: 'order',
        answers: null,
        sheets: [{ mime: 'image/png', bytes: blob.size, width: edge, height: edge, sha256: '0'.repeat(64) }],
        url: 'https://www.aliexpress.com/p/order/index.html',
        title: 'Seeded',
        capturedAt: new Date().toISOString(),
        zone: 'UTC',
        clock: 'computer',
      };
      await new Promise<void>((done, fail) => {
        const opening = indexedDB.open('redress');
        opening.onsuccess = () => {
          const writing = opening.result.transaction(['exhibits', 'originals'], 'readwrite');
          writing.objectStore('exhibits').put(exhibit);
          writing.objectStore('originals').put(blob, exhibit.id);
          writing.oncomplete = () => {
            opening.result.close();
            done();
          };
          writing.onerror = () => fail(writing.error);
        };
      });
      return blob.size;
    },
    caseId,
    letter,
    side,
  );
}
