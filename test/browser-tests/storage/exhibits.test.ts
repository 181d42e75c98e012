import { deleteDB } from 'idb';
import { beforeEach, expect, test } from 'vitest';
import { exhibitSchema } from '../../../src/domain/exhibits/exhibit.js';
import { sha256 } from '../../../src/evidence/digests/digest.js';
import { getCase } from '../../../src/storage/cases/cases.js';
import { listExhibitLog } from '../../../src/storage/exhibits/exhibit-log.js';
import {
  addExhibit,
  getExhibitText,
  getOriginal,
  listExhibits,
  listRemovedExhibits,
} from '../../../src/storage/exhibits/exhibits.js';
import { firstStores } from '../../../src/storage/migrations/0001-first-stores.js';
import { MIGRATIONS } from '../../../src/storage/migrations/index.js';
import { database, openWith } from '../../../src/storage/open.js';
import {
  captionExhibit,
  logCaption,
  removeExhibit,
  reorderExhibits,
  restoreExhibit,
} from '../../../src/usecases/exhibits/edit-exhibit.js';
import { eraseExhibit } from '../../../src/usecases/exhibits/erase-exhibit.js';
import { verifyExhibits } from '../../../src/usecases/exhibits/verify-exhibits.js';
import { aCase, anExhibit, emptyDatabase, NOW, sheet, taken } from './a-case.js';

beforeEach(emptyDatabase);

test('an exhibit of the first version becomes one with a sheet, its bytes stay as they are', async () => {
  const name = 'first-exhibits-test';
  await deleteDB(name);
  const old = await openWith(name, [firstStores]);
  const { orderId: _, kind: __, capture: ___, clock: ____, ...flat } = taken('c', 'old');
  const picture = sheet(64, 7);
  const { blob, ...size } = picture;
  await old.put('exhibits', { ...flat, ...size, letter: 'AB' } as never);
  await old.put('originals', blob, 'old');
  old.close();
  const migrated = await openWith(name, MIGRATIONS);
  const exhibit = await migrated.get('exhibits', 'old');
  expect(exhibitSchema.safeParse(exhibit)).toMatchObject({ success: true });
  expect(exhibit).toMatchObject({ letter: 'AB', place: 28, kind: 'capture', sheets: [size] });
  expect(await (await migrated.get('originals', 'old'))?.bytes()).toEqual(await blob.bytes());
  migrated.close();
});

test('an exhibit, its bytes, its entry and its event are kept together, lettered in turn', async () => {
  const subject = await aCase();
  const first = await anExhibit(subject.id, 'one');
  const second = await anExhibit(subject.id, 'two');
  expect([first.letter, second.letter]).toEqual(['A', 'B']);
  expect((await listExhibits(subject.id)).map(({ id }) => id)).toEqual(['one', 'two']);
  expect((await getOriginal('one'))?.size).toBe(64);
  expect((await getCase(subject.id))?.events.map(({ type }) => type)).toEqual([
    'opened',
    'exhibit-added',
    'exhibit-added',
  ]);
  expect((await listExhibitLog(subject.id)).map(({ letter, what, at }) => [letter, what, at])).toEqual([
    ['A', 'added', NOW],
    ['B', 'added', NOW],
  ]);
});

test('every sheet is kept by itself, and the words apart from the record', async () => {
  const subject = await aCase();
  const boxes = [[{ text: 'Order 3042', x: 0, y: 0, width: 80, height: 12 }], []];
  const sheets = [sheet(64, 1), sheet(32, 2)];
  const exhibit = await addExhibit(taken(subject.id, 'long'), sheets, { text: 'Order 3042', boxes });
  expect(exhibit.sheets.map(({ bytes }) => bytes)).toEqual([64, 32]);
  expect(await (await getOriginal('long', 1))?.bytes()).toEqual(new Uint8Array(32).fill(2));
  expect(await getExhibitText('long')).toMatchObject({ text: 'Order 3042', boxes });
  expect(JSON.stringify(await listExhibits(subject.id))).not.toContain('Order 3042');
});

test('two captures at the same moment get two letters', async () => {
  const subject = await aCase();
  const both = await Promise.all(['one', 'two'].map((id) => anExhibit(subject.id, id)));
  expect(both.map(({ letter }) => letter).sort()).toEqual(['A', 'B']);
});

test('an exhibit of a case that is gone leaves nothing behind', async () => {
  await expect(anExhibit('nobody', 'lost')).rejects.toThrow();
  expect(await getOriginal('lost')).toBeUndefined();
  expect(await (await database()).count('exhibitLog')).toBe(0);
});

