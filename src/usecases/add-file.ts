import type { Exhibit, ExhibitMime } from '../domain/exhibit.js';
import { cleanPhoto } from '../evidence/clean-photo.js';
import { sha256 } from '../evidence/digest.js';
import { sha256OfFile } from '../evidence/digest-file.js';
import { fileTypeOf, HEAD_BYTES } from '../evidence/file-type.js';
import { FACTS_BYTES, type PhotoFacts, photoFactsOf, tellsOfHer } from '../evidence/photo-facts.js';
import { pictureSizeOf } from '../evidence/picture-size.js';
import { videoFactsOf } from '../evidence/video-facts.js';
import { now, zone } from '../platform/clock.js';
import { askToPersist } from '../platform/storage-used.js';
import { getCase } from '../storage/cases.js';
import { putCopies } from '../storage/copies.js';
import { addExhibit, type TakenExhibit } from '../storage/exhibits.js';
import { isFull } from '../storage/open.js';
import { putThumbnail } from '../storage/thumbnails.js';

export type AddedFile =
  | {
      ok: true;
      exhibit: Exhibit;
      /** What a photo tells of her; null when it tells nothing of the kind. */
      tells: PhotoFacts | null;
      /** True when a copy without that was made, which is what a form gets. */
      cleaned: boolean;
      /** False for a kind that this browser cannot show: it is kept all the same. */
      shown: boolean;
    }
  /** `unknown-type`: its bytes are nothing that is taken. `unreadable`: it is gone, or changed while it was read. */
  | { ok: false; fileName: string; why: 'empty' | 'unknown-type' | 'unreadable' | 'full' | 'not-kept' };

/** Larger photos are not cleaned: that takes all of their bytes at once. */
const CLEANED_BYTES = 64 * 1024 * 1024;

/**
 * Keeps a file of hers as the next exhibit, byte for byte: digest first, then bytes, record and log together. What it is
 * is told by its bytes. `onProgress` hears how much of it is read, from 0 to 1.
 */
export async function addFile(
  caseId: string,
  file: File,
  about: { answers: string | null; caption?: string },
  onProgress: (part: number) => void = () => {},
): Promise<AddedFile> {
  const fileName = file.name.slice(0, 300);
  if (file.size === 0) return { ok: false, fileName, why: 'empty' };
  let mime: ExhibitMime | null;
  let sha256: string;
  try {
    mime = fileTypeOf(new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer()));
    if (!mime) return { ok: false, fileName, why: 'unknown-type' };
    sha256 = await sha256OfFile(file, (bytes) => onProgress(bytes / file.size));
  } catch {
    return { ok: false, fileName, why: 'unreadable' };
  }
  const blob = file.slice(0, file.size, mime);
  const video = mime.startsWith('video/') ? await videoFactsOf(blob) : null;
  const size = video ?? (mime.startsWith('image/') ? await pictureSizeOf(blob) : null);
  const orderId = (await getCase(caseId))?.order.orderId;
  const taken: TakenExhibit = {
    id: crypto.randomUUID(),
    caseId,
    ...(orderId === undefined ? {} : { orderId }),
    kind: 'file',
    caption: (about.caption ?? fileName).slice(0, 300),
    page: null,
    answers: about.answers,
    url: null,
    title: null,
    fileName,
    fileModifiedAt: new Date(file.lastModified).toISOString(),
    ...(video && video.durationMs !== null ? { durationMs: video.durationMs } : {}),
    capturedAt: now(),
    zone: zone(),
    clock: 'computer',
  };
  const sheet = { mime, bytes: file.size, width: size?.width ?? null, height: size?.height ?? null, sha256, blob };
  let exhibit: Exhibit;
  try {
    exhibit = await addExhibit(taken, [sheet]);
  } catch (error) {
    const gone = error instanceof DOMException && error.name === 'NotReadableError';
    return { ok: false, fileName, why: isFull(error) ? 'full' : gone ? 'unreadable' : 'not-kept' };
  }
  // Asked once there is something to lose; whatever the browser says, the exhibit is kept.
  void askToPersist().catch(() => {});
  if (video?.thumbnail) await putThumbnail(exhibit.id, 0, video.thumbnail).catch(() => {});
  const tells = mime.startsWith('image/') ? await whatItTells(blob) : null;
  const cleaned = tells !== null && (await keepCleanCopy(exhibit, blob, tells).catch(() => false));
  const isPage = mime === 'application/pdf' || mime === 'text/plain';
  return { ok: true, exhibit, tells, cleaned, shown: isPage || size !== null };
}

async function whatItTells(photo: Blob): Promise<PhotoFacts | null> {
  const facts = await photoFactsOf(await photo.slice(0, FACTS_BYTES).arrayBuffer());
  return facts && tellsOfHer(facts) ? facts : null;
}

/** Makes the copy that a form gets, when what is told can be taken out without touching the picture. */
async function keepCleanCopy(exhibit: Exhibit, photo: Blob, { orientation }: PhotoFacts): Promise<boolean> {
  const [original] = exhibit.sheets;
  if (!original || photo.size > CLEANED_BYTES) return false;
  const clean = cleanPhoto(new Uint8Array(await photo.arrayBuffer()), original.mime, orientation);
  if (!clean) return false;
  const { id: exhibitId, caseId } = exhibit;
  const { mime, width, height } = original;
  const copy = {
    id: crypto.randomUUID(),
    exhibitId,
    caseId,
    sheet: 0,
    use: 'clean' as const,
    copyOf: original.sha256,
    mime,
    bytes: clean.length,
    width,
    height,
    sha256: await sha256(clean),
    madeAt: now(),
  };
  await putCopies([{ copy, blob: new Blob([clean], { type: mime }) }]);
  return true;
}
