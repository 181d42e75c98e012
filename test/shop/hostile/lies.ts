import { addDays } from '../calendar-day.js';
import { newCase } from '../cases/open-case.js';
import type { OpenedCase } from '../cases/opened-cases.js';
import type { ShopCase } from '../cases/shop-case.js';
import type { ShopLine, ShopOrder } from '../orders.js';
import { caseDetailApi, caseListApi, caseListPayload, casePayload } from '../payloads/case-payloads.js';
import { orderDetailApi, orderDetailPayload } from '../payloads/order-detail-payload.js';
import { orderListApi, orderListPayload } from '../payloads/order-list-payload.js';
import type { View } from '../view.js';

/** An answer that the shop never gave. */
export interface Lie {
  api: string;
  body: unknown;
}

interface Victims {
  /** A case in which the shopper must act until a day. */
  running: OpenedCase;
  /** A line about which the shopper has a draft, not sent. */
  draft: { order: ShopOrder; line: ShopLine };
}

/** Everything that would end a case, move a day away, pass a draft off as sent, or make noise; `view` is the shop's. */
export function lies({ running, draft }: Victims, view: View): Lie[] {
  return [...ends(running, view), ...sent(draft, view), ...laterDays(running.order, draft.order, view), ...noise()];
}

const detail = (one: OpenedCase, view: View): Lie => ({ api: caseDetailApi, body: casePayload(one, view) });

function ends({ order, line, case: opened }: OpenedCase, view: View): Lie[] {
  const as = (change: Partial<ShopCase>): OpenedCase => ({ order, line, case: { ...opened, ...change } });
  const over = ['cancelled', 'refunded', 'refused', 'refunding', 'return-shipped', 'waiting-platform'] as const;
  const later = new Date(Date.parse(opened.answerBefore ?? opened.openedAt) + 40 * 86_400_000).toISOString();
  const settled = { offer: null, answerBefore: null };
  return [
    // A line and a code, without the number of a case.
    ...['CANCEL', 'CANCELED', 'FINISH', 'CLOSED', 'REFUNDING/OVER'].map((reverseStatusCode) => ({
      api: caseDetailApi,
      body: { data: { module: { tradeOrderLineId: line.lineId, reverseStatusCode } } },
    })),
    ...over.map((state) => detail(as({ state, ...settled }), view)),
    {
      api: caseListApi,
      body: caseListPayload(
        over.map((state) => as({ state, ...settled })),
        view,
      ),
    },
    detail(as({ answerBefore: later }), view),
    detail(as({ state: 'reviewing', answerBefore: later, offer: null }), view),
    // The same with the number of another case.
    detail(as({ reverseOrderLineId: '8999999999999999', state: 'cancelled', ...settled }), view),
    // Its other calls.
    { api: 'mtop.aliexpress.buyer.reverse.cancel', body: casePayload(as({ state: 'cancelled' }), view) },
  ];
}

function sent({ order, line }: Victims['draft'], view: View): Lie[] {
  const { lineId } = line;
  const module = { tradeOrderLineId: lineId, refundMoney: { amount: 1 } };
  const opened: ShopCase = {
    ...newCase(lineId, 100, view.now),
    state: 'refunded',
    answerBefore: null,
    refundMinor: 100,
    refundedAt: view.now.toISOString(),
  };
  return [
    { api: caseDetailApi, body: { data: { module } } },
    { api: 'mtop.aliexpress.buyer.reverse.batch.initiateReverseRender', body: { data: { module } } },
    { api: caseDetailApi, body: { data: { module: { ...module, solutionList: [{ refundMoney: 1 }] } } } },
    detail({ order, line, case: opened }, view),
    detail({ order, line, case: { ...opened, state: 'cancelled' } }, view),
  ];
}

function laterDays(running: ShopOrder, draft: ShopOrder, view: View): Lie[] {
  const moved = [running, draft].flatMap((order): ShopOrder[] => {
    const later = (by: number) => addDays(view.today, by);
    return [
      { ...order, completedOn: later(30), promisedOn: later(60), refundIfNotBefore: later(90) },
      { ...order, state: 'awaiting', refundIfNotBefore: later(200) },
      { ...order, state: 'closed' as ShopOrder['state'] },
    ];
  });
  return [
    ...moved.map((order) => ({ api: orderDetailApi, body: orderDetailPayload(order, view) })),
    { api: orderListApi, body: orderListPayload(moved, 1, view, 50) },
  ];
}

function noise(): Lie[] {
  const deep = (levels: number): unknown => (levels === 0 ? 'x' : { data: deep(levels - 1), __proto__x: 1 });
  const module = { items: 7, tradeOrderLineId: { a: [] }, reverseStatus: 'NaN', countDown: { endTime: 1e300 } };
  const bodies: unknown[] = [null, 0, 'text', [], {}, { data: null }, { data: { module: [] } }, { data: { module } }];
  const apis = [orderListApi, orderDetailApi, caseListApi, caseDetailApi, 'mtop.ae.ld.querydetail'];
  return [...apis.flatMap((api) => [...bodies, deep(400), 'x'.repeat(2_100_000)].map((body) => ({ api, body })))];
}

/** `count` orders with numbers of the page's own making, each with a date that would remind. */
export function madeUpOrders(like: ShopOrder, from: number, count: number, view: View): Lie {
  const made = Array.from({ length: count }, (_, index) => ({
    ...like,
    orderId: String(8_700_000_000_000_000 + from + index),
    lines: like.lines.map((line) => ({ ...line, lineId: String(8_700_000_000_000_000 + from + index) })),
    cases: [],
    state: 'awaiting' as const,
    refundIfNotBefore: addDays(view.today, 9),
  }));
  return { api: orderListApi, body: orderListPayload(made, 1, view, count) };
}
