import { deleteDB } from 'idb';
import { beforeEach, describe, expect, test } from 'vitest';
import { newCase } from '../../../src/domain/cases/case.js';
import { addCase, countCases, fileCase, getCase, listAllCases, listCases } from '../../../src/storage/cases/cases.js';
import { eraseCase, listDeletedCases } from '../../../src/storage/cases/erase-case.js';
import { addExhibit } from '../../../src/storage/exhibits/exhibits.js';
import { MIGRATIONS } from '../../../src/storage/migrations/index.js';
import { database, openWith } from '../../../src/storage/open.js';
import { getOrder, putReadings } from '../../../src/storage/orders/orders.js';
import { STORES } from '../../../src/storage/schema.js';
import { madeCase, madeReading, SEEN } from '../../unit/domain/made.js';
import { aCase, emptyDatabase, NOW, sheet, taken } from './a-case.js';

beforeEach(emptyDatabase);

const LATER = '2026-10-03T08:00:00.000Z';

test('an archived case is out of the list and counted apart; taken back, it is as it was', async () => {
  const subject = await aCase();
  await fileCase(subject.id, 'archived', LATER);
  expect(await listCases()).toEqual([]);
  expect(await countCases()).toEqual({ active: 0, filed: 1 });
  await fileCase(subject.id, null, LATER);
  expect(await listCases()).toEqual([subject]);
  expect(await countCases()).toEqual({ active: 1, filed: 0 });
});

test('a deleted case is all there until it is erased, and comes back when a case for its line is opened', async () => {
  const subject = await aCase();
  await addExhibit(taken(subject.id, 'one'), [sheet()]);
  const before = await getCase(subject.id);
  await fileCase(subject.id, 'deleted', LATER);
  expect((await listDeletedCases()).map(({ id }) => id)).toEqual([subject.id]);
  expect(await addCase(newCase(subject.order, subject.lineKey, LATER))).toEqual(before);
  expect(await listDeletedCases()).toEqual([]);
});

test('a case that is not deleted is never erased', async () => {
  const subject = await aCase();
  expect(await eraseCase(subject.id)).toBe(false);
  await fileCase(subject.id, 'archived', LATER);
  expect(await eraseCase(subject.id)).toBe(false);
  expect(await getCase(subject.id)).toBeDefined();
});

test('one line of an order has one case, whatever id it has', async () => {
  const subject = await aCase();
  const db = await database();
  await db.delete('cases', subject.id);
  await db.put('cases', { ...subject, id: 'the id it had before its number was corrected' });
  const again = await addCase(newCase(subject.order, subject.lineKey, LATER));
  expect(again.id).toBe('the id it had before its number was corrected');
  expect(await listAllCases()).toHaveLength(1);
});

test('cases of the version before are listed and counted', async () => {
  const name = 'filed-cases-test';
  await deleteDB(name);
  const old = await openWith(name, MIGRATIONS.slice(0, 4));
  await old.put('cases', madeCase({}));
  old.close();
  const migrated = await openWith(name, MIGRATIONS);
  expect(await migrated.getAll('cases')).toEqual([madeCase({})]);
  expect(await migrated.countFromIndex('cases', 'filedAs')).toBe(0);
  migrated.close();
});

describe('what was deleted for good', () => {
  /** Everything in the database, with the keys; bytes as their size. */
  async function everything(): Promise<Record<string, string[]>> {
    const db = await database();
    const found: Record<string, string[]> = {};
    for (const name of STORES) {
      const [keys, values] = [await db.getAllKeys(name), await db.getAll(name)];
      found[name] = keys.map((key, index) => JSON.stringify([key, values[index]]));
    }
    return found;
  }

  /** Something of the case in every store that can hold anything of one. */
  async function fill(caseId: string, id: string): Promise<void> {
    const db = await database();
    await addExhibit(taken(caseId, id), [sheet(), sheet()], { text: 'Words', boxes: [[], []] });
    const ofCase = { exhibitId: id, caseId };
    const copy = { ...ofCase, id: `copy of ${id}`, sheet: 0 };
    await db.put('copies', { ...copy, use: 'marked', madeAt: NOW } as never);
    await db.put('copyBytes', new Blob(['x']), `copy of ${id}`);
    await db.put('marks', { ...ofCase, sheetKey: id, marks: [], savedAt: NOW });
    for (const key of [id, `${id}/2`]) await db.put('thumbnails', new Blob(['x']), key);
    await db.put('reminders', { id: `${caseId}/send-dispute/2026-10-09/7`, caseId, takenAt: NOW, shownAt: NOW });
    await db.put('pictures', { id: caseId, blob: new Blob(['x']), takenAt: NOW });
    await db.put('captures', { id: `capture of ${id}`, caseId } as never);
    for (const index of [0, 1]) await db.put('shots', { captureId: `capture of ${id}`, index } as never);
    await db.put('wishes', { about: caseId, off: true, again: {}, done: {} });
    await db.put('calendar', { uid: `event of ${id}`, about: caseId } as never);
    await db.put('places', caseId, 'popup');
  }

  test('is gone from every store, and everything else is as it was', async () => {
    const other = await aCase();
    await fill(other.id, 'one');
    await (await database()).delete('places', 'popup');
    const before = await everything();
    const second = { key: 'second', fields: { lineId: '8222222222' }, sources: {} };
    const order = { ...other.order, lines: [...other.order.lines, second] };
    const subject = await addCase(newCase(order, 'second', NOW));
    await fill(subject.id, 'one and more');
    await (await database()).put('forms', { id: 'shop:8222222222' } as never);
    const filled = await everything();
    // A store that is new has to be filled above, or said here to hold nothing of a case.
    const ofNoCase = ['orders', 'listings', 'health', 'settings', 'clock'];
    const grown = STORES.filter((name) => filled[name]?.length !== before[name]?.length);
    expect([...grown, ...ofNoCase].sort()).toEqual([...STORES].sort());

    await fileCase(subject.id, 'deleted', LATER);
    expect(await eraseCase(subject.id)).toBe(true);
    const { places, ...rest } = await everything();
    const { places: _, ...restBefore } = before;
    expect(rest).toEqual(restBefore);
    expect(places).toEqual(['["popup",null]']);
  });

  test('takes an order along that no page ever told of, and leaves one that was read', async () => {
    const read = await aCase();
    const byHand = await putReadings([{ ...madeReading({}, [{ title: 'Mug' }], 'shopper'), orderId: '99999999' }], {
      ...SEEN,
      page: null,
    });
    const [order] = byHand.records;
    if (!order) throw new Error('not kept');
    const written = await addCase(newCase(order, order.lines[0]?.key ?? '', NOW));
    for (const { id } of [read, written]) {
      await fileCase(id, 'deleted', LATER);
      await eraseCase(id);
    }
    expect(await getOrder(read.order.id)).toBeDefined();
    expect(await getOrder(order.id)).toBeUndefined();
  });
});
