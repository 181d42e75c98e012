import type { Page } from 'puppeteer-core';
import { type Case, newCase } from '../../src/domain/cases/case.js';
import type { CaseEvent } from '../../src/domain/cases/case-event.js';
import { apply } from '../../src/domain/cases/transitions.js';
import { type Exhibit, exhibitLetter } from '../../src/domain/exhibits/exhibit.js';
import { mergeOrder } from '../../src/domain/orders/merge-order.js';
import type { OrderRecord } from '../../src/domain/orders/order-record.js';

export const CASES = 200;
export const EXHIBITS = 2000;
/** Of each exhibit's picture: small for a capture, so that the disk of a slow machine is not what is measured. */
const BYTES = 64 * 1024;

const DAY = 86_400_000;
const STATEMENT =
  'The parcel arrived with its corner pressed in, and the lamp inside has a broken arm. It does not stand. The listing ' +
  'shows a lamp with a straight arm and says that it is tested before it is sent. The pictures show the box, its label ' +
  'and the arm from both sides, as it was when I opened it.';

function seededOrder(n: number, now: number): OrderRecord {
  const on = (days: number) => new Date(now - days * DAY).toISOString().slice(0, 10);
  const fields = {
    orderedOn: on(40 + (n % 20)),
    total: { minor: 1000 + n, currency: 'USD' },
    stateText: 'Completed',
    storeName: `Store ${n % 30}`,
    completedOn: on(n % 20),
  };
  const line = {
    lineId: String(9_000_000_000_000_000 + n),
    title: `Desk lamp with a straight arm, number ${n}`,
    quantity: 1,
  };
  const won = (values: object) => Object.fromEntries(Object.keys(values).map((field) => [field, 'page-data' as const]));
  const reading = {
    orderId: String(7_000_000_000_000_000 + n),
    fields,
    wonBy: won(fields),
    lines: [{ fields: line, wonBy: won(line) }],
  };
  const readAt = new Date(now - DAY).toISOString();
  return mergeOrder(undefined, reading, {
    marketplace: 'aliexpress',
    host: 'www.aliexpress.com',
    page: 'order-list',
    readAt,
  });
}

/** A case as it is after weeks of use: written, with exhibits, half of them sent, some answered. */
function seededCase(order: OrderRecord, exhibits: readonly Exhibit[], n: number, now: number): Case {
  const at = (hours: number) => new Date(now - hours * 3_600_000).toISOString();
  const opened = newCase(order, order.lines[0]?.key ?? '', at(400));
  const events: CaseEvent[] = exhibits.map(({ id, letter }) => ({
    type: 'exhibit-added',
    at: at(300),
    exhibitId: id,
    letter,
  }));
  if (n % 2 === 0) events.push({ type: 'submitted', at: at(200 - (n % 100)) });
  if (n % 8 === 0)
    events.push({ type: 'proposal-received', at: at(50), amount: order.fields.total ?? null, words: 'Part' });
  const draft = {
    ...opened.draft,
    received: 'yes' as const,
    reason: 'damaged',
    statement: STATEMENT,
    resolution: 'refund' as const,
    amountText: '10.00',
  };
  return events.reduce<Case>(
    (subject, event) => {
      const applied = apply(subject, event);
      if (!applied.ok) throw new Error(`${applied.event} is not possible in ${applied.status}`);
      return applied.case;
    },
    { ...opened, draft },
  );
}

function seededExhibit(caseId: string, n: number, place: number, now: number): Exhibit {
  return {
    id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
    caseId,
    kind: 'capture',
    letter: exhibitLetter(place),
    place,
    caption: 'The order page',
    page: 'order',
    answers: place === 1 ? 'order-confirmation' : null,
    sheets: [{ mime: 'image/png', bytes: BYTES, width: 1280, height: 900, sha256: 'a'.repeat(64) }],
    url: 'https://www.aliexpress.com/p/order/detail.html',
    title: 'Order',
    capture: { scope: 'visible' },
    capturedAt: new Date(now - 300 * 3_600_000).toISOString(),
    zone: 'UTC',
    clock: 'computer',
  };
}

/** Fills the store, through a page of the extension, with cases, their orders, pictures, exhibits and bytes. */
export async function seedStore(own: Page): Promise<void> {
  const now = Date.now();
  for (let from = 0; from < CASES; from += 20) {
    const numbers = Array.from({ length: 20 }, (_, index) => from + index);
    const orders = numbers.map((n) => seededOrder(n, now));
    const each = EXHIBITS / CASES;
    const exhibits = orders.map((order, index) => {
      const caseId = `${order.id}/${order.lines[0]?.key}`;
      return Array.from({ length: each }, (_, place) =>
        seededExhibit(caseId, (from + index) * each + place, place + 1, now),
      );
    });
    const cases = orders.map((order, index) => seededCase(order, exhibits[index] ?? [], from + index, now));
    await putAll(own, { orders, cases, exhibits: exhibits.flat() });
  }
}

function putAll(own: Page, records: { orders: OrderRecord[]; cases: Case[]; exhibits: Exhibit[] }): Promise<void> {
  return own.evaluate(
    (json, bytes) =>
      new Promise<void>((done, fail) => {
        const { orders, cases, exhibits } = JSON.parse(json) as {
          orders: { id: string }[];
          cases: { id: string }[];
          exhibits: { id: string }[];
        };
        const opening = indexedDB.open('redress');
        opening.onerror = () => fail(opening.error);
        opening.onsuccess = () => {
          const names = ['orders', 'cases', 'exhibits', 'originals', 'pictures'];
          const writing = opening.result.transaction(names, 'readwrite');
          for (const order of orders) writing.objectStore('orders').put(order);
          for (const subject of cases) {
            writing.objectStore('cases').put(subject);
            const blob = new Blob([new Uint8Array(8192)], { type: 'image/png' });
            writing.objectStore('pictures').put({ id: subject.id, blob, takenAt: '2026-01-01T00:00:00.000Z' });
          }
          for (const exhibit of exhibits) {
            writing.objectStore('exhibits').put(exhibit);
            writing.objectStore('originals').put(new Blob([new Uint8Array(bytes)], { type: 'image/png' }), exhibit.id);
          }
          writing.oncomplete = () => {
            opening.result.close();
            done();
          };
          writing.onerror = () => fail(writing.error);
        };
      }),
    JSON.stringify(records),
    BYTES,
  );
}
