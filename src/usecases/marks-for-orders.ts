import { dayOf, daysBetween } from '../domain/day.js';
import { statusOf } from '../domain/transitions.js';
import { shopFor } from '../marketplaces/shops.js';
import type { MarksTold, OrderMark } from '../messages/beside-protocol.js';
import { now, zone } from '../platform/clock.js';
import { getSettings } from '../storage/settings.js';
import type { CaseSummary } from './list-cases.js';
import { listOrders, type OrderView } from './list-orders.js';

/** What is to be marked on the cards of these orders: her case, else the window; nothing where nothing is known or due. */
export async function marksForOrders(orderIds: readonly string[], url: string): Promise<MarksTold> {
  const shop = shopFor(new URL(url));
  const { onPage } = await getSettings();
  if (!shop || !onPage.marks || orderIds.length === 0) return { marks: [] };
  const today = dayOf(now(), zone());
  const views = await listOrders({ marketplace: shop.id, orderIds });
  return { marks: views.flatMap((view) => markOf(view, today) ?? []) };
}

function markOf(view: OrderView, today: string): OrderMark | null {
  const { orderId } = view.order;
  const open = view.cases.filter(({ subject }) => statusOf(subject.events) !== 'closed');
  const first = open.find(mustAnswer) ?? open[0];
  if (first) {
    const { next } = first;
    const hers = next?.who === 'shopper' && next.on >= today ? next : null;
    return {
      orderId,
      caseId: first.subject.id,
      kind: mustAnswer(first) ? 'must-answer' : 'case',
      on: hers?.on ?? null,
      days: hers ? daysBetween(today, hers.on) : null,
      about: hers ? !hers.certain : false,
    };
  }
  const { window } = view;
  // A window that is over is no news on every old card.
  if (!window || window.on < today) return null;
  const days = daysBetween(today, window.on);
  return { orderId, caseId: null, kind: 'window', on: window.on, days, about: !window.certain };
}

/** Somebody proposed something, and she is the one to answer. */
function mustAnswer({ subject }: CaseSummary): boolean {
  const status = statusOf(subject.events);
  return status === 'proposed' || status === 'decided';
}
