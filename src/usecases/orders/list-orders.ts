import type { Deadline } from '../../domain/deadlines/deadline.js';
import { windowOf } from '../../domain/deadlines/order-dates.js';
import { byPriority, type OrderPriority, priorityOf } from '../../domain/lists/order-priority.js';
import { searchable } from '../../domain/lists/search-text.js';
import { type MissingField, missingFields } from '../../domain/orders/order.js';
import type { OrderRecord } from '../../domain/orders/order-record.js';
import { dayOf } from '../../domain/time/day.js';
import { policyOf } from '../../marketplaces/policy-of.js';
import { now, zone } from '../../platform/clock.js';
import { listAllCases, listCasesOf } from '../../storage/cases/cases.js';
import { listOrdersWith, listOrders as storedOrders } from '../../storage/orders/orders.js';
import { type CaseSummary, summariesOf } from '../cases/list-cases.js';

/** An order as a list shows it. */
export interface OrderView {
  order: OrderRecord;
  missing: MissingField[];
  /** Until when a dispute can be opened; null when nothing tells. */
  window: Deadline | null;
  /** The order's cases, without deleted ones. */
  cases: CaseSummary[];
  /** Lines whose case is deleted and can still be brought back. */
  deleted: string[];
  /** Why the order stands at its place. */
  attention: OrderPriority;
  /** The text that a search looks through. */
  text: string;
}

/** The orders with these numbers, or all. What needs the shopper comes first; the rest is newest first. */
export async function listOrders(only?: { marketplace: string; orderIds: readonly string[] }): Promise<OrderView[]> {
  const here = zone();
  const today = dayOf(now(), here);
  const ids = only?.orderIds.map((id) => `${only.marketplace}:${id}`);
  const [orders, cases] = await Promise.all(
    ids ? [listOrdersWith(ids), listCasesOf(ids)] : [storedOrders(), listAllCases()],
  );
  const summaries = summariesOf(cases);
  return orders
    .map((order) => {
      const ofOrder = summaries.filter(({ subject }) => subject.order.id === order.id);
      return viewOf(order, ofOrder, today, here);
    })
    .sort((a, b) => byPriority(a.attention, b.attention) || newest(b).localeCompare(newest(a)));
}

const newest = ({ order }: OrderView): string => order.fields.orderedOn ?? '';

function viewOf(order: OrderRecord, all: CaseSummary[], today: string, here: string): OrderView {
  const cases = all.filter(({ subject }) => subject.filed?.as !== 'deleted');
  const window = windowOf(order, policyOf(order), today, here);
  const { storeName, stateText } = order.fields;
  const titles = order.lines.map(({ fields }) => fields.title);
  return {
    order,
    missing: missingFields(order),
    window,
    cases,
    deleted: all.flatMap(({ subject }) => (subject.filed?.as === 'deleted' ? subject.lineKey : [])),
    attention: priorityOf(order, window, cases, today),
    text: searchable([order.orderId, storeName, stateText, ...titles]),
  };
}
