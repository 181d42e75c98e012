import { newCase } from '../../../src/domain/cases/case.js';
import { addCase } from '../../../src/storage/cases/cases.js';
import { addExhibit, type TakenExhibit, type TakenSheet } from '../../../src/storage/exhibits/exhibits.js';
import { database } from '../../../src/storage/open.js';
import { putReadings } from '../../../src/storage/orders/orders.js';
import { STORES } from '../../../src/storage/schema.js';
import { madeReading, SEEN } from '../../unit/domain/made.js';

export const NOW = '2026-10-02T08:00:00.000Z';

export async function emptyDatabase(): Promise<void> {
  const transaction = (await database()).transaction(STORES, 'readwrite');
  for (const store of STORES) await transaction.objectStore(store).clear();
  await transaction.done;
}

/** A case on an order that was read. */
export async function aCase() {
  const { records } = await putReadings([madeReading({ stateText: 'Completed' })], SEEN);
  const [order] = records;
  if (!order) throw new Error('not kept');
  return addCase(newCase(order, order.lines[0]?.key ?? '', NOW));
}

export function taken(caseId: string, id: string): TakenExhibit {
  return {
    id,
    caseId,
    orderId: '3042771855206394',
    kind: 'capture',
    caption: 'The order page',
    page: 'order',
    answers: null,
    url: 'https://www.shop.example/order',
    title: 'Order',
    capture: { scope: 'page' },
    capturedAt: NOW,
    zone: 'UTC',
    clock: 'computer',
  };
}

export function sheet(bytes = 64, fill = 0): TakenSheet {
  const blob = new Blob([new Uint8Array(bytes).fill(fill)], { type: 'image/png' });
  return { mime: 'image/png', bytes, width: 8, height: 8, sha256: 'a'.repeat(64), blob };
}

export function anExhibit(caseId: string, id: string) {
  return addExhibit(taken(caseId, id), [sheet()]);
}
