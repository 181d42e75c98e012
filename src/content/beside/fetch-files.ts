import type { FormLimits } from '../../marketplaces/case-form.js';
import { askBackground } from '../../messages/ask-background.js';
import type { DraftForForm, FileTold } from '../../messages/beside-protocol.js';

/** More than this is not carried into a page, whatever a form takes. */
const MOST_BYTES = 60_000_000;
const MOST_FILES = 30;

/** The exhibits' files in her order, within what the form takes; `missing` is how many could not be made to fit. */
export async function fetchFiles(
  draft: DraftForForm,
  limits: FormLimits,
): Promise<{ files: File[]; exhibitIds: string[]; missing: number }> {
  const files: File[] = [];
  const exhibitIds: string[] = [];
  const most = Math.min(limits.files ?? MOST_FILES, MOST_FILES);
  let missing = 0;
  let bytes = 0;
  for (const { id } of draft.exhibits) {
    const own = await filesOf(draft.caseId, id, limits, MOST_BYTES - bytes);
    if (own.length === 0) missing += 1;
    const fitting = own.slice(0, most - files.length);
    missing += own.length - fitting.length;
    if (fitting.length > 0) exhibitIds.push(id);
    files.push(...fitting);
    bytes += fitting.reduce((sum, { size }) => sum + size, 0);
  }
  return { files, exhibitIds, missing };
}

async function filesOf(caseId: string, exhibitId: string, limits: FormLimits, room: number): Promise<File[]> {
  const files: File[] = [];
  for (let number = 0, count = 1; number < count; number++) {
    const pieces: Uint8Array<ArrayBuffer>[] = [];
    let told: Extract<FileTold, { ok: true }> | null = null;
    for (let from = 0; told === null || from < told.bytes; ) {
      const answer = await askBackground({
        type: 'file.asked',
        caseId,
        exhibitId,
        file: number,
        from,
        fileBytes: limits.fileBytes ?? null,
        fileTypes: limits.fileTypes ?? null,
      });
      // Half an exhibit is none, and so is one that changed while it was carried over.
      if (!answer?.ok || answer.bytes > room || (told && answer.bytes !== told.bytes)) return [];
      const piece = bytesOf(answer.base64);
      if (piece.length === 0) return [];
      pieces.push(piece);
      from += piece.length;
      told = answer;
    }
    count = told.files;
    files.push(new File(pieces, told.name, { type: told.mime }));
  }
  return files;
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index++) bytes[index] = text.charCodeAt(index);
  return bytes;
}
