import { type Case, lineOf } from '../../domain/cases/case.js';
import { disputePointerSchema, isPointerActive } from '../../domain/overlay/dispute-pointer.js';
import { shopById, shopFor } from '../../marketplaces/index.js';
import type { PointerReply } from '../../messages/protocol.js';
import { now } from '../../platform/clock.js';
import { sendToTab } from '../../platform/messaging.js';
import { openTab } from '../../platform/tabs.js';
import { getPlace, putPlace } from '../../storage/settings.js';
import { inspectPage } from '../reading/inspect-page.js';

/** Takes the shopper to the order's page and points at the shop's own button there. The shopper presses it. */
export async function pointAtDispute(subject: Case): Promise<void> {
  const { order } = subject;
  const shop = shopById(order.marketplace);
  if (!shop) return;
  const fields = lineOf(subject)?.fields;
  const line = {
    orderId: order.orderId,
    lineId: fields?.lineId ?? null,
    productId: fields?.productId ?? null,
    variant: fields?.variant ?? null,
  };
  await putPlace('pointing', JSON.stringify({ marketplace: shop.id, line, askedAt: now() }));
  const view = await inspectPage();
  const isThere = view.kind === 'page' && view.report.page === 'order' && view.report.orderId === order.orderId;
  if (isThere) await sendToTab(view.tab.id, { type: 'pointer.changed' });
  else await openTab(shop.addresses.order(order.host, order.orderId));
}

/** The line whose button to point at on the page with this address. A request that is too old is forgotten. */
export async function pointedLine(url: string): Promise<PointerReply> {
  const kept = disputePointerSchema.safeParse(parsed(await getPlace('pointing')));
  if (!kept.success) return { line: null };
  const { marketplace, line } = kept.data;
  if (!isPointerActive(kept.data, now())) await stopPointing();
  else if (marketplace === shopFor(new URL(url))?.id) return { line };
  return { line: null };
}

/** Ends the request: the shopper has found the button, or no longer wants it. */
export function stopPointing(): Promise<void> {
  return putPlace('pointing', null);
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return null;
  }
}
