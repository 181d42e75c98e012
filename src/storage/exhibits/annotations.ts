import type { Annotation } from '../../domain/exhibits/annotation.js';
import { sheetKey } from '../../domain/exhibits/exhibit.js';
import { announce } from '../changes.js';
import { database } from '../open.js';
import type { SheetAnnotations } from '../schema.js';

/** What she drew on a sheet so far; undefined when she never opened it to draw. */
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
  const transaction = (await database()).transaction('marks', 'readwrite', { durability: 'strict' });
  await Promise.all([
    transaction.store.put(kept),
    // Asked for at once: a tab that closes right after a stroke would abort what is not yet told to commit.
    transaction.commit(),
    transaction.done,
  ]);
  announce('marks');
}
