import { coveringAnnotations, sameAnnotations } from '../../domain/exhibits/annotations.js';
import { type Exhibit, sheetKey } from '../../domain/exhibits/exhibit.js';
import type { CopyUse } from '../../domain/exhibits/exhibit-copy.js';
import type { Limits } from '../../evidence/copies/rendition-plan.js';
import { type Rendered, type Rendition, renditionOf } from '../../evidence/copies/renditions.js';
import { listMarks } from '../../storage/exhibits/annotations.js';
import { getCopyBytes, listCopies } from '../../storage/exhibits/copies.js';
import { getOriginal } from '../../storage/exhibits/exhibits.js';

export interface Attachment extends Rendition {
  /** The file's name, such as "exhibit-A.png" or "exhibit-A-2.png", without any of the shopper's words. */
  name: string;
  /**
   * What the file was made from: the original, or the copy without what the shopper covered or what a photo reveals.
   */
  from: 'original' | CopyUse;
  sheet: number;
}

export type Attachments =
  | { ok: true; files: Attachment[] }
  /**
   * `sheet` is the first that cannot be sent. `absent`: its bytes are gone. `cover-not-saved`: the shopper drew covers
   * that the copy does not have.
   */
  | { ok: false; sheet: number; why: Extract<Rendered, { ok: false }>['why'] | 'absent' | 'cover-not-saved' };

const ENDINGS = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'image/gif': 'gif',
  'image/heic': 'heic',
  'image/avif': 'avif',
  'video/mp4': 'mp4',
  'video/webm': 'webm',
  'video/quicktime': 'mov',
  'application/pdf': 'pdf',
  'text/plain': 'txt',
} as const;

/**
 * The files for a form, one a sheet, within the form's limits. The covered copy goes before the clean one, and either
 * before the original, so that nothing the shopper hid is sent. Boxes and arrows are left out, because a form may
 * refuse pictures that were drawn on. These files are not stored.
 */
export async function prepareAttachments(exhibit: Exhibit, limits: Limits): Promise<Attachments> {
  const [copies, drawn] = await Promise.all([listCopies(exhibit.id), listMarks(exhibit.id)]);
  const files: Attachment[] = [];
  for (const [sheet, original] of exhibit.sheets.entries()) {
    const copy = (['covered', 'clean'] as const)
      .map((use) => copies.find((one) => one.sheet === sheet && one.use === use))
      .find((one) => one !== undefined);
    const marks = drawn.find((one) => one.sheetKey === sheetKey(exhibit.id, sheet))?.marks ?? [];
    const covered = copy?.use === 'covered' ? (copy.marks ?? []) : [];
    // A cover that is drawn but not yet saved must not be missing from what is sent.
    if (!sameAnnotations(coveringAnnotations(marks), coveringAnnotations(covered)))
      return { ok: false, sheet, why: 'cover-not-saved' };
    const blob = await (copy ? getCopyBytes(copy.id) : getOriginal(exhibit.id, sheet));
    if (!blob) return { ok: false, sheet, why: 'absent' };
    const rendered = await renditionOf(copy ?? original, blob, limits);
    if (!rendered.ok) return { ok: false, sheet, why: rendered.why };
    const number = sheet === 0 ? '' : `-${sheet + 1}`;
    const name = `exhibit-${exhibit.letter}${number}.${ENDINGS[rendered.rendition.mime]}`;
    files.push({ ...rendered.rendition, name, from: copy?.use ?? 'original', sheet });
  }
  return { ok: true, files };
}
