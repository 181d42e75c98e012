import { deleteDB } from 'idb';
import { beforeEach, expect, test } from 'vitest';
import { addCase, changeCase, getCase, putDraft } from '../../../src/storage/cases/cases.js';
import { givenReminders, putShown, takeReminders } from '../../../src/storage/cases/reminders.js';
import { onChanges } from '../../../src/storage/changes.js';
import { MIGRATIONS } from '../../../src/storage/migrations/index.js';
import type { Migration } from '../../../src/storage/migrations/migration.js';
import { database, openWith } from '../../../src/storage/open.js';
import { getOrder, newestOrder, putReadings } from '../../../src/storage/orders/orders.js';
import { STORES } from '../../../src/storage/schema.js';
import { madeReading, SEEN } from '../../unit/domain/made.js';
import { aCase, emptyDatabase, NOW } from './a-case.js';

beforeEach(emptyDatabase);

test('the stores of the newest version are those the schema names', async () => {
  expect([...(await database()).objectStoreNames].sort()).toEqual([...STORES].sort());
});

test('migrations run once each, in order, and keep what was stored before', async () => {
  const name = 'migration-test';
  await deleteDB(name);
  const ran: string[] = [];
  const note =
    (label: string): Migration =>
    () =>
      void ran.push(label);
  const first = await openWith(name, [...MIGRATIONS, note('2')]);
  await first.put('places', 'kept', 'popup');
  first.close();
  const second = await openWith(name, [...MIGRATIONS, note('2'), note('3'), note('4')]);
  expect(ran).toEqual(['2', '3', '4']);
  expect(await second.get('places', 'popup')).toBe('kept');
  second.close();
});

test('a migration that fails leaves the database as it was', async () => {
  const name = 'broken-migration-test';
  await deleteDB(name);
  (await openWith(name, MIGRATIONS)).close();
  const broken: Migration = (db) => {
    db.deleteObjectStore('cases');
    throw new Error('broken');
  };
  await expect(openWith(name, [...MIGRATIONS, broken])).rejects.toThrow('as it was');
  const again = await openWith(name, MIGRATIONS);
  expect([...again.objectStoreNames]).toContain('cases');
  again.close();
});

test('version 8 renames why a field was left, in what version 7 had counted', async () => {
  const name = 'fill-reasons-test';
  await deleteDB(name);
  const version7 = await openWith(name, MIGRATIONS.slice(0, 7));
  const health = { id: 'shop/case-form', marketplace: 'shop', page: 'case-form', visitAt: NOW, lastAt: NOW };
  const fill = { filled: 2, lastAt: NOW };
  const stored = {
    ...{ ...health, orders: null, fields: {} },
    fills: {
      text: { ...fill, left: { hers: 3, 'too-long': 1 }, last: 'hers' },
      reason: { ...fill, left: { 'no-choices': 1 }, last: 'filled' },
    },
  };
  await version7.put('health', stored as never);
  await version7.put('health', { ...health, id: 'shop/order', page: 'order', orders: null, fields: {} } as never);
  version7.close();
  const version8 = await openWith(name, MIGRATIONS.slice(0, 8));
  expect((await version8.get('health', 'shop/case-form'))?.fills).toEqual({
    text: { ...fill, left: { 'filled-by-shopper': 3, 'too-long': 1 }, last: 'filled-by-shopper' },
    reason: { ...fill, left: { 'no-choices': 1 }, last: 'filled' },
  });
  expect(await version8.get('health', 'shop/order')).not.toHaveProperty('fills');
  version8.close();
});

test('version 9 joins lines that were written twice, and counts amounts in the digits of ISO 4217', async () => {
  const name = 'whole-orders-test';
  await deleteDB(name);
  const version8 = await openWith(name, MIGRATIONS.slice(0, 8));
  const line = (key: string, fields: object) => ({ key, fields, sources: {} });
  const order = {
    id: 'shop:82100000',
    marketplace: 'shop',
    orderId: '82100000',
    // An Intl without digits for the Colombian peso had read the printed 45,900.50 as nothing, and 45,900 as this.
    fields: { total: { minor: 45_900, currency: 'COP' }, printedTotal: 'COP 45,900' },
    sources: {},
    lines: [
      line('8210000000010017', { lineId: '8210000000010017', productId: '1005000000000101', title: 'Cable' }),
      line('place-1', { productId: '1005000000000101', pictureUrl: 'https://ae01.alicdn.com/kf/S.jpg' }),
      line('place-1-2', { productId: '1005000000000101', pictureUrl: 'https://ae01.alicdn.com/kf/S.jpg' }),
    ],
    firstSeenAt: NOW,
    seenAt: NOW,
  };
  const offer = { type: 'proposal-received', at: NOW, amount: { minor: 100, currency: 'COP' }, words: 'a little' };
  const about = { id: 'shop:82100000/place-1', order, lineKey: 'place-1', draft: {}, events: [offer], savedAt: NOW };
  await version8.put('orders', order as never);
  await version8.put('cases', about as never);
  version8.close();
  const version9 = await openWith(name, MIGRATIONS.slice(0, 9));
  const stored = await version9.get('orders', order.id);
  expect(stored?.lines).toEqual([
    line('place-1', {
      lineId: '8210000000010017',
      productId: '1005000000000101',
      title: 'Cable',
      pictureUrl: 'https://ae01.alicdn.com/kf/S.jpg',
    }),
  ]);
  expect(stored?.fields.total).toEqual({ minor: 4_590_000, currency: 'COP' });
  const after = await version9.get('cases', about.id);
  expect(after?.lineKey).toBe('place-1');
  expect(after?.order.lines).toEqual(stored?.lines);
  // No words say what the offer was: the order's own amounts say how they were counted.
  expect(after?.events[0]).toMatchObject({ amount: { minor: 10_000, currency: 'COP' } });
  version9.close();
});

