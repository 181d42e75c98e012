import { caseAddress } from './addresses.js';
import type { ShopOrder } from './orders.js';
import { minorDigits } from './print-money.js';
import type { View } from './view.js';

/** What the case form sends; answers with the address of the case's page. */
export function openCase(form: URLSearchParams, orders: ShopOrder[], view: View): string {
  const lineId = form.get('lineId') ?? '';
  const order = orders.find(({ lines }) => lines.some((line) => line.lineId === lineId));
  const line = order?.lines.find((one) => one.lineId === lineId);
  if (!order || !line) return `${view.siteOrigin}/p/refund-dispute/list.html`;
  const asked = Number((form.get('amount') ?? '').replace(',', '.')) * 10 ** minorDigits(order.currency);
  const reverseOrderLineId = `62${lineId.slice(2)}`;
  order.case = {
    lineId,
    reverseOrderId: `63${lineId.slice(2)}`,
    reverseOrderLineId,
    state: 'reviewing',
    openedOn: view.today,
    reason: form.get('reason') ?? '',
    text: form.get('text') ?? '',
    askedMinor: asked > 0 ? Math.round(asked) : line.unitMinor * line.quantity,
    offeredMinor: 0,
  };
  return caseAddress(lineId, reverseOrderLineId);
}
