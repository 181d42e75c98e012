import type { Annotation } from '../../domain/exhibits/annotation.js';
import { sheetKey } from '../../domain/exhibits/exhibit.js';
import { announce } from '../changes.js';
import { database } from '../open.js';
import type { SheetAnnotations } from '../schema.js';

/** What the shopper drew on a sheet so far; undefined when the shopper never opened it to draw. */
export async function getMarks(exhibitId: string, sheet: number): Promise<SheetAnnotations | undefined> {
  return (await database()).get('marks', sheetKey(exhibitId, sheet));
}

export async function listMarks(exhibitId: string): Promise<SheetAnnotations[]> {
  return (await database()).getAllFromIndex('marks', 'exhibitId', exhibitId);
}

/** Keeps the marks of a sheet as they are now. */
export async function putMarks(
  exhibit: { id: string; caseId: string },
  sheet: number,
  marks: readonly Annotation[],
  savedAt: string,
): Promise<void> {
  const { id: exhibitId, caseId } = exhibit;
  const kept = { sheetKey: sheetKey(exhibitId, sheet), exhibitId, caseId, marks: [...marks], savedAt };
  // Strokes come fast: waiting for the disk after each would queue them, and a tab that closes drops what is queued.
  // The browser holds a relaxed write through a crash of its own, and the next strict one brings it to the disk.
  const transaction = (await database()).transaction('marks', 'readwrite', { durability: 'relaxed' });
  await Promise.all([
    transaction.store.put(kept),
    // Without this the transaction commits a turn later, which a closing tab may not have.
    transaction.commit(),
    transaction.done,
  ]);
  announce('marks');
}
