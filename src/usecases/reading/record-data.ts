import { isCasePage, missingCaseFields } from '../../domain/cases/missing-case-fields.js';
import { expectedCard } from '../../domain/orders/expected-card.js';
import { orderReadingSchema } from '../../domain/orders/order.js';
import type { PageKind } from '../../domain/reading/page-kind.js';
import { dayOf } from '../../domain/time/day.js';
import { dataReaderFor } from '../../marketplaces/index.js';
import type { PageReading } from '../../marketplaces/page-reading.js';
import type { OrdersKept } from '../../messages/protocol.js';
import { now, zone } from '../../platform/clock.js';
import { recordCases } from './record-cases.js';
import { recordOrders } from './record-orders.js';

/** A response that a page got, or a piece of state in its HTML. */
interface PageData {
  api: string;
  text: string;
  page: PageKind;
  language?: string | undefined;
  /** The numbers that the request named, as `name=digits`. */
  about?: string[] | undefined;
}

/** The most orders that one answer adds: a list has ten a page. */
const ORDERS_AN_ANSWER = 200;

/** Reads data that a page fetched or contains, and stores its orders and cases. Data of any other shape is ignored. */
export async function recordData({ api, text, page, language, about }: PageData, url: string): Promise<OrdersKept> {
  const address = new URL(url);
  const reader = dataReaderFor(address);
  const payloads = !reader ? [] : api === '' ? reader.payloadsIn(text) : [{ api, json: jsonOf(text) }];
  // The order that the request named counts before the one in the page's address, which may have changed by now.
  const asked = about?.find((one) => /^(?:tradeOrderId|orderId)=/.test(one))?.split('=')[1];
  const orderId = asked ?? reader?.orderIdIn(address);
  const here = { orderId, today: dayOf(now(), zone()), zone: zone() };
  const readings = payloads.flatMap((payload) => reader?.readPayload({ ...payload, ...here }) ?? []);
  // The reader follows the schema, but the data is the page's, so every reading is checked again.
  const orders = readings
    .flatMap((reading) => reading.orders)
    .filter((order) => orderReadingSchema.safeParse(order).success)
    // An answer about another order than the requested one is dropped.
    .filter((order) => asked === undefined || readings.length !== 1 || isOfList(readings[0]) || order.orderId === asked)
    .slice(0, ORDERS_AN_ANSWER);
  await recordOrders({ orders, page, language }, url);
  for (const { page: told, cases } of readings) if (cases?.length) await recordCases(cases, told, url);
  const unread = readings.flatMap((reading) => reading.unread);
  const ofCases = readings.filter(({ cases }) => cases !== undefined);
  return {
    read: orders.map((order) => order.orderId),
    unread,
    told: orders.flatMap((order) => expectedCard(order) ?? []),
    ...(ofCases.length > 0 ? { cases: casesTold(ofCases, page) } : {}),
  };
}

const isOfList = (reading: PageReading | undefined): boolean => reading?.page === 'order-list';

/** The cases in these readings, each with what is missing of it for such a page. */
function casesTold(readings: readonly PageReading[], page: PageKind): NonNullable<OrdersKept['cases']> {
  return {
    read: readings.flatMap(({ page: told, cases = [] }) =>
      cases.map((one) => ({
        ...(one.caseNumber ? { caseNumber: one.caseNumber } : {}),
        ...(one.lineId ? { lineId: one.lineId } : {}),
        missing: missingCaseFields(one, isCasePage(page) ? page : told === 'case-list' ? told : 'case'),
      })),
    ),
    unread: readings.flatMap(({ unreadCases = [] }) => unreadCases),
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
