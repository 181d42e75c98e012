import { type Exhibit, firstSheet } from '../../domain/exhibits/exhibit.js';
import { thumbnailOf } from '../../evidence/copies/thumbnail.js';
import { videoFactsOf } from '../../evidence/photos/video-facts.js';
import { getOriginal } from '../../storage/exhibits/exhibits.js';
import { getThumbnail, putThumbnail } from '../../storage/exhibits/thumbnails.js';

/** The small picture of an exhibit's first sheet, made once and stored; null for a sheet without a picture. */
export async function thumbnailOfExhibit(exhibit: Exhibit): Promise<Blob | null> {
  const { mime } = firstSheet(exhibit);
  const isVideo = mime.startsWith('video/');
  if (!isVideo && (!mime.startsWith('image/') || mime === 'image/heic')) return null;
  const kept = await getThumbnail(exhibit.id);
  if (kept) return kept;
  const original = await getOriginal(exhibit.id);
  if (!original) return null;
  try {
    const made = isVideo ? (await videoFactsOf(original))?.thumbnail : await thumbnailOf(original);
    // A thumbnail can be made again, so it is shown even if a full disk refuses it.
    if (made) await putThumbnail(exhibit.id, 0, made).catch(() => {});
    return made ?? null;
  } catch {
    return null;
  }
}
