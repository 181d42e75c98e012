import { apply } from '../../domain/cases/transitions.js';
import type { Exhibit, ExhibitText, Sheet, TextBox } from '../../domain/exhibits/exhibit.js';
import { exhibitLetter, sheetKey } from '../../domain/exhibits/exhibit.js';
import type { ExhibitEvent } from '../../domain/exhibits/exhibit-log.js';
import { inChosenOrder, moved } from '../../domain/exhibits/exhibit-order.js';
import { announce } from '../changes.js';
import { database } from '../open.js';
import { transact } from '../transact.js';
import type { MadeCopy } from './copies.js';

/** A sheet with its bytes, to be kept. */
export interface TakenSheet extends Sheet {
  blob: Blob;
}

/** An exhibit before it has its letter and its place. */
export type TakenExhibit = Omit<Exhibit, 'letter' | 'place' | 'sheets' | 'removedAt' | 'erasedAt'>;

/** The words of an exhibit as they were read; `boxes` are one list a sheet. */
export interface TakenText {
  text: string;
  boxes: TextBox[][];
}

/**
 * Keeps an exhibit: the bytes of every sheet, record, letter, words, copies, log and the case's event in one
 * transaction, all or nothing. Throws what the browser throws when there is no room (`isFull` tells); nothing stored
 * before is lost.
 */
export async function addExhibit(
  taken: TakenExhibit,
  sheets: readonly TakenSheet[],
  words?: TakenText,
  copies: readonly MadeCopy[] = [],
): Promise<Exhibit> {
  const stores: ('cases' | 'exhibits' | 'originals' | 'exhibitTexts' | 'exhibitLog' | 'copies' | 'copyBytes')[] = [
    'cases',
    'exhibits',
    'originals',
    'exhibitTexts',
    'exhibitLog',
    'copies',
    'copyBytes',
  ];
  const exhibit = await transact(stores, async (transaction) => {
    const cases = transaction.objectStore('cases');
    const subject = await cases.get(taken.caseId);
    if (!subject) throw new Error(`no case ${taken.caseId}`);
    const number = subject.lettersGiven + 1;
    const kept: Exhibit = {
      ...taken,
      letter: exhibitLetter(number),
      place: number,
      sheets: sheets.map(({ blob: _, ...sheet }) => sheet),
    };
    const { id: exhibitId, caseId, letter, capturedAt: at } = kept;
    const applied = apply(subject, { type: 'exhibit-added', at, exhibitId, letter });
    if (!applied.ok) throw new Error(`no exhibit can be added in status ${applied.status}`);
    for (const [index, { blob }] of sheets.entries()) {
      await transaction.objectStore('originals').add(blob, sheetKey(exhibitId, index));
    }
    await transaction.objectStore('exhibits').add(kept);
    if (words) await transaction.objectStore('exhibitTexts').put({ exhibitId, caseId, ...words });
    await transaction.objectStore('exhibitLog').add({ exhibitId, caseId, letter, at, what: 'added', detail: '' });
    for (const { copy, blob } of copies) {
      await transaction.objectStore('copies').add(copy);
      await transaction.objectStore('copyBytes').add(blob, copy.id);
      const [made, detail] = [copy.madeAt, `${copy.use} ${copy.sha256}`];
      await transaction
        .objectStore('exhibitLog')
        .add({ exhibitId, caseId, letter, at: made, what: 'annotated', detail });
    }
    await cases.put(applied.case);
    return kept;
  });
  announce('exhibits', 'cases', 'exhibitLog', ...(copies.length > 0 ? (['copies'] as const) : []));
  return exhibit;
}

async function exhibitsOf(caseId: string): Promise<Exhibit[]> {
  const exhibits = await (await database()).getAllFromIndex('exhibits', 'caseId', caseId);
  return inChosenOrder(exhibits);
}

/** The exhibits of a case in the shopper's order, without those the shopper removed. */
export async function listExhibits(caseId: string): Promise<Exhibit[]> {
  return (await exhibitsOf(caseId)).filter(({ removedAt }) => removedAt === undefined);
}

/** Those the shopper removed and can bring back, or whose bytes are erased. */
export async function listRemovedExhibits(caseId: string): Promise<Exhibit[]> {
  return (await exhibitsOf(caseId)).filter(({ removedAt }) => removedAt !== undefined);
}

/** Those of every case, removed ones included. */
export async function listAllExhibits(): Promise<Exhibit[]> {
  return (await database()).getAll('exhibits');
}

