import type { OrderFields, OrderReading } from '../../../domain/orders/order.js';
import { readRecentDay } from '../../../domain/printed/read-recent-day.js';
import { at, clean, type Into, idOf, listAt, objectsAt, put } from '../../read-values.js';
import { putPromises } from './windows.js';

const BY = 'page-data';

/** Reads a tracking answer. The order is named in the page's address, and seldom in the answer itself. */
export function readTracking(json: unknown, known: string | undefined, today: string | undefined): OrderReading | null {
  const facts = at(json, 'data', 'module') ?? at(json, 'module');
  const orderId = idOf(at(facts, 'tradeOrderId')) ?? idOf(at(facts, 'orderId')) ?? idOf(known);
  if (!orderId) return null;
  const order: OrderReading = { orderId, fields: {}, wonBy: {}, lines: [] };
  readParcel(objectsAt(facts, 'trackingDetailLineList'), order, today);
  const promise = at(facts, 'fastDeliveryInfoDTO');
  const texts = listAt(promise, 'fdContentList').map(clean);
  putPromises(order, texts.some(Boolean) ? texts : [clean(at(promise, 'fdContent'))], BY);
  return order;
}

const HANDED_OVER = /(?:^|_)(?:SIGNED|DELIVERED)(?:_SUCCESS)?$/;

/** Reads where the parcel is. An order with several parcels has no single number or day. */
function readParcel(parcels: unknown[], order: Into<OrderFields>, today: string | undefined): void {
  const [parcel, ...others] = parcels;
  if (!parcel || others.length) return;
  put(order, 'trackingNumber', clean(at(parcel, 'mailNo')).slice(0, 60), BY);
  put(order, 'carrier', clean(at(parcel, 'logisticsName') ?? at(parcel, 'carrierName')), BY);
  // The newest event comes first. The events' numbers are not in that order.
  const events = objectsAt(parcel, 'detailList');
  const [newest] = events;
  const words = ['timeText', 'trackingName', 'trackingDetailDesc'].map((key) => clean(at(newest, key))).filter(Boolean);
  put(order, 'parcelText', clean(words.join(' · ')), BY);
  const delivered = events.find((event) => HANDED_OVER.test(clean(at(event, 'trackingPrimaryCode'))));
  if (delivered && today) put(order, 'deliveredOn', readRecentDay(clean(at(delivered, 'timeText')), today), BY);
}
