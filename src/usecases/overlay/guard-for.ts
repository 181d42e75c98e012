import { lineOf } from '../../domain/cases/case.js';
import { currentEvents } from '../../domain/cases/current-events.js';
import { statusOf } from '../../domain/cases/transitions.js';
import { dayOf, daysBetween } from '../../domain/time/day.js';
import { shopFor } from '../../marketplaces/index.js';
import type { GuardReply, GuardRequest } from '../../messages/protocol.js';
import { now, zone } from '../../platform/clock.js';
import { getSettings } from '../../storage/settings.js';
import { listOrders } from '../orders/list-orders.js';

/** The facts that the guard shows before the shopper presses a button that ends something. */
export async function guardFor({ orderId, lineId }: GuardRequest, url: string): Promise<GuardReply> {
  const none: GuardReply = { guard: false, caseStands: null, windowOn: null, about: false, days: null, orderId };
  const shop = shopFor(new URL(url));
  const { onPage } = await getSettings();
  if (!shop || !onPage.guard) return none;
  const views = await listOrders();
  const view = views.find(
    ({ order }) =>
      order.marketplace === shop.id &&
      (order.orderId === orderId || (lineId !== null && order.lines.some((line) => line.fields.lineId === lineId))),
  );
  const known = view?.order.orderId ?? orderId;
  if (known !== null && onPage.unguarded.includes(known)) return { ...none, orderId: known };
  const today = dayOf(now(), zone());
  const about = (view?.cases ?? []).filter(
    ({ subject }) => lineId === null || (lineOf(subject)?.fields.lineId ?? lineId) === lineId,
  );
  const statuses = about.map(({ subject }) => statusOf(currentEvents(subject)));
  const window = view?.window && view.window.on >= today ? view.window : null;
  return {
    guard: true,
    caseStands: statuses.includes('preparing') ? 'draft' : statuses.some((one) => one !== 'closed') ? 'open' : null,
    windowOn: window?.on ?? null,
    about: window ? !window.certain : false,
    days: window ? daysBetween(today, window.on) : null,
    orderId: known,
  };
}
