// Orders in the page's own data: the answers to its calls, and the state in its HTML.

import type { LineFields, LineReading, OrderFields, OrderReading } from '../../../domain/orders/order.js';
import { readDay } from '../../../domain/printed/read-day.js';
import type { Payload } from '../../data-reader.js';
import type { PageReading } from '../../page-reading.js';
import {
  addressOf,
  at,
  clean,
  type Into,
  idOf,
  listAt,
  objectsAt,
  put,
  putMoney,
  quantityOf,
} from '../../read-values.js';
import { LINKS, productIdOf } from '../addresses.js';
import { CALLS } from '../api-calls.js';
import { pictureOf } from '../picture.js';
import { type Block, blocksIn } from './blocks-in.js';
import { choicesOf } from './buttons.js';
import { casesIn } from './case-payload.js';
import { readTracking } from './read-tracking.js';
import { putPromises } from './windows.js';

const BY = 'page-data';

const isTag = (tag: string, name: string): boolean => tag.startsWith(name) || tag.endsWith(name);

function typesOf(buttons: unknown[]): string[] {
  return buttons.map((button) => clean(at(button, 'type')).slice(0, 60)).filter(Boolean);
}

function putActions(order: Into<OrderFields>, codes: string[]): void {
  if (codes.length) put(order, 'actions', codes.slice(0, 30), BY);
  const choices = choicesOf(codes);
  if (choices.length) put(order, 'choices', choices, BY);
}

function putDay<Day extends keyof OrderFields>(into: Into<OrderFields>, key: Day, text: unknown): void {
  put(into, key, readDay(clean(text)) as OrderFields[Day] | null, BY);
}

function readLine(data: unknown, currency: unknown): LineReading {
  const line: Into<LineFields> = { fields: {}, wonBy: {} };
  put(line, 'lineId', idOf(at(data, 'orderLineId')), BY);
  put(line, 'productId', productIdOf(at(data, 'productId')), BY);
  put(line, 'title', clean(at(data, 'itemTitle')), BY);
  const attributes = listAt(data, 'skuAttrs')
    .map((one) => clean(at(one, 'text')))
    .filter(Boolean);
  put(line, 'variant', clean(attributes.join(', ')), BY);
  putMoney(
    line,
    ['unitPrice', 'printedUnitPrice'],
    at(data, 'itemPriceText'),
    BY,
    at(data, 'currencyCode') ?? currency,
  );
  put(line, 'quantity', quantityOf(at(data, 'quantity')), BY);
  put(line, 'pictureUrl', pictureOf(at(data, 'itemImgUrl')), BY);
  put(line, 'productUrl', addressOf(at(data, 'itemDetailUrl'), LINKS), BY);
  return line;
}

function readListed(data: unknown): OrderReading | null {
  const orderId = idOf(at(data, 'orderId'));
  if (!orderId) return null;
  const order: OrderReading = { orderId, fields: {}, wonBy: {}, lines: [] };
  const currency = at(data, 'currencyCode');
  const printed = clean(at(data, 'orderDateText'));
  put(order, 'orderedOn', readDay(printed), BY);
  put(order, 'printedDate', printed, BY);
  putMoney(order, ['total', 'printedTotal'], at(data, 'totalPriceText'), BY, currency);
  put(order, 'stateText', clean(at(data, 'statusText')), BY);
  put(order, 'storeName', clean(at(data, 'storeName')), BY);
  put(order, 'storeUrl', addressOf(at(data, 'storePageUrl'), LINKS), BY);
  const badges = listAt(data, 'exposeInfo', 'itemList').flatMap((item) => listAt(item, 'detailList'));
  put(order, 'caseText', badges.map((badge) => clean(at(badge, 'title'))).find(Boolean), BY);
  const actions = typesOf(listAt(data, 'buttons'));
  putActions(order, actions);
  const detail = addressOf(at(data, 'orderDetailUrl'), LINKS);
  put(order, 'detailUrl', detail?.includes(orderId) ? detail : null, BY);
  order.lines = objectsAt(data, 'orderLines').map((line) => readLine(line, currency));
  return order;
}

