import type { Annotation } from '../../domain/exhibits/annotation.js';
import type { Exhibit } from '../../domain/exhibits/exhibit.js';
import { proposeCovers } from '../../evidence/copies/redact.js';
import { now } from '../../platform/clock.js';
import { getCase } from '../../storage/cases/cases.js';
import { getMarks, putMarks } from '../../storage/exhibits/annotations.js';
import { getExhibitText } from '../../storage/exhibits/exhibits.js';

/**
 * The annotations on a sheet: as the shopper left them or, the first time the sheet is opened, proposed covers for its
 * words. `readable` is false when the positions of its words are unknown, so that nothing could be proposed.
 */
export async function annotationsOfSheet(
  exhibit: Exhibit,
  sheet: number,
): Promise<{ marks: Annotation[]; readable: boolean }> {
  const [kept, text, subject] = await Promise.all([
    getMarks(exhibit.id, sheet),
    getExhibitText(exhibit.id),
    getCase(exhibit.caseId),
  ]);
  const boxes = text?.boxes[sheet] ?? [];
  const readable = boxes.length > 0;
  if (kept) return { marks: kept.marks, readable };
  const { width, height } = exhibit.sheets[sheet] ?? { width: null, height: null };
  if (!readable || width === null || height === null) return { marks: [], readable };
  const proposed = proposeCovers(boxes, subject?.order.orderId ?? '', { width, height });
  const marks = proposed.map(({ x, y, width: wide, height: high, because }) => ({
    id: crypto.randomUUID(),
    kind: 'cover' as const,
    ...{ x, y, toX: x + wide, toY: y + high },
    because,
    decided: false,
  }));
  return { marks, readable };
}

/** Saves what is drawn so far. `saveAnnotatedCopy` makes the copy. */
export function saveAnnotations(
  exhibit: Pick<Exhibit, 'id' | 'caseId'>,
  sheet: number,
  marks: readonly Annotation[],
): Promise<void> {
  return putMarks(exhibit, sheet, marks, now());
}
