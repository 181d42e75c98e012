import type { Exhibit, ExhibitMime } from '../../domain/exhibits/exhibit.js';
import type { ExhibitCopy } from '../../domain/exhibits/exhibit-copy.js';
import { sha256 } from '../../evidence/digests/digest.js';
import { sha256OfFile } from '../../evidence/digests/digest-file.js';
import { cleanPhoto } from '../../evidence/photos/clean-photo.js';
import { fileTypeOf, HEAD_BYTES } from '../../evidence/photos/file-type.js';
import { type FilmPlace, placesInFilm, withoutPlaces } from '../../evidence/photos/film-place.js';
import {
  CLEANED_BYTES,
  factsBytesOf,
  identifiesShopper,
  type PhotoFacts,
  photoFactsOf,
} from '../../evidence/photos/photo-facts.js';
import { pictureSizeOf } from '../../evidence/photos/picture-size.js';
import { videoFactsOf } from '../../evidence/photos/video-facts.js';
import { now, zone } from '../../platform/clock.js';
import { askToPersist } from '../../platform/storage-used.js';
import { getCase } from '../../storage/cases/cases.js';
import type { MadeCopy } from '../../storage/exhibits/copies.js';
import { addExhibit, type TakenExhibit, type TakenSheet } from '../../storage/exhibits/exhibits.js';
import { putThumbnail } from '../../storage/exhibits/thumbnails.js';
import { isFull } from '../../storage/open.js';

export type AddedFile =
  | {
      ok: true;
      exhibit: Exhibit;
      /** What a photo or film reveals about the shopper; null when it reveals nothing. */
      tells: PhotoFacts | null;
      /** True when a copy without these facts was made. A form gets that copy. */
      cleaned: boolean;
      /** False for a type that this browser cannot show; the file is stored all the same. */
      shown: boolean;
    }
  /**
   * `unknown-type`: the bytes are of no accepted type. `unreadable`: the file is gone, or changed while it was read.
   */
  | { ok: false; fileName: string; why: 'empty' | 'unknown-type' | 'unreadable' | 'full' | 'not-kept' };

/**
 * Stores a file of the shopper's as the next exhibit, byte for byte: first the digest, then bytes, record and log
 * together, along with the copy of a photo or film that does not reveal where it was taken. A form gets that copy. The
 * bytes decide the type. `onProgress` hears how much has been read, from 0 to 1.
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
  const sheet: TakenSheet = {
    mime,
    bytes: file.size,
    width: size?.width ?? null,
    height: size?.height ?? null,
    sha256,
    blob,
  };
  const places = mime === 'video/mp4' || mime === 'video/quicktime' ? await placesInFilm(blob).catch(() => []) : [];
  const tells = mime.startsWith('image/') ? await whatItTells(blob, mime).catch(() => null) : whatFilmTells(places);
  const clean =
    tells &&
    (await (places.length > 0 ? cleanFilmOf(taken, sheet, places) : cleanCopyOf(taken, sheet, tells)).catch(
      () => null,
    ));
  let exhibit: Exhibit;
  try {
    exhibit = await addExhibit(taken, [sheet], undefined, clean ? [clean] : []);
  } catch (error) {
    const gone = error instanceof DOMException && error.name === 'NotReadableError';
    return { ok: false, fileName, why: isFull(error) ? 'full' : gone ? 'unreadable' : 'not-kept' };
  }
  // Asked only once there is something to lose; the exhibit is stored whatever the browser answers.
  void askToPersist().catch(() => {});
  if (video?.thumbnail) await putThumbnail(exhibit.id, 0, video.thumbnail).catch(() => {});
  const isPage = mime === 'application/pdf' || mime === 'text/plain';
  return { ok: true, exhibit, tells, cleaned: clean !== null, shown: isPage || size !== null };
}

async function whatItTells(photo: Blob, mime: ExhibitMime): Promise<PhotoFacts | null> {
  const facts = await photoFactsOf(await photo.slice(0, factsBytesOf(mime)).arrayBuffer());
  return facts && identifiesShopper(facts) ? facts : null;
}

function whatFilmTells([place]: readonly FilmPlace[]): PhotoFacts | null {
  if (!place) return null;
  const { latitude, longitude } = place;
  return { place: { latitude, longitude }, serials: [], names: [], camera: null, takenText: null, orientation: 1 };
}

/** The copy of a film that a form gets: byte for byte the same, but without the places that the film names. */
async function cleanFilmOf(
  { id: exhibitId, caseId }: TakenExhibit,
  { mime, width, height, sha256: copyOf, blob: film }: TakenSheet,
  places: readonly FilmPlace[],
): Promise<MadeCopy> {
  const blob = withoutPlaces(film, places);
  const digest = await sha256OfFile(new File([blob], 'film', { type: mime }), () => {});
  const about = { id: crypto.randomUUID(), exhibitId, caseId, sheet: 0, use: 'clean' as const, copyOf, mime };
  return { copy: { ...about, bytes: blob.size, width, height, sha256: digest, madeAt: now() }, blob };
}

/** The copy of a photo that a form gets; null when the facts cannot be removed without touching the picture. */
async function cleanCopyOf(
  { id: exhibitId, caseId }: TakenExhibit,
  { mime, width, height, sha256: copyOf, blob: photo }: TakenSheet,
  { orientation }: PhotoFacts,
): Promise<MadeCopy | null> {
  if (photo.size > CLEANED_BYTES) return null;
  const clean = cleanPhoto(new Uint8Array(await photo.arrayBuffer()), mime, orientation);
  if (!clean) return null;
  const copy: ExhibitCopy = {
    id: crypto.randomUUID(),
    exhibitId,
    caseId,
    sheet: 0,
    use: 'clean',
    copyOf,
    mime,
    bytes: clean.length,
    width,
    height,
    sha256: await sha256(clean),
    madeAt: now(),
  };
  return { copy, blob: new Blob([clean], { type: mime }) };
}