function readDetail(blocks: Block[], known: string | undefined): OrderReading | null {
  const block = (name: string): unknown => blocks.find(({ tag }) => isTag(tag, name))?.fields;
  const status = block('order_status_block');
  const info = block('detail_simple_order_info');
  const products = block('detail_product_block');
  const total = at(block('detail_order_price_block'), 'totalPrice');
  const orderId = idOf(at(status, 'orderId')) ?? idOf(at(info, 'tradeOrderId')) ?? idOf(known);
  if (!orderId) return null;
  const order: OrderReading = { orderId, fields: {}, wonBy: {}, lines: [] };
  const printed = clean(at(info, 'orderCreatTime') ?? at(info, 'orderCreateTime'));
  put(order, 'orderedOn', readDay(printed), BY);
  put(order, 'printedDate', printed, BY);
  putDay(order, 'paidOn', at(info, 'payTime'));
  putDay(order, 'shippedOn', at(info, 'orderShipTime'));
  putDay(order, 'completedOn', at(info, 'orderEndTime'));
  put(order, 'paymentMethod', clean(at(info, 'paymentMethod')), BY);
  putMoney(order, ['total', 'printedTotal'], at(total, 'value'), BY, at(total, 'currencyCode'));
  put(order, 'stateText', clean(at(status, 'title')), BY);
  put(order, 'storeName', clean(at(products, 'sellerVO', 'sellerName')), BY);
  put(order, 'storeUrl', addressOf(at(products, 'sellerVO', 'storeUrl'), LINKS), BY);

  const listed = objectsAt(products, 'productVOList');
  order.lines = listed.map((line) => readLine(line, at(total, 'currencyCode')));
  const expected = new Set(listed.map((line) => readDay(clean(at(line, 'etaAndTrack', 'expectDeliveryDateTitle')))));
  expected.delete(null);
  // Parcels that are expected on different days have no single day.
  if (expected.size === 1) put(order, 'expectedOn', [...expected][0], BY);
  // The progress bar of the delivery promise names the day after which the shopper is owed something.
  putDay(order, 'promisedOn', at(block('detail_service_progress_bar'), 'text'));
  const offers = typesOf(listed.flatMap((line) => listAt(line, 'buttonVOS')));
  const actions = [...new Set([...typesOf(listAt(status, 'buttonVOList')), ...offers])].slice(0, 30);
  putActions(order, actions);
  if (listed.length) put(order, 'disputeOffered', offers.includes('OPEN_DISPUTE'), BY);

  const reminder = clean(at(status, 'reminder'));
  put(order, 'reminderText', reminder, BY);
  const services = blocks.filter(({ tag }) => isTag(tag, 'detail_order_services'));
  putPromises(
    order,
    services.flatMap(({ fields }) => listAt(fields, 'data').map((one) => clean(at(one, 'content')))),
    BY,
  );
  return order;
}

/** Reads the orders and cases in the page's own data. null when the call has none in its answer. Never throws. */
export function readPayload(payload: Payload): PageReading | null {
  try {
    return read(payload);
  } catch {
    return null;
  }
}

function read({ api, json, orderId, today, zone }: Payload): PageReading | null {
  const call = clean(api).toLowerCase();
  const reading: PageReading = {
    page: 'order-list',
    found: 0,
    orders: [],
    unread: [],
    signedIn: null,
    captcha: false,
    unknownShape: false,
  };
  const answer = clean(listAt(json, 'ret').map(clean).join(' '));
  if (/USER_VALIDATE|RGV587/.test(answer)) reading.captcha = true;
  if (/SESSION_EXPIRED|NEED_LOGIN|SID_INVALID/.test(answer)) reading.signedIn = false;

  if (call === CALLS.list) {
    const blocks = blocksIn(json);
    const ids = new Set<string>();
    for (const { tag, fields } of blocks) {
      if (!isTag(tag, 'om_list_order')) continue;
      const order = readListed(fields);
      if (order && ids.has(order.orderId)) continue;
      reading.found++;
      if (order) ids.add(order.orderId);
      if (order) reading.orders.push(order);
      else reading.unread.push({ position: reading.found, hint: hintOf(fields) });
    }
    if (blocks.some(({ tag }) => /om_list_(?:body|order)/.test(tag))) reading.signedIn = true;
    return reading;
  }
  if (call === CALLS.caseList || call === CALLS.caseDetail) {
    const { cases, unread: unreadCases } = casesIn(json, zone);
    reading.page = call === CALLS.caseList ? 'case-list' : 'case';
    if (cases.length) reading.signedIn = true;
    return { ...reading, cases, unreadCases };
  }
  const order =
    call === CALLS.detail
      ? readDetail(blocksIn(json), orderId)
      : call === CALLS.tracking
        ? readTracking(json, orderId, today)
        : undefined;
  if (order === undefined) return null;
  reading.page = call === CALLS.detail ? 'order' : 'tracking';
  if (order) {
    reading.found = 1;
    reading.orders.push(order);
    if (call === CALLS.detail) reading.signedIn = true;
  }
  return reading;
}

function hintOf(fields: unknown): string {
  const line = listAt(fields, 'orderLines')[0];
  const parts = [at(line, 'itemTitle'), at(fields, 'storeName'), at(fields, 'orderDateText')]
    .map(clean)
    .filter(Boolean);
  return parts.join(' · ').slice(0, 120);
}
