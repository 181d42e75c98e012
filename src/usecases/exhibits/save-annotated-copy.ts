import type { Annotation } from '../../domain/exhibits/annotation.js';
import { coveringAnnotations, pointingAnnotations, undecided } from '../../domain/exhibits/annotations.js';
import type { Exhibit, Sheet } from '../../domain/exhibits/exhibit.js';
import type { CopyUse } from '../../domain/exhibits/exhibit-copy.js';
import { annotatedCopy } from '../../evidence/copies/annotate.js';
import { sha256 } from '../../evidence/digests/digest.js';
import { sha256OfFile } from '../../evidence/digests/digest-file.js';
import { now } from '../../platform/clock.js';
import { deleteCopies, putCopies } from '../../storage/exhibits/copies.js';
import { getOriginal } from '../../storage/exhibits/exhibits.js';
import { isFull } from '../../storage/open.js';
import { saveAnnotations } from './annotate-exhibit.js';

export type SavedCopy =
  | { ok: true; uses: CopyUse[] }
  /**
   * `undecided`: the shopper has not decided about a proposed cover. `changed`: the stored original lost its digest.
   */
  | { ok: false; why: 'undecided' | 'absent' | 'changed' | 'not-drawn' | 'full' | 'not-kept' };

/**
 * Makes the copies that the annotations ask for and stores them beside the original: a covered copy when something is
 * hidden, a marked copy when something is pointed out. Each names the digest of its original. Without annotations, the
 * copies are deleted.
 */
export async function saveAnnotatedCopy(
  exhibit: Exhibit,
  sheet: number,
  marks: readonly Annotation[],
): Promise<SavedCopy> {
  if (undecided(marks).length > 0) return { ok: false, why: 'undecided' };
  const [of, original] = [exhibit.sheets[sheet], await getOriginal(exhibit.id, sheet)];
  if (!of || !original) return { ok: false, why: 'absent' };
  if ((await sha256OfFile(original)) !== of.sha256) return { ok: false, why: 'changed' };
  const wanted = { covered: coveringAnnotations(marks).length > 0, marked: pointingAnnotations(marks).length > 0 };
  const uses = (['covered', 'marked'] as const).filter((use) => wanted[use]);
  const copies: Awaited<ReturnType<typeof copyFor>>[] = [];
  try {
    // One at a time, because each copy is as large as the sheet.
    for (const use of uses) copies.push(await copyFor(exhibit, of, sheet, original, marks, use));
  } catch {
    return { ok: false, why: 'not-drawn' };
  }
  try {
    await saveAnnotations(exhibit, sheet, marks);
    await putCopies(copies);
    const gone = (['covered', 'marked'] as const).filter((use) => !wanted[use]);
    if (gone.length > 0) await deleteCopies(exhibit.id, sheet, gone);
  } catch (error) {
    return { ok: false, why: isFull(error) ? 'full' : 'not-kept' };
  }
  return { ok: true, uses };
}

async function copyFor(
  { id: exhibitId, caseId }: Exhibit,
  of: Sheet,
  sheet: number,
  original: Blob,
  marks: readonly Annotation[],
  use: 'covered' | 'marked',
) {
  const { blob, mime, width, height } = await annotatedCopy(original, of.mime, marks, use === 'marked');
  const copy = {
    ...{ id: crypto.randomUUID(), exhibitId, caseId, sheet, use },
    copyOf: of.sha256,
    ...{ mime, bytes: blob.size, width, height },
    sha256: await sha256(await blob.arrayBuffer()),
    madeAt: now(),
    marks: [...marks],
  };
  return { copy, blob };
}
