import type { Case } from '../domain/case.js';
import { dayOf, daysBetween } from '../domain/day.js';
import type { Party } from '../domain/deadline.js';
import { statusOf } from '../domain/transitions.js';
import { turnOf } from '../domain/turn.js';
import { shopFor } from '../marketplaces/shops.js';
import type { MarksTold, OrderMark } from '../messages/beside-protocol.js';
import { now, zone } from '../platform/clock.js';
import { getSettings } from '../storage/settings.js';
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
  const first = open.find(({ subject }) => kindOf(subject).startsWith('must')) ?? open[0];
  if (first) {
    const { next, subject } = first;
    const kind = kindOf(subject);
    // The date beside the words is of those whose turn it is.
    const until = next && next.on >= today && next.who === ACTS[kind] ? next : null;
    return {
      orderId,
      caseId: subject.id,
      kind,
      on: until?.on ?? null,
      days: until ? daysBetween(today, until.on) : null,
      about: until ? !until.certain : false,
    };
  }
  const { window } = view;
  // A window that is over is no news on every old card.
  if (!window || window.on < today) return null;
  const days = daysBetween(today, window.on);
  return { orderId, caseId: null, kind: 'window', on: window.on, days, about: !window.certain };
}

const ACTS: Record<Exclude<OrderMark['kind'], 'window'>, Party> = {
  case: 'shopper',
  'must-answer': 'shopper',
  'must-return': 'shopper',
  'seller-turn': 'seller',
  'shop-turn': 'marketplace',
};

/** Who must act in a case, as far as what happened and the marketplace's page tell. */
function kindOf(subject: Case): Exclude<OrderMark['kind'], 'window'> {
  const status = statusOf(subject.events);
  const turn = turnOf(subject);
  if (status === 'returning') return turn === 'shopper' ? 'must-return' : 'case';
  if (turn === 'seller') return 'seller-turn';
  if (turn === 'marketplace') return 'shop-turn';
  return status === 'proposed' || status === 'decided' ? 'must-answer' : 'case';
}
