import type { Rect } from '../../domain/exhibits/rect.js';

/** Pixels as the file has them: no colour management, which would differ from screen to screen. */
const AS_IT_IS: ImageBitmapOptions = { colorSpaceConversion: 'none', premultiplyAlpha: 'none' };

/** A picture, decoded. Give it back with `close`. */
export function decoded(picture: Blob): Promise<ImageBitmap> {
  return createImageBitmap(picture, AS_IT_IS);
}

/** A canvas to read pixels from. It stays in memory, never on the graphics card, so that reading is quick and exact. */
export function readingCanvas(width: number, height: number): OffscreenCanvasRenderingContext2D {
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no canvas');
  return context;
}

/** The pixels of a part of a picture. */
export function pixelsOf(bitmap: ImageBitmap, { x, y, width, height }: Rect): Uint8ClampedArray<ArrayBuffer> {
  const context = readingCanvas(width, height);
  context.drawImage(bitmap, -x, -y);
  return context.getImageData(0, 0, width, height).data;
}
