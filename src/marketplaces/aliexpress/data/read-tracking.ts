import type { OrderFields, OrderReading, Parcel, ParcelState } from '../../../domain/orders/order.js';
import { readDay } from '../../../domain/printed/read-day.js';
import { readRecentDay } from '../../../domain/printed/read-recent-day.js';
import { dayAfter } from '../../../domain/time/day.js';
import { at, clean, dayOfMilliseconds, type Into, idOf, listAt, objectsAt, put } from '../../read-values.js';
import { productIdOf } from '../addresses.js';
import { putPromises } from './windows.js';

const BY = 'page-data';

/** Reads a tracking answer. The order is named by the request, and seldom in the answer itself. */
export function readTracking(json: unknown, known: string | undefined, today: string | undefined): OrderReading | null {
  const facts = at(json, 'data', 'module') ?? at(json, 'module');
  const orderId = idOf(at(facts, 'tradeOrderId')) ?? idOf(at(facts, 'orderId')) ?? idOf(known);
  if (!orderId) return null;
  const order: OrderReading = { orderId, fields: {}, wonBy: {}, lines: [] };
  const parcels = objectsAt(facts, 'trackingDetailLineList').slice(0, 20);
  putParcels(
    parcels.map((parcel) => readParcel(parcel, today)),
    order,
  );
  const promise = at(facts, 'fastDeliveryInfoDTO');
  const texts = listAt(promise, 'fdContentList').map(clean);
  putPromises(order, texts.some(Boolean) ? texts : [clean(at(promise, 'fdContent'))], BY);
  return order;
}

/**
 * What the code of an event says of the parcel: exact codes, as public captures have them. Any other code says nothing,
 * whatever words it is made of: a pick-up point signs too, and "not delivered" ends like "delivered".
 */
const STATE_OF_CODE: Readonly<Record<string, ParcelState>> = {
  GTMS_SIGNED: 'delivered',
  GSTA_BUYER_SIGN: 'delivered',
  GTMS_STA_SIGNED: 'at-pickup-point',
  GTMS_DELIVERING: 'on-the-way',
  GTMS_DO_DEPART: 'on-the-way',
  GTMS_ACCEPT: 'on-the-way',
  GTMS_SC_ARRIVE: 'on-the-way',
  GTMS_SIGN_FAILURE: 'failed',
  GTMS_RETURN: 'returning',
  RETURNED: 'returning',
};

const stateOf = (event: unknown): ParcelState | undefined => {
  const code = clean(at(event, 'trackingPrimaryCode')).replace(/^AE_/, '');
  return Object.hasOwn(STATE_OF_CODE, code) ? STATE_OF_CODE[code] : undefined;
};

function readParcel(parcel: unknown, today: string | undefined): Parcel {
  // The newest event comes first. The events' numbers are not in that order.
  const events = objectsAt(parcel, 'detailList');
  const state = stateOf(events[0]);
  const moved = events.findIndex((event) => stateOf(event) !== state);
  // Of several events that say so, the first one in time is the delivery.
  const delivery = state === 'delivered' ? events.at(moved - (moved < 0 ? 0 : 1)) : undefined;
  const deliveredOn = delivery && today ? readRecentDay(clean(at(delivery, 'timeText')), today) : null;
  const carrier = [
    at(parcel, 'logisticsCpInfo', 'cpName'),
    at(parcel, 'logisticsCarrierName'),
    at(parcel, 'logisticsName'),
    at(parcel, 'carrierName'),
  ].map(clean);
  const words = ['timeText', 'trackingName', 'trackingDetailDesc'].map((key) => clean(at(events[0] ?? {}, key)));
  return withoutEmpty<Parcel>({
    trackingNumber: clean(at(parcel, 'mailNo')).slice(0, 60),
    carrier: carrier.find(Boolean),
    words: clean(words.filter(Boolean).join(' · ')),
    state,
    deliveredOn,
    expectedOn: dayOfEstimate(at(parcel, 'etaInfo')),
    productIds: productsIn(parcel),
  });
}

/**
 * The last day of an estimate. The data has it as an instant, whose day depends on a zone that it does not name, and as
 * a printed day without a year: the printed day counts where it is within a day of the instant.
 */
function dayOfEstimate(estimate: unknown): string | null {
  const utc = dayOfMilliseconds(at(estimate, 'endEtaTime'), 'UTC');
  if (!utc) return null;
  const printed = clean(at(estimate, 'etaTimeText'));
  const near = [utc, dayAfter(utc, -1), dayAfter(utc, 1)];
  return near.find((day) => readDay(`${printed} ${day.slice(0, 4)}`) === day) ?? utc;
}

function productsIn(parcel: unknown): string[] | undefined {
  const ids = objectsAt(parcel, 'packageItemList').flatMap((item) => {
    const id = productIdOf(at(item, 'productId') ?? at(item, 'itemId'));
    return id ? [id] : [];
  });
  return ids.length > 0 ? [...new Set(ids)].slice(0, 40) : undefined;
}

function withoutEmpty<Fields>(fields: { [Key in keyof Fields]: Fields[Key] | '' | null | undefined }): Fields {
  const present = Object.entries(fields).filter(([, value]) => value !== undefined && value !== null && value !== '');
  return Object.fromEntries(present) as Fields;
}

/** Sets where the parcel is. An order with several parcels has no single number or day: each parcel has its own. */
function putParcels(parcels: Parcel[], order: Into<OrderFields>): void {
  const [parcel] = parcels;
  if (!parcel) return;
  if (parcels.length > 1) {
    put(order, 'parcels', parcels, BY);
    return;
  }
  put(order, 'trackingNumber', parcel.trackingNumber, BY);
  put(order, 'carrier', parcel.carrier, BY);
  put(order, 'parcelText', parcel.words, BY);
  put(order, 'parcelState', parcel.state, BY);
  put(order, 'deliveredOn', parcel.deliveredOn, BY);
  put(order, 'expectedOn', parcel.expectedOn, BY);
}
