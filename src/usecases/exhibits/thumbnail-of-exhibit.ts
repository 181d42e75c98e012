import { type Exhibit, firstSheet } from '../../domain/exhibits/exhibit.js';
import { thumbnailOf } from '../../evidence/copies/thumbnail.js';
import { videoFactsOf } from '../../evidence/photos/video-facts.js';
import { getOriginal } from '../../storage/exhibits/exhibits.js';
import { getThumbnail, putThumbnail } from '../../storage/exhibits/thumbnails.js';

/** The small picture of an exhibit's first sheet, made once and kept; null where there is nothing to see. */
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
    // It can be made anew, so that a full disk is no reason not to show it.
    if (made) await putThumbnail(exhibit.id, 0, made).catch(() => {});
    return made ?? null;
  } catch {
    return null;
  }
}
