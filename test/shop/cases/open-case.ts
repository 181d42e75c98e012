import { caseAddress } from '../addresses.js';
import type { ShopOrder } from '../orders.js';
import { minorDigits } from '../print-money.js';
import type { View } from '../view.js';
import { isReasonCode, reasonsFor } from './case-reasons.js';
import { countdownDays, type ShopCase } from './shop-case.js';

/** What the case form sends; answers with the address of the case's page. */
export function openCase(form: URLSearchParams, orders: ShopOrder[], view: View): string {
  const lineId = form.get('lineId') ?? '';
  const order = orders.find(({ lines }) => lines.some((line) => line.lineId === lineId));
  const line = order?.lines.find((one) => one.lineId === lineId);
  if (!order || !line) return `${view.siteOrigin}/p/refund-dispute/list.html`;
  const asked = Number((form.get('amount') ?? '').replace(',', '.')) * 10 ** minorDigits(order.currency);
  const opened = newCase(lineId, asked > 0 ? Math.round(asked) : line.unitMinor * line.quantity, view.now);
  const reason = form.get('reason') ?? '';
  opened.received = form.get('received') !== 'no';
  opened.reason = isReasonCode(reason) ? reason : (reasonsFor(opened.received)[0] ?? 'damaged');
  opened.solution = form.get('solution') === 'RETURN' ? 'RETURN' : 'REFUND';
  opened.text = form.get('text') ?? '';
  opened.files = (form.get('files') ?? '').split('\n').filter(Boolean);
  // A case is about one line, and a line has one case.
  order.cases = [...order.cases.filter((one) => one.lineId !== lineId), opened];
  return caseAddress(lineId, opened.reverseOrderLineId);
}

/** A request that was just sent: the seller's time runs. */
export function newCase(lineId: string, askedMinor: number, now: Date): ShopCase {
  return {
    lineId,
    reverseOrderId: `63${lineId.slice(2)}`,
    reverseOrderLineId: `62${lineId.slice(2)}`,
    state: 'reviewing',
    openedAt: now.toISOString(),
    received: true,
    reason: 'damaged',
    solution: 'REFUND',
    text: '',
    askedMinor,
    files: [],
    offer: null,
    answerBefore: new Date(now.getTime() + countdownDays.seller * 86_400_000).toISOString(),
    events: [{ at: now.toISOString(), code: 'requested' }],
    label: false,
    trackingNumber: null,
    refundMinor: null,
    refundedAt: null,
  };
}
