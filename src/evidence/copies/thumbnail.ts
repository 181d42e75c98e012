import { within } from './rendition-plan.js';

/** Pixels a side: twice what the largest card shows. */
const EDGE = 480;

/**
 * A small picture of a large one: its whole width and as much of its top as a card shows. The browser decodes and packs
 * off the thread of the page.
 */
export async function thumbnailOf(picture: Blob): Promise<Blob> {
  const bitmap = await createImageBitmap(picture, { resizeWidth: EDGE, resizeQuality: 'medium' });
  return packed(bitmap, bitmap.width, bitmap.height);
}

/** A small picture of a frame of a video. */
export function thumbnailOfFrame(frame: HTMLVideoElement): Promise<Blob> {
  const { width, height } = within(frame.videoWidth, frame.videoHeight, EDGE);
  return packed(frame, width, height);
}

async function packed(picture: ImageBitmap | HTMLVideoElement, width: number, height: number): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, Math.min(height, EDGE));
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, 0, 0, width, height);
  if ('close' in picture) picture.close();
  return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.8 });
}