test('an exhibit is never stored over another, nor over one of its sheets', async () => {
  const subject = await aCase();
  await addExhibit(taken(subject.id, 'one'), [sheet(64, 1)]);
  await expect(addExhibit(taken(subject.id, 'one'), [sheet(64, 2)])).rejects.toThrow();
  expect(await (await getOriginal('one'))?.bytes()).toEqual(new Uint8Array(64).fill(1));
  expect((await getCase(subject.id))?.lettersGiven).toBe(1);
});

test('an exhibit that is removed comes back with its letter, and its letter is never given again', async () => {
  const subject = await aCase();
  await anExhibit(subject.id, 'one');
  await anExhibit(subject.id, 'two');
  await removeExhibit('one');
  expect((await listExhibits(subject.id)).map(({ letter }) => letter)).toEqual(['B']);
  expect((await listRemovedExhibits(subject.id)).map(({ letter }) => letter)).toEqual(['A']);
  expect((await anExhibit(subject.id, 'three')).letter).toBe('C');
  await restoreExhibit('one');
  expect((await listExhibits(subject.id)).map(({ letter }) => letter)).toEqual(['A', 'B', 'C']);
  expect((await getOriginal('one'))?.size).toBe(64);
  const log = await listExhibitLog(subject.id);
  expect(log.filter(({ letter }) => letter === 'A').map(({ what }) => what)).toEqual(['added', 'removed', 'restored']);
});

test('only a removed exhibit can be erased; its bytes and words go, its record and log stay', async () => {
  const subject = await aCase();
  await addExhibit(taken(subject.id, 'one'), [sheet(), sheet()], { text: 'words', boxes: [[], []] });
  await eraseExhibit('one');
  expect(await getOriginal('one')).toBeDefined();
  await removeExhibit('one');
  await eraseExhibit('one');
  expect([await getOriginal('one'), await getOriginal('one', 1), await getExhibitText('one')]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
  await restoreExhibit('one');
  expect(await listExhibits(subject.id)).toEqual([]);
  expect((await listRemovedExhibits(subject.id)).map(({ letter }) => letter)).toEqual(['A']);
  expect((await listExhibitLog(subject.id)).map(({ what }) => what)).toEqual(['added', 'removed', 'erased']);
});

test('moving and captioning change the order and the words, never the letter or the bytes', async () => {
  const subject = await aCase();
  for (const id of ['one', 'two', 'three']) await anExhibit(subject.id, id);
  await reorderExhibits(subject.id, 'three', 0);
  await captionExhibit('one', 'The cracked ear cup');
  await captionExhibit('one', 'The cracked ear cup');
  expect((await listExhibits(subject.id)).map(({ letter, caption }) => `${letter} ${caption}`)).toEqual([
    'C The order page',
    'A The cracked ear cup',
    'B The order page',
  ]);
  const log = await listExhibitLog(subject.id);
  expect(log.slice(3).map(({ letter, what, detail }) => [letter, what, detail])).toEqual([['C', 'moved', '1']]);
});

test('regression: typing a caption is one entry in the log, not one a letter', async () => {
  const subject = await aCase();
  const exhibit = await anExhibit(subject.id, 'one');
  const words = 'The cracked cup';
  for (let length = 1; length <= words.length; length++) await captionExhibit('one', words.slice(0, length));
  expect((await listExhibits(subject.id))[0]?.caption).toBe(words);
  await logCaption(exhibit, words);
  const log = await listExhibitLog(subject.id);
  expect(log.map(({ what, detail }) => [what, detail])).toEqual([
    ['added', ''],
    ['captioned', words],
  ]);
});

test('a byte that changed in storage is found, and the finding is logged', async () => {
  const subject = await aCase();
  const digest = await sha256(new Uint8Array(64).fill(5));
  for (const id of ['one', 'two']) await addExhibit(taken(subject.id, id), [{ ...sheet(64, 5), sha256: digest }]);
  const changed = new Uint8Array(64).fill(5);
  changed[63] = 6;
  await (await database()).put('originals', new Blob([changed]), 'two');
  expect(await verifyExhibits(await listExhibits(subject.id))).toEqual([
    { letter: 'A', matches: true },
    { letter: 'B', matches: false },
  ]);
  await (await database()).delete('originals', 'one');
  expect((await verifyExhibits(await listExhibits(subject.id)))[0]).toEqual({ letter: 'A', matches: false });
  const said = (await listExhibitLog(subject.id)).filter(({ what }) => what === 'verified');
  expect(said.map(({ letter, detail }) => [letter, detail])).toEqual([
    ['A', 'matches'],
    ['B', 'differs'],
    ['A', 'differs'],
    ['B', 'differs'],
  ]);
});
