// What pages may have kept has an end, and what the shopper keeps something about does not fall out of it.
import { beforeEach, expect, test } from 'vitest';
import { newCase } from '../../../src/domain/cases/case.js';
import type { ListingSnapshot } from '../../../src/domain/orders/listing.js';
import type { FormSnapshot } from '../../../src/domain/overlay/form-snapshot.js';
import { addCase, changeCase } from '../../../src/storage/cases/cases.js';
import { changeForm, listForms, MOST_FORMS } from '../../../src/storage/orders/forms.js';
import { listListings, MOST_LOOKS, putListing } from '../../../src/storage/orders/listings.js';
import { listOrders, putReadings } from '../../../src/storage/orders/orders.js';
import { formOptionsFor } from '../../../src/usecases/overlay/form-options.js';
import { madeReading, SEEN } from '../../unit/domain/made.js';
import { aCase, emptyDatabase, NOW } from './a-case.js';

beforeEach(emptyDatabase);

const HOUR = 3_600_000;
const after = (hours: number) => new Date(Date.parse(NOW) + hours * HOUR).toISOString();
const told = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => ({
    ...madeReading({}),
    orderId: String(8_100_000_000_000_000 + from + index),
  }));
const numbers = async () => (await listOrders()).map(({ orderId }) => Number(orderId.slice(4))).sort((a, b) => a - b);
const few = { newADay: 6, all: 10 };

test('a page adds so many new orders in a day, whatever the answers; those that are known are still read', async () => {
  const at = (hours: number) => ({ ...SEEN, readAt: after(hours) });
  await putReadings(told(0, 4), at(0), few);
  await putReadings(told(2, 6), at(1), few);
  expect(await numbers()).toEqual([0, 1, 2, 3, 4, 5]);
  expect((await putReadings(told(3, 6), at(2), few)).records.map(({ orderId }) => Number(orderId.slice(4)))).toEqual([
    3, 4, 5,
  ]);
  // A day later there is room again.
  await putReadings(told(20, 3), at(26), few);
  expect(await numbers()).toEqual([0, 1, 2, 3, 4, 5, 20, 21, 22]);
});

test('what the shopper adds is kept on any day', async () => {
  await putReadings(told(0, 6), { ...SEEN, readAt: after(0) }, few);
  await putReadings(told(50, 1), { ...SEEN, page: null, readAt: after(1) }, few);
  expect(await numbers()).toContain(50);
});

test('above all that are kept, the one told of longest ago goes, but none with a case or by hand', async () => {
  const at = (hours: number) => ({ ...SEEN, readAt: after(hours) });
  const { records } = await putReadings(told(0, 1), at(0), few);
  if (records[0]) await addCase(newCase(records[0], records[0].lines[0]?.key ?? '', NOW));
  const byHand = { strategy: 'shopper', page: null, readAt: after(1) } as const;
  await putReadings(
    told(1, 1).map((one) => ({ ...one, fields: { stateText: 'Sent' }, wonBy: { stateText: byHand.strategy } })),
    { ...SEEN, page: null, readAt: byHand.readAt },
    few,
  );
  await putReadings(told(2, 6), at(28), few);
  await putReadings(told(10, 6), at(60), few);
  expect(await numbers()).toEqual([0, 1, 6, 7, 10, 11, 12, 13, 14, 15]);
});

test('looks at a product that always says something else end at a bound; the first and the last stay', async () => {
  for (let at = 0; at < MOST_LOOKS + 8; at++) {
    const look: ListingSnapshot = {
      ...{ id: `look-${at}`, marketplace: 'shop', productId: '1005001234567890', url: 'https://www.shop.example/' },
      ...{ fields: { title: `Title ${at}` }, wonBy: {}, seenAt: after(at), lastSeenAt: after(at), zone: 'UTC' },
    };
    await putListing(look, () => 'other');
  }
  const kept = await listListings('shop', '1005001234567890');
  expect(kept).toHaveLength(MOST_LOOKS);
  expect([kept[0]?.id, kept.at(-1)?.id]).toEqual(['look-0', `look-${MOST_LOOKS + 7}`]);
});

const form = (lineId: string, textLength: number, hours: number): FormSnapshot => ({
  ...{ id: `aliexpress:${lineId}`, marketplace: 'aliexpress', received: null, language: 'en', reasons: [] },
  ...{ unknownReasons: [], limits: { textLength }, readAt: after(hours) },
});

test("forms about lines of a page's own making end at a bound, and set the limits of no case", async () => {
  const subject = await aCase();
  const lines = subject.order.lines.map((line) => ({ ...line, fields: { ...line.fields, lineId: '800012345' } }));
  const mine = { ...subject, order: { ...subject.order, marketplace: 'aliexpress', lines } };
  const other = { ...mine, id: 'other', order: { ...mine.order, lines: subject.order.lines } };
  await changeCase(mine.id, () => mine);
  for (let at = 0; at < MOST_FORMS + 5; at++)
    await changeForm(`aliexpress:90000${at}`, () => form(`90000${at}`, 100, at));
  expect(await listForms()).toHaveLength(MOST_FORMS);
  expect([await formOptionsFor(mine), await formOptionsFor(other)]).toEqual([null, null]);
  // Of another case of the shopper's it is likely the same.
  await changeForm('aliexpress:800012345', () => form('800012345', 700, 1));
  expect(await formOptionsFor(mine)).toMatchObject({ limits: { textLength: 700 }, ofThisLine: true });
  expect(await formOptionsFor(other)).toMatchObject({ limits: { textLength: 700 }, ofThisLine: false });
});
