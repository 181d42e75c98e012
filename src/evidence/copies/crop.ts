import type { Rect } from '../../domain/exhibits/rect.js';

/** Parts of a picture as PNGs, each at most `edge` pixels a side. `rects` are in the picture's own pixels. */
export async function crop(picture: Blob, rects: readonly Rect[], edge: number): Promise<Blob[]> {
  const bitmap = await createImageBitmap(picture);
  try {
    return await Promise.all(
      rects.map((rect) => {
        const scale = Math.min(1, edge / Math.max(rect.width, rect.height));
        const canvas = new OffscreenCanvas(Math.round(rect.width * scale), Math.round(rect.height * scale));
        const context = canvas.getContext('2d');
        if (!context) throw new Error('no canvas');
        context.imageSmoothingQuality = 'high';
        context.drawImage(bitmap, rect.x, rect.y, rect.width, rect.height, 0, 0, canvas.width, canvas.height);
        return canvas.convertToBlob({ type: 'image/png' });
      }),
    );
  } finally {
    bitmap.close();
  }
}
