import type { Case } from '../../domain/cases/case.js';
import { currentEvents } from '../../domain/cases/current-events.js';
import { isReturnShipped } from '../../domain/cases/history.js';
import { statusOf } from '../../domain/cases/transitions.js';
import { turnOf } from '../../domain/cases/turn.js';
import type { DeadlineKind } from '../../domain/dispute/deadline-kind.js';
import { dayOf, daysBetween } from '../../domain/time/day.js';
import { shopFor } from '../../marketplaces/index.js';
import type { MarksReply, OrderMark } from '../../messages/protocol.js';
import { now, zone } from '../../platform/clock.js';
import { getSettings } from '../../storage/settings.js';
import { listOrders, type OrderView } from '../orders/list-orders.js';

/**
 * The mark for the card of each of these orders: about its open case, else about its dispute window. An order with
 * neither gets none.
 */
export async function marksForOrders(orderIds: readonly string[], url: string): Promise<MarksReply> {
  const shop = shopFor(new URL(url));
  const { onPage } = await getSettings();
  if (!shop || !onPage.marks || orderIds.length === 0) return { marks: [] };
  const today = dayOf(now(), zone());
  const views = await listOrders({ marketplace: shop.id, orderIds });
  return { marks: views.flatMap((view) => markOf(view, today) ?? []) };
}

function markOf(view: OrderView, today: string): OrderMark | null {
  const { orderId } = view.order;
  const open = view.cases.filter(({ subject }) => statusOf(currentEvents(subject)) !== 'closed');
  const kinds = open.map((one) => ({ ...one, kind: kindOf(one.subject) }));
  // Cases that the shopper must answer come first, then drafts, then cases that wait for others.
  const must = kinds.find(({ kind }) => kind.startsWith('must'));
  const first = must ?? kinds.find(({ kind }) => kind === 'draft') ?? kinds[0];
  if (first) {
    const { deadlines, subject, kind } = first;
    // The date of a mark must be about the same thing as its words.
    const until = deadlines.find((one) => one.on >= today && DATES[kind].includes(one.kind));
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
  // A window that is over is not marked, because every old card would have such a mark.
  if (!window || window.on < today) return null;
  const days = daysBetween(today, window.on);
  return { orderId, caseId: null, kind: 'window', on: window.on, days, about: !window.certain };
}

type CaseMark = Exclude<OrderMark['kind'], 'window'>;

/** The dates that can stand beside the words of a mark. */
const DATES: Record<CaseMark, readonly DeadlineKind[]> = {
  draft: ['protection-ends', 'send-dispute'],
  case: ['ship-return'],
  'must-answer': ['answer-proposal', 'appeal'],
  'must-return': ['ship-return'],
  'seller-turn': ['seller-answers'],
  'shop-turn': ['marketplace-decides'],
};

/** Who must act in a case, as far as its events tell. */
function kindOf(subject: Case): CaseMark {
  const events = currentEvents(subject);
  const status = statusOf(events);
  if (status === 'preparing') return 'draft';
  const turn = turnOf(events);
  // Once the return is shipped the shopper need not send it, though the seller may still ask them for something.
  const toSend = status === 'returning' && !isReturnShipped(events);
  if (turn === 'shopper') return toSend ? 'must-return' : 'must-answer';
  if (status === 'returning') return 'case';
  return turn === 'seller' ? 'seller-turn' : 'shop-turn';
}
