import { addDays } from '../calendar-day.js';
import type { ShopOrder } from '../orders.js';
import { printTrackingTime } from '../print-date.js';
import type { View } from '../view.js';

export const trackingApi = 'mtop.ae.ld.querydetail';

export interface TrackingEvent {
  timeText: string;
  name: string;
  text: string;
  code: string;
}

/** Newest first, as the page prints them; a parcel that is late stopped before customs. */
export function trackingEvents(order: ShopOrder, today: string): TrackingEvent[] {
  if (!order.shippedOn) return [];
  const start = order.shippedOn;
  const last = order.completedOn ?? today;
  const steps: [number, string, string, string, string][] = [
    [0, '11:24', 'In transit', 'The sorting center of origin has the package', 'AE_SC_INBOUND_SUCCESS'],
    [2, '22:28', 'In transit', 'The package leaves its country of origin', 'AE_LH_DEPART_SUCCESS'],
    [6, '08:01', 'In transit', 'The package is at the local airport', 'AE_LH_ARRIVE_SUCCESS'],
  ];
  if (order.completedOn) {
    steps.push([8, '10:07', 'Customs complete', 'Import customs are done', 'AE_CC_IM_SUCCESS']);
    steps.push([Infinity, '14:48', 'Delivery update', 'The package is out for delivery', 'AE_GTMS_DO_DEPART']);
    steps.push([Infinity, '18:39', 'Delivered', 'The package was handed over', 'AE_GTMS_SIGNED']);
  }
  return steps
    .map(([days, clock, name, text, code]) => {
      const planned = days === Infinity ? last : addDays(start, days);
      const day = planned > last ? last : planned;
      return {
        at: `${day}T${clock}:00Z`,
        timeText: printTrackingTime(new Date(`${day}T${clock}:00Z`)),
        name,
        text,
        code,
      };
    })
    .sort((a, b) => b.at.localeCompare(a.at))
    .map(({ at: _at, ...event }) => event);
}

export function trackingPayload(order: ShopOrder, view: View): object {
  const detailList = trackingEvents(order, view.today).map((event) => ({
    timeText: event.timeText,
    trackingDetailDesc: event.text,
    trackingName: event.name,
    trackingPrimaryCode: event.code,
    trackingSecondCode: event.code,
  }));
  const promise = order.refundIfNotBefore ? [view.words.refundIfNot(view.date(order.refundIfNotBefore))] : [];
  return {
    api: trackingApi,
    v: '1.0',
    ret: ['SUCCESS::ok'],
    data: {
      module: {
        fastDeliveryInfoDTO: { fdContentList: promise, fdContent: promise.join(' · ') },
        isTrackingV2: true,
        trackingDetailLineList: [{ blockMailNo: false, mailNo: `PS${order.orderId.slice(4)}XX`, detailList }],
      },
    },
  };
}
