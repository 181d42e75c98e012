import type { OrderFields, Parcel } from '../../../domain/orders/order.js';
import { t } from '../../../platform/i18n.js';
import { messageKey } from '../../../platform/message-keys.js';
import { dayText } from '../../words/format.js';

/** The parcels of an order as facts: if there are several, one for each, with what its tracking says. */
export function parcelFacts({ parcels = [], parcelState, deliveredOn, expectedOn }: OrderFields) {
  if (parcels.length === 0) {
    const state = parcelState && parcelText({ state: parcelState, deliveredOn, expectedOn });
    return state ? [{ term: t('fact_parcel'), value: state }] : [];
  }
  return parcels.map((parcel, at) => ({
    term: t('fact_parcel_of', { number: at + 1, of: parcels.length }),
    value: [parcel.carrier, parcel.trackingNumber, parcelText(parcel)].filter(Boolean).join(t('list_comma')),
  }));
}

function parcelText({ state, deliveredOn, expectedOn, words }: Parcel): string {
  if (!state) return words ? t('quoted', { words }) : t('parcel_unclear');
  const day = state === 'delivered' ? deliveredOn : state === 'on-the-way' ? expectedOn : undefined;
  const text = t(messageKey('parcel', state));
  return day ? t('parcel_by_day', { state: text, date: dayText(day) }) : text;
}
