import type { LeftReason } from '../../../domain/overlay/fill-result.js';
import type { FormLimits } from '../../../marketplaces/case-form.js';
import type { DraftForForm, FileReply } from '../../../messages/protocol.js';
import { askBackground } from '../../../messages/send.js';

/** The most bytes that are carried into a page, whatever the form accepts. */
const MOST_BYTES = 60_000_000;
const MOST_FILES = 30;

export interface FetchedFiles {
  /** The files in the order that the shopper chose, within the limits of the form. */
  files: File[];
  /** The exhibits whose files are all included, each with the number of files up to its last. */
  whole: { id: string; upTo: number }[];
  /** How many files are not included, and why the first of them is not. */
  missing: number;
  why: LeftReason;
}

/** Fetches the files of the draft's exhibits, for a form with these limits. */
export async function fetchFiles(draft: DraftForForm, limits: FormLimits): Promise<FetchedFiles> {
  const files: File[] = [];
  const whole: FetchedFiles['whole'] = [];
  const most = Math.min(limits.files ?? MOST_FILES, MOST_FILES);
  let missing = 0;
  let why: LeftReason | null = null;
  let bytes = 0;
  for (const { id } of draft.exhibits) {
    const result = await filesOf(draft.caseId, id, limits, MOST_BYTES - bytes);
    const own = typeof result === 'string' ? [] : result;
    if (typeof result === 'string') why ??= result;
    if (own.length === 0) missing += 1;
    const fitting = own.slice(0, most - files.length);
    missing += own.length - fitting.length;
    files.push(...fitting);
    if (own.length > 0 && fitting.length === own.length) whole.push({ id, upTo: files.length });
    bytes += fitting.reduce((sum, { size }) => sum + size, 0);
  }
  return { files, whole, missing, why: why ?? 'files-do-not-fit' };
}

/** Why there are no files, in the reasons that the bar can show. */
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
    let received: Extract<FileReply, { ok: true }> | null = null;
    for (let from = 0; received === null || from < received.bytes; ) {
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
      // A part of an exhibit is of no use, nor is one that changed while it was being fetched.
      if (!answer || answer.bytes > room || (received && answer.bytes !== received.bytes)) return [];
      const piece = bytesOf(answer.base64);
      if (piece.length === 0) return [];
      pieces.push(piece);
      from += piece.length;
      received = answer;
    }
    count = received.files;
    files.push(new File(pieces, received.name, { type: received.mime }));
  }
  return files;
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index++) bytes[index] = text.charCodeAt(index);
  return bytes;
}