test('an older page lets go when a newer version opens, instead of blocking it for ever', async () => {
  const name = 'upgrade-test';
  await deleteDB(name);
  let lost = false;
  await openWith(name, MIGRATIONS, () => {
    lost = true;
  });
  const newer = await openWith(name, [...MIGRATIONS, () => {}]);
  expect(lost).toBe(true);
  newer.close();
});

test('readings of one order become one record, and its case keeps its own copy', async () => {
  const subject = await aCase();
  await putReadings([madeReading({ completedOn: '2026-09-28' })], SEEN);
  expect((await getOrder(subject.order.id))?.fields).toMatchObject({
    stateText: 'Completed',
    completedOn: '2026-09-28',
  });
  expect((await getCase(subject.id))?.order.fields.completedOn).toBe('2026-09-28');
});

test('the order that a page told of last is known, with the host it was seen on', async () => {
  expect(await newestOrder()).toBeUndefined();
  await putReadings([madeReading({})], { ...SEEN, readAt: '2026-10-02T08:00:00.000Z', host: 'de.shop.example' });
  await putReadings([{ ...madeReading({}), orderId: '99999999' }], SEEN);
  expect(await newestOrder()).toMatchObject({ orderId: '3042771855206394', host: 'de.shop.example' });
});

test('opening a case again finds the one that is there, with its draft', async () => {
  const subject = await aCase();
  await putDraft(subject.id, { fields: { statement: 'It does not start.' }, before: {} }, NOW);
  expect((await addCase(subject)).draft.statement).toBe('It does not start.');
});

test('keystrokes from two pages at once lose nothing of each other', async () => {
  const subject = await aCase();
  const text = 'The lamp arrived broken.';
  await Promise.all([
    ...[...text].map((_, i) => putDraft(subject.id, { fields: { statement: text.slice(0, i + 1) }, before: {} }, NOW)),
    ...[...text].map((_, i) =>
      putDraft(subject.id, { fields: { serviceNotes: text.slice(0, i + 1) }, before: {} }, NOW),
    ),
  ]);
  expect((await getCase(subject.id))?.draft).toMatchObject({ statement: text, serviceNotes: text });
});

test('regression: text that one surface could not save does not overwrite what another wrote since', async () => {
  const subject = await aCase();
  const write = (fields: object, before: object = {}) => putDraft(subject.id, { fields, before }, NOW);
  await write({ statement: 'First.', answers: { a: '1' } });
  // The popup writes more and a second answer; then the tab's older, unsaved text goes with its next keystroke.
  await write(
    { statement: 'First. And the longer second.', answers: { a: '1', b: '2' } },
    { statement: 'First.', answers: { a: '1' } },
  );
  await write({ statement: 'First, changed.', answers: { a: '9' } }, { statement: 'First.', answers: { a: '1' } });
  expect((await getCase(subject.id))?.draft).toMatchObject({
    statement: 'First, changed.',
    statementBefore: 'First. And the longer second.',
    answers: { a: '9', b: '2' },
  });
});

test('a refused change leaves the case as it was', async () => {
  const subject = await aCase();
  const refuse = () => {
    throw new Error('refused');
  };
  await expect(changeCase(subject.id, refuse)).rejects.toThrow('refused');
  expect(await getCase(subject.id)).toEqual(subject);
});

test('a reminder that was taken but not shown is taken up again; one that was shown is not', async () => {
  expect(await takeReminders([{ id: 'r', caseId: 'c' }], NOW)).toHaveLength(1);
  expect(await takeReminders([{ id: 'r', caseId: 'c' }], NOW)).toHaveLength(1);
  expect((await givenReminders()).has('r')).toBe(false);
  await putShown([{ id: 'r', caseId: 'c' }], NOW);
  expect(await takeReminders([{ id: 'r', caseId: 'c' }], NOW)).toEqual([]);
  expect((await givenReminders()).has('r')).toBe(true);
});

test('every write tells the other pages which stores changed', async () => {
  const heard = new Promise((done) => {
    const stop = onChanges((stores) => {
      stop();
      done(stores);
    });
  });
  await putReadings([madeReading({ stateText: 'Completed' })], SEEN);
  expect(await heard).toEqual(['orders']);
});