export async function getExhibit(exhibitId: string): Promise<Exhibit | undefined> {
  return (await database()).get('exhibits', exhibitId);
}

/** The bytes of one sheet, counted from 0, as they were taken. */
export async function getOriginal(exhibitId: string, sheet = 0): Promise<Blob | undefined> {
  return (await database()).get('originals', sheetKey(exhibitId, sheet));
}

export async function getExhibitText(exhibitId: string): Promise<ExhibitText | undefined> {
  return (await database()).get('exhibitTexts', exhibitId);
}

/** The words of all exhibits of a case, to search in. */
export async function listExhibitTexts(caseId: string): Promise<ExhibitText[]> {
  return (await database()).getAllFromIndex('exhibitTexts', 'caseId', caseId);
}

/**
 * Changes records of exhibits and logs it, in one transaction. A change that gives null leaves the record as it is; one
 * without a `what` is logged later.
 */
export async function changeExhibits(
  ids: readonly string[],
  at: string,
  change: (exhibit: Exhibit, index: number) => { exhibit: Exhibit; what: ExhibitEvent | null; detail: string } | null,
): Promise<void> {
  const stores: ('exhibits' | 'exhibitLog')[] = ['exhibits', 'exhibitLog'];
  await transact(stores, async (transaction) => {
    for (const [index, id] of ids.entries()) {
      const known = await transaction.objectStore('exhibits').get(id);
      const changed = known && change(known, index);
      if (!changed) continue;
      const { exhibit, what, detail } = changed;
      await transaction.objectStore('exhibits').put(exhibit);
      if (!what) continue;
      const { caseId, letter } = exhibit;
      await transaction
        .objectStore('exhibitLog')
        .add({ exhibitId: id, caseId, letter, at, what, detail: detail.slice(0, 300) });
    }
  });
  announce('exhibits', 'exhibitLog');
}

/** Puts an exhibit at another place among those that are not removed, counted from 0. The letters stay. */
export async function moveExhibit(caseId: string, exhibitId: string, to: number, at: string): Promise<void> {
  const stores: ('exhibits' | 'exhibitLog')[] = ['exhibits', 'exhibitLog'];
  await transact(stores, async (transaction) => {
    const store = transaction.objectStore('exhibits');
    const all = await store.index('caseId').getAll(caseId);
    const changed = moved(all, exhibitId, to);
    for (const exhibit of changed) await store.put(exhibit);
    const own = changed.find(({ id }) => id === exhibitId);
    if (!own) return;
    const entry = { exhibitId, caseId, letter: own.letter, at, what: 'moved', detail: String(own.place) } as const;
    await transaction.objectStore('exhibitLog').add(entry);
  });
  announce('exhibits', 'exhibitLog');
}

/** Takes away the bytes of a removed exhibit with all that was made from them. Its record, letter and log stay. */
export async function eraseExhibit(exhibitId: string, at: string): Promise<void> {
  const stores: (
    | 'exhibits'
    | 'exhibitLog'
    | 'originals'
    | 'thumbnails'
    | 'exhibitTexts'
    | 'copies'
    | 'copyBytes'
    | 'marks'
  )[] = ['exhibits', 'exhibitLog', 'originals', 'thumbnails', 'exhibitTexts', 'copies', 'copyBytes', 'marks'];
  await transact(stores, async (transaction) => {
    const exhibit = await transaction.objectStore('exhibits').get(exhibitId);
    if (exhibit?.removedAt === undefined || exhibit.erasedAt !== undefined) return;
    for (const index of exhibit.sheets.keys()) {
      const key = sheetKey(exhibitId, index);
      await transaction.objectStore('originals').delete(key);
      await transaction.objectStore('thumbnails').delete(key);
      await transaction.objectStore('marks').delete(key);
    }
    await transaction.objectStore('exhibitTexts').delete(exhibitId);
    for (const id of await transaction.objectStore('copies').index('exhibitId').getAllKeys(exhibitId)) {
      await transaction.objectStore('copies').delete(id);
      await transaction.objectStore('copyBytes').delete(id);
    }
    await transaction.objectStore('exhibits').put({ ...exhibit, erasedAt: at });
    const { caseId, letter } = exhibit;
    await transaction.objectStore('exhibitLog').add({ exhibitId, caseId, letter, at, what: 'erased', detail: '' });
  });
  announce('exhibits', 'exhibitLog', 'copies', 'exhibitTexts');
}
