import { findCase, openedCases } from './cases/opened-cases.js';
import type { ShopOrder } from './orders.js';
import { expiredResponse } from './payloads/blocks.js';
import {
  caseDetailApi,
  caseListApi,
  caseListPayload,
  casePayload,
  refundDetailApi,
  refundPayload,
} from './payloads/case-payloads.js';
import { orderDetailApi, orderDetailPayload } from './payloads/order-detail-payload.js';
import { orderListApi, orderListPayload } from './payloads/order-list-payload.js';
import { shapedPayload } from './payloads/shaped-payload.js';
import { trackingApi, trackingPayload } from './payloads/tracking-payload.js';
import type { ShopAnswer } from './shop-answer.js';
import type { View } from './view.js';

/** The site's own data calls, on acs: JSONP when a callback is named, JSON otherwise. */
export function dataAnswer(url: URL, form: URLSearchParams, orders: ShopOrder[], view: View): ShopAnswer {
  const api = url.pathname.split('/')[2] ?? '';
  const asked = parsed(form.get('data') ?? url.searchParams.get('data'));
  const callback = url.searchParams.get('callback');
  const body = bodyFor(api, asked, orders, view);
  const named = callback !== null && /^[\w$.]+$/.test(callback);
  return {
    status: view.state.broken === 'server-error' ? 500 : 200,
    type: named ? 'application/javascript; charset=utf-8' : 'application/json; charset=utf-8',
    body: named ? ` ${callback}(${body})` : body,
    delayMs: view.state.dataDelayMs,
  };
}

const fiveMegabytes = 5 * 1024 * 1024;

function bodyFor(api: string, asked: Record<string, unknown>, orders: ShopOrder[], view: View): string {
  if (view.state.broken === 'garbage')
    return JSON.stringify({ api, data: { data: { noise: 'x9 '.repeat(fiveMegabytes / 3) } } });
  if (view.state.broken === 'not-json') return '{"api":"';
  return JSON.stringify(shapedPayload(payloadFor(api, asked, orders, view), view.state));
}

function payloadFor(api: string, asked: Record<string, unknown>, orders: ShopOrder[], view: View): object {
  if (!view.state.signedIn) return expiredResponse(api);
  const order = orders.find(({ orderId }) => orderId === asked.tradeOrderId);
  const none = { api, v: '1.0', ret: ['FAIL_BIZ_NOT_FOUND::not found'], data: {} };
  switch (api) {
    case orderListApi.toLowerCase():
      return orderListPayload(orders, Number(asked.pageIndex ?? 1), view);
    case orderDetailApi.toLowerCase():
      return order ? orderDetailPayload(order, view) : none;
    case trackingApi.toLowerCase():
      return order ? trackingPayload(order, view) : none;
    case caseListApi.toLowerCase():
      return caseListPayload(openedCases(orders), view);
    case caseDetailApi.toLowerCase(): {
      const opened = findCase(orders, text(asked.reverseOrderLineId));
      return opened ? casePayload(opened, view) : none;
    }
    case refundDetailApi.toLowerCase(): {
      const opened = findCase(orders, text(asked.tradeOrderLineId));
      return opened ? refundPayload(opened, view) : none;
    }
    default:
      return none;
  }
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function parsed(text: string | null): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
