import { expect, test } from 'vitest';
import { mergeOrder } from '../../../src/domain/orders/merge-order.js';
import { readTracking } from '../../../src/marketplaces/aliexpress/data/read-tracking.js';

const ORDER = '8200000000000001';
const TODAY = '2026-11-20';
const event = (code: string, timeText: string) => ({ trackingPrimaryCode: code, timeText, trackingName: code });
const told = (...parcels: object[]) =>
  readTracking({ data: { module: { trackingDetailLineList: parcels } } }, ORDER, TODAY);
const fieldsOf = (...codes: string[]) =>
  told({ mailNo: 'A1', detailList: codes.map((code, at) => event(code, `Nov. ${19 - at} 10:00`)) })?.fields;

test.each([
  ['AE_GTMS_SIGNED', 'delivered', '2026-11-19'],
  ['GTMS_SIGNED', 'delivered', '2026-11-19'],
  ['AE_GSTA_BUYER_SIGN', 'delivered', '2026-11-19'],
  ['AE_GTMS_STA_SIGNED', 'at-pickup-point', undefined],
  ['GTMS_RETURN', 'returning', undefined],
  ['AE_RETURNED', 'returning', undefined],
  ['GTMS_SIGN_FAILURE', 'failed', undefined],
  // None of these is known to mean a delivery, whatever it sounds like.
  ['GTMS_NOT_DELIVERED', undefined, undefined],
  ['RETURN_SIGNED', undefined, undefined],
  ['STATION_SIGNED', undefined, undefined],
  ['WAIT_SIGNED', undefined, undefined],
  ['DELIVERED', undefined, undefined],
  ['AE_GTMS_SIGNED_BY_NEIGHBOUR', undefined, undefined],
  ['constructor', undefined, undefined],
])('only exact codes say where a parcel is: %s', (code, state, deliveredOn) => {
  expect([fieldsOf(code)?.parcelState, fieldsOf(code)?.deliveredOn]).toEqual([state, deliveredOn]);
});

test('the newest event counts: a return takes the delivery back, an unknown event leaves it open', () => {
  expect(fieldsOf('AE_RETURNED', 'AE_GTMS_SIGNED')?.deliveredOn).toBeUndefined();
  expect(fieldsOf('SOMETHING_NEW', 'AE_GTMS_SIGNED')?.deliveredOn).toBeUndefined();
  // Of two that say so, the first in time is the delivery.
  expect(fieldsOf('AE_GSTA_BUYER_SIGN', 'AE_GTMS_SIGNED', 'GTMS_DELIVERING')?.deliveredOn).toBe('2026-11-18');
});

test('regression: a delivery that was read before is taken back by a return', () => {
  const seen = (readAt: string) =>
    ({ marketplace: 'aliexpress', host: 'www.aliexpress.com', page: 'tracking', readAt }) as const;
  const [first, second] = [
    told({ detailList: [event('AE_GTMS_SIGNED', 'Nov. 9 10:00')] }),
    told({ detailList: [event('AE_RETURNED', 'Nov. 19 10:00')] }),
  ];
  if (!first || !second) throw new Error('not read');
  const delivered = mergeOrder(undefined, first, seen('2026-11-10T08:00:00.000Z'));
  expect(delivered.fields.deliveredOn).toBe('2026-11-09');
  const returned = mergeOrder(delivered, second, seen('2026-11-20T08:00:00.000Z'));
  expect([returned.fields.deliveredOn, returned.fields.parcelState]).toEqual([undefined, 'returning']);
});

test('several parcels keep what each tells, and which products are in it', () => {
  const parcel = (mailNo: string, code: string, productId: string) => ({
    mailNo,
    logisticsCarrierName: 'Post',
    detailList: [event(code, 'Nov. 12 10:00')],
    packageItemList: [{ productId }],
  });
  const fields = told(
    parcel('A1', 'AE_GTMS_SIGNED', '1005000000000101'),
    parcel('B2', 'GTMS_DELIVERING', '3256809840464144'),
  )?.fields;
  expect([fields?.trackingNumber, fields?.deliveredOn]).toEqual([undefined, undefined]);
  expect(fields?.parcels).toMatchObject([
    { trackingNumber: 'A1', state: 'delivered', deliveredOn: '2026-11-12', productIds: ['1005000000000101'] },
    { trackingNumber: 'B2', state: 'on-the-way', carrier: 'Post', productIds: ['1005010026778896'] },
  ]);
});

test.each([
  ['the printed day where it is within a day of the instant', 'Nov. 11', '2026-11-11'],
  ['in another language', '12 nov.', '2026-11-12'],
  ['the instant’s day in UTC where the words say another', 'Nov. 20', '2026-11-12'],
  ['or nothing', '', '2026-11-12'],
])('the estimate: %s', (_what, etaTimeText, expectedOn) => {
  const etaInfo = { etaTimeText, beginEtaTime: 1_794_355_200_000, endEtaTime: 1_794_441_600_000 };
  expect(told({ etaInfo, detailList: [] })?.fields.expectedOn).toBe(expectedOn);
});

test('the carrier by whichever name the data has', () => {
  expect(told({ logisticsCpInfo: { cpName: 'Local Post' }, logisticsCarrierName: 'Line' })?.fields.carrier).toBe(
    'Local Post',
  );
  expect(told({ logisticsCarrierName: 'Line' })?.fields.carrier).toBe('Line');
});
