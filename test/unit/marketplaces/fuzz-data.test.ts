// Page data in which parts are missing, doubled, moved, cut short or hostile: 10,000 of them. The reader never throws,
// never tells what does not stand in the data, and always says N of M.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { caseReadingSchema } from '../../../src/domain/cases/case-reading.js';
import { type LineFields, orderReadingSchema } from '../../../src/domain/orders/order.js';
import { aliexpressData } from '../../../src/marketplaces/aliexpress/data/data-reader.js';
import { at, objectsAt } from '../../../src/marketplaces/read-values.js';

const folder = join(import.meta.dirname, '../../fixtures/aliexpress');
const answers = readdirSync(folder)
  .filter((file) => file.endsWith('.json') && !file.endsWith('.expected.json'))
  .map((file) => readFileSync(join(folder, file), 'utf8'));

type Holder = Record<string, unknown> | unknown[];

/** Every object and array in the data, from the outside in. */
function holdersIn(value: unknown): Holder[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value as Holder, ...Object.values(value).flatMap(holdersIn)];
}

const HOSTILE: readonly unknown[] = [
  null,
  '',
  -1,
  2 ** 60,
  [],
  {},
  true,
  'x'.repeat(5000),
  '\u202e00.5$\ud800',
  '__proto__',
  'javascript:alert(1)',
  'Feb 30, 2026',
  'US $1.00 - US $2.00',
  'pc_om_list_order',
  '8310000000000109',
];

interface Change {
  kind: 'delete' | 'double' | 'turn' | 'cut' | 'say' | 'move';
  at: number;
  key: number;
  to: number;
  value: unknown;
}
const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom('delete', 'double', 'turn', 'cut', 'say', 'move'),
  at: fc.nat({ max: 200 }),
  key: fc.nat({ max: 40 }),
  to: fc.nat({ max: 200 }),
  value: fc.constantFrom(...HOSTILE),
});

/** A product's number as the data has it: the shop for the United States adds 2^51 to it. */
function printedProduct({ productId }: LineFields, said: string): string | undefined {
  if (productId === undefined || said.includes(productId)) return productId;
  return String(BigInt(productId) + 2n ** 51n);
}

/** As JSON would say it: a name like `__proto__` is a name, and changes no prototype. */
function put(holder: Holder, name: string, value: unknown): void {
  Object.defineProperty(holder, name, { value, writable: true, enumerable: true, configurable: true });
}

function spoil(json: unknown, { kind, at, key, to, value }: Change): void {
  const holders = holdersIn(json);
  const holder = holders[at % holders.length] as Record<string, unknown> | undefined;
  const keys = Object.keys(holder ?? {});
  const name = keys[key % keys.length];
  if (!holder || name === undefined) return;
  const old = holder[name];
  if (kind === 'delete') delete holder[name];
  else if (kind === 'double' && Array.isArray(holder)) holder.push(structuredClone(old));
  else if (kind === 'turn' && Array.isArray(old)) old.reverse();
  else if (kind === 'cut' && typeof old === 'string') holder[name] = old.slice(0, key % 12);
  else if (kind === 'move') put(holders[to % holders.length] ?? {}, name, structuredClone(old));
  else if (kind === 'say') holder[name] = structuredClone(value);
}

/** How many kinds of answers were read. */
const counted = new Map<string, number>();
const RUNS = 10_000;

/** The cases in a list of them, whatever state they are in. */
function listedIn(json: unknown): number {
  const facts = at(json, 'data', 'module') ?? at(json, 'module') ?? at(json, 'data');
  return objectsAt(facts, 'items').flatMap((item) => objectsAt(item, 'reverseOrderLines')).length;
}

const bare = (text: string) =>
  text.normalize('NFKC').replace(/[\s\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/g, '');
const orders = z.array(orderReadingSchema);
const cases = z.array(caseReadingSchema);

it('spoiled data is read as far as it goes, 10,000 of them', { timeout: 240_000 }, () => {
  const answer = fc.constantFrom(...answers);
  fc.assert(
    fc.property(answer, fc.array(change, { minLength: 1, maxLength: 6 }), (text, changes) => {
      const spoilt = JSON.parse(text) as { api: string };
      const { api } = spoilt;
      for (const one of changes) spoil(spoilt, one);
      // Only what JSON can say: a part that was moved into a list by name is none.
      const json: unknown = JSON.parse(JSON.stringify(spoilt));
      const reading = aliexpressData.readPayload({ api, json, today: '2026-11-25' });
      if (!reading) return;
      expect(reading.found).toBe(reading.orders.length + reading.unread.length);
      const { cases: read = [], unreadCases = [] } = reading;
      if (reading.page === 'case-list' && read.length + unreadCases.length > 1)
        expect(read.length + unreadCases.length).toBe(listedIn(json));
      counted.set(reading.page, (counted.get(reading.page) ?? 0) + 1);
      expect(z.safeParse(orders, reading.orders).error).toBeUndefined();
      expect(z.safeParse(cases, reading.cases ?? []).error).toBeUndefined();
      const said = bare(JSON.stringify(json));
      const stands = (value: string | undefined) => {
        if (value !== undefined && !/["\\\ud800-\udfff]/.test(value))
          expect(said.includes(bare(value)), value.slice(0, 200)).toBe(true);
      };
      for (const { orderId, fields, lines } of reading.orders) {
        for (const value of [orderId, fields.printedDate, fields.printedTotal, fields.stateText, fields.storeName])
          stands(value);
        for (const line of lines)
          for (const value of [line.fields.title, printedProduct(line.fields, said), line.fields.lineId]) stands(value);
        if (fields.total) expect(fields.printedTotal).toMatch(/\p{Nd}/u);
      }
      for (const { caseNumber, lineId, orderId, fields } of reading.cases ?? []) {
        for (const value of [caseNumber, lineId, orderId, fields.stateText, fields.reasonText, fields.printedOffer])
          stands(value);
        for (const amount of [fields.askedAmount, fields.offerAmount, fields.refundAmount]) {
          if (amount) expect(said.replace(/\D/g, '')).toContain(String(amount.minor).replace(/0+$/, ''));
        }
      }
    }),
    { numRuns: RUNS },
  );
  const kinds = [...counted].sort(([one], [other]) => one.localeCompare(other));
  console.info(`Fuzz: ${RUNS} spoiled answers read: ${kinds.map((kind) => kind.join(' ')).join(', ')}`);
  expect(kinds.map(([kind]) => kind)).toEqual(['case', 'case-list', 'order', 'order-list', 'tracking']);
});
