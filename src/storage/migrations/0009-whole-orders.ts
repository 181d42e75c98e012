import { healLines } from './heal-lines.js';
import { type Factors, learnFactors, withIsoAmounts } from './iso-amounts.js';
import type { Migration } from './migration.js';

interface Order {
  id: string;
  lines: { key: string; fields: Record<string, unknown>; sources: Record<string, unknown> }[];
}

interface Case {
  id: string;
  order: Order;
  lineKey: string;
}

/** Version 9: amounts are counted in the digits of ISO 4217, and lines that were written twice are one again. */
export const wholeOrders: Migration = (_db, transaction) => {
  const stores = ['orders', 'cases', 'listings'].map((name) => transaction.objectStore(name));
  const read: unknown[][] = [];
  for (const [index, store] of stores.entries()) {
    const request = store.getAll();
    request.onsuccess = () => {
      read[index] = request.result;
      if (stores.every((_, at) => read[at] !== undefined)) rewrite(stores, read);
    };
  }
};

function rewrite(
  [orders, cases, listings]: IDBObjectStore[],
  [ofOrders = [], ofCases = [], ofListings = []]: unknown[][],
) {
  const factors: Factors = new Map();
  for (const record of [...ofOrders, ...ofCases, ...ofListings]) learnFactors(record, factors);
  const used = new Map<string, Set<string>>();
  for (const { order, lineKey } of ofCases as Case[])
    used.set(order.id, (used.get(order.id) ?? new Set()).add(lineKey));
  const healed = (order: Order): Order => ({
    ...order,
    lines: healLines(order.lines, used.get(order.id) ?? new Set()).lines,
  });
  for (const order of ofOrders as Order[]) orders?.put(withIsoAmounts(healed(order), factors));
  for (const one of ofCases as Case[]) cases?.put(withIsoAmounts({ ...one, order: healed(one.order) }, factors));
  for (const listing of ofListings) listings?.put(withIsoAmounts(listing, factors));
}
