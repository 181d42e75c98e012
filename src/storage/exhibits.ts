import type { Exhibit } from '../domain/exhibit.js';
import { exhibitLetter } from '../domain/exhibit.js';
import { apply } from '../domain/transitions.js';
import { announce } from './changes.js';
import { database } from './open.js';

/** Keeps an exhibit: bytes, record, letter and the case's event in one transaction, all or nothing. */
export async function addExhibit(taken: Omit<Exhibit, 'letter'>, original: Blob): Promise<Exhibit> {
  const db = await database();
  const transaction = db.transaction(['cases', 'exhibits', 'originals'], 'readwrite', { durability: 'strict' });
  try {
    const cases = transaction.objectStore('cases');
    const subject = await cases.get(taken.caseId);
    if (!subject) throw new Error(`no case ${taken.caseId}`);
    const exhibit: Exhibit = { ...taken, letter: exhibitLetter(subject.lettersGiven + 1) };
    const applied = apply(subject, {
      type: 'exhibit-added',
      at: taken.capturedAt,
      exhibitId: exhibit.id,
      letter: exhibit.letter,
    });
    if (!applied.ok) throw new Error(`no exhibit can be added in status ${applied.status}`);
    await transaction.objectStore('originals').put(original, exhibit.id);
    await transaction.objectStore('exhibits').put(exhibit);
    await cases.put(applied.case);
    await transaction.done;
    announce('exhibits', 'cases');
    return exhibit;
  } catch (error) {
    // Already over when the failed request itself aborted it.
    try {
      transaction.abort();
    } catch {}
    await transaction.done.catch(() => {});
    throw error;
  }
}

export async function listExhibits(caseId: string): Promise<Exhibit[]> {
  const exhibits = await (await database()).getAllFromIndex('exhibits', 'caseId', caseId);
  return exhibits.sort((a, b) => a.letter.length - b.letter.length || a.letter.localeCompare(b.letter));
}

export async function getOriginal(exhibitId: string): Promise<Blob | undefined> {
  return (await database()).get('originals', exhibitId);
}

/** Changes the caption, the one thing about an exhibit that is hers to change. */
export async function putCaption(exhibitId: string, caption: string): Promise<void> {
  const db = await database();
  const transaction = db.transaction('exhibits', 'readwrite', { durability: 'strict' });
  const exhibit = await transaction.store.get(exhibitId);
  if (exhibit) await transaction.store.put({ ...exhibit, caption });
  await transaction.done;
  announce('exhibits');
}
