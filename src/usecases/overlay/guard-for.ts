import { lineOf } from '../../domain/cases/case.js';
import { currentEvents } from '../../domain/cases/current-events.js';
import { statusOf } from '../../domain/cases/transitions.js';
import { dayOf, daysBetween } from '../../domain/time/day.js';
import { shopFor } from '../../marketplaces/index.js';
import type { GuardReply, GuardRequest, GuardSettings } from '../../messages/protocol.js';
import { now, zone } from '../../platform/clock.js';
import { listOrders as storedOrders } from '../../storage/orders/orders.js';
import { getSettings } from '../../storage/settings.js';
import { listOrders } from '../orders/list-orders.js';

/** Whether the guard is on, and for which orders it is off. */
export async function guardSettings(): Promise<GuardSettings> {
  const { onPage } = await getSettings();
  return { on: onPage.guard, unguarded: onPage.unguarded };
}

/** The number of the order that contains a line; null when none is known. */
async function orderOfLine(marketplace: string, lineId: string): Promise<string | null> {
  const order = (await storedOrders()).find(
    (one) => one.marketplace === marketplace && one.lines.some(({ fields }) => fields.lineId === lineId),
  );
  return order?.orderId ?? null;
}

/** The facts that the guard shows before the shopper presses a button that ends something. */
export async function guardFor({ orderId, lineId }: GuardRequest, url: string): Promise<GuardReply> {
  const none: GuardReply = { guard: false, caseStands: null, windowOn: null, about: false, days: null, orderId };
  const shop = shopFor(new URL(url));
  const { onPage } = await getSettings();
  if (!shop || !onPage.guard) return none;
  const asked = orderId ?? (lineId === null ? null : await orderOfLine(shop.id, lineId));
  // Only this order is listed: listing thousands would take longer than a press can wait.
  const [view] = asked === null ? [] : await listOrders({ marketplace: shop.id, orderIds: [asked] });
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
