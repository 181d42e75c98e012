import type { Case } from '../domain/case.js';
import { dayOf } from '../domain/day.js';
import type { Deadline } from '../domain/deadline.js';
import { deadlinesOf, nextDeadline, windowOf } from '../domain/deadlines.js';
import { type MissingField, missingFields } from '../domain/order.js';
import type { OrderRecord } from '../domain/order-record.js';
import { statusOf } from '../domain/transitions.js';
import { now, zone } from '../platform/clock.js';
import { listCases } from '../storage/cases.js';
import { listOrders as storedOrders } from '../storage/orders.js';
import { policyOf } from './policy-of.js';

/** An order as a list shows it. */
export interface OrderView {
  order: OrderRecord;
  missing: MissingField[];
  /** Until when a dispute can be opened, as far as anything tells. */
  window: Deadline | null;
  cases: CaseSummary[];
}

/** A case as a list shows it. */
export interface CaseSummary {
  subject: Case;
  deadlines: Deadline[];
  next: Deadline | null;
}

export function summaryOf(subject: Case): CaseSummary {
  const here = zone();
  const deadlines = deadlinesOf(subject, policyOf(subject.order), dayOf(now(), here), here);
  return { subject, deadlines, next: nextDeadline(deadlines) };
}

export async function listCaseSummaries(): Promise<CaseSummary[]> {
  return (await listCases()).map(summaryOf);
}

/** The orders with these numbers, or all; the soonest date first, those without one last, passed windows after that. */
export async function listOrders(only?: { marketplace: string; orderIds: readonly string[] }): Promise<OrderView[]> {
  const here = zone();
  const today = dayOf(now(), here);
  const wanted = only && new Set(only.orderIds.map((id) => `${only.marketplace}:${id}`));
  const [orders, cases] = await Promise.all([storedOrders(), listCaseSummaries()]);
  return orders
    .filter((order) => !wanted || wanted.has(order.id))
    .map((order) => ({
      order,
      missing: missingFields(order),
      window: windowOf(order, policyOf(order), today, here),
      cases: cases.filter(({ subject }) => subject.order.id === order.id),
    }))
    .sort((a, b) => rank(a, today).localeCompare(rank(b, today)));
}

/** Open cases and open windows by date, then what has no date by newest order, then what is over. */
function rank(view: OrderView, today: string): string {
  const open = view.cases.filter(({ subject }) => statusOf(subject.events) !== 'closed');
  const dates = [view.window, ...open.map(({ next }) => next)].flatMap((deadline) => deadline?.on ?? []);
  const next = dates.filter((on) => on >= today).sort()[0];
  if (next) return `0 ${next}`;
  const age = 1e9 - Number((view.order.fields.orderedOn ?? '0000-00-00').replaceAll('-', ''));
  return `${view.window ? '2' : '1'} ${age}`;
}
