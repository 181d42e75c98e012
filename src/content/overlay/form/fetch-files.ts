import type { LeftReason } from '../../../domain/overlay/fill-result.js';
import type { FormLimits } from '../../../marketplaces/case-form.js';
import type { DraftForForm, FileReply } from '../../../messages/protocol.js';
import { askBackground } from '../../../messages/send.js';

/** More than this is not carried into a page, whatever a form takes. */
const MOST_BYTES = 60_000_000;
const MOST_FILES = 30;

export interface FetchedFiles {
  /** In her order, within what the form takes. */
  files: File[];
  /** The exhibits that are whole among them, each with how many files there are up to its last. */
  whole: { id: string; upTo: number }[];
  /** How many are not among them, and why the first of those is not. */
  missing: number;
  why: LeftReason;
}

/** The files of the draft's exhibits, for a form with these limits. */
export async function fetchFiles(draft: DraftForForm, limits: FormLimits): Promise<FetchedFiles> {
  const files: File[] = [];
  const whole: FetchedFiles['whole'] = [];
  const most = Math.min(limits.files ?? MOST_FILES, MOST_FILES);
  let missing = 0;
  let why: LeftReason | null = null;
  let bytes = 0;
  for (const { id } of draft.exhibits) {
    const told = await filesOf(draft.caseId, id, limits, MOST_BYTES - bytes);
    const own = typeof told === 'string' ? [] : told;
    if (typeof told === 'string') why ??= told;
    if (own.length === 0) missing += 1;
    const fitting = own.slice(0, most - files.length);
    missing += own.length - fitting.length;
    files.push(...fitting);
    if (own.length > 0 && fitting.length === own.length) whole.push({ id, upTo: files.length });
    bytes += fitting.reduce((sum, { size }) => sum + size, 0);
  }
  return { files, whole, missing, why: why ?? 'files-do-not-fit' };
}

/** Why there is none, in the words of the bar. */
const WHY = {
  'cover-not-saved': 'cover-not-saved',
  absent: 'files-absent',
  'does-not-fit': 'files-do-not-fit',
} as const;

async function filesOf(
  caseId: string,
  exhibitId: string,
  limits: FormLimits,
  room: number,
): Promise<File[] | LeftReason> {
  const files: File[] = [];
  for (let number = 0, count = 1; number < count; number++) {
    const pieces: Uint8Array<ArrayBuffer>[] = [];
    let told: Extract<FileReply, { ok: true }> | null = null;
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
      if (answer && !answer.ok) return WHY[answer.why];
      // Half an exhibit is none, and so is one that changed while it was carried over.
      if (!answer || answer.bytes > room || (told && answer.bytes !== told.bytes)) return [];
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
