import type { Annotation } from '../../domain/exhibits/annotation.js';
import {
  annotationAt,
  areaOf,
  coveringAnnotations,
  type Point,
  pixelsOf,
  pointingAnnotations,
  type Size,
} from '../../domain/exhibits/annotations.js';
import type { ExhibitMime } from '../../domain/exhibits/exhibit.js';
import type { Rect } from '../../domain/exhibits/rect.js';
import { drawAnnotationsOn, lineWidthFor } from './draw-annotations.js';

export interface AnnotatedCopy {
  blob: Blob;
  mime: ExhibitMime;
  width: number;
  height: number;
}

/**
 * Draws a copy of a sheet at its full size: covers are burned in before anything else, so that nothing of what they
 * hide is ever in the copy. `withMarks` adds boxes, arrows, notes. Throws when the picture cannot be decoded or drawn,
 * or when what was drawn is not what it should be.
 */
export async function annotatedCopy(
  original: Blob,
  mime: ExhibitMime,
  marks: readonly Annotation[],
  withMarks: boolean,
): Promise<AnnotatedCopy> {
  const bitmap = await createImageBitmap(original);
  const sheet: Size = { width: bitmap.width, height: bitmap.height };
  const canvas = new OffscreenCanvas(sheet.width, sheet.height);
  try {
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no canvas');
    context.drawImage(bitmap, 0, 0);
    const covers = coveringAnnotations(marks).filter(({ kind }) => kind === 'cover');
    drawAnnotationsOn(context, [...covers, ...(withMarks ? pointingAnnotations(marks) : [])], sheet);
  } finally {
    bitmap.close();
  }
  const cropped = cropOf(canvas, marks, sheet);
  // A photo stays a photo; everything else keeps every pixel.
  const type = mime === 'image/jpeg' ? 'image/jpeg' : 'image/png';
  const blob = await cropped.convertToBlob({ type, quality: 0.95 });
  await proveDrawn(blob, marks, withMarks, cropped, sheet);
  return { blob, mime: type, width: cropped.width, height: cropped.height };
}

function cropArea(marks: readonly Annotation[], sheet: Size) {
  const crop = marks.findLast(({ kind }) => kind === 'crop');
  const area = crop && pixelsOf(areaOf(crop), sheet);
  return area && area.width > 0 && area.height > 0 ? area : { x: 0, y: 0, ...sheet };
}

function cropOf(canvas: OffscreenCanvas, marks: readonly Annotation[], sheet: Size): OffscreenCanvas {
  const { x, y, width, height } = cropArea(marks, sheet);
  if (width === sheet.width && height === sheet.height) return canvas;
  const cropped = new OffscreenCanvas(width, height);
  const context = cropped.getContext('2d');
  if (!context) throw new Error('no canvas');
  context.drawImage(canvas, -x, -y);
  return cropped;
}

/**
 * Looks at the packed copy again: its size, and black at five places of every cover that no box or note lies over. A
 * silent fault here would be a leak.
 */
async function proveDrawn(
  blob: Blob,
  marks: readonly Annotation[],
  withMarks: boolean,
  { width, height }: Size,
  sheet: Size,
): Promise<void> {
  const packed = await createImageBitmap(blob);
  try {
    if (packed.width !== width || packed.height !== height) throw new Error('the copy has another size');
    const pixel = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
    if (!pixel) throw new Error('no canvas');
    const crop = cropArea(marks, sheet);
    const over = withMarks ? pointingAnnotations(marks) : [];
    for (const cover of coveringAnnotations(marks).filter(({ kind }) => kind === 'cover')) {
      for (const point of pointsIn(pixelsOf(areaOf(cover), sheet))) {
        if (annotationAt(over, point, lineWidthFor(sheet) * 12)) continue;
        const [x, y] = [point.x - crop.x, point.y - crop.y];
        if (x < 0 || y < 0 || x >= width || y >= height) continue;
        pixel.drawImage(packed, x, y, 1, 1, 0, 0, 1, 1);
        const [red = 255, green = 255, blue = 255, opaque = 0] = pixel.getImageData(0, 0, 1, 1).data;
        if (Math.max(red, green, blue) > 16 || opaque !== 255) throw new Error('a covered place is not black');
      }
    }
  } finally {
    packed.close();
  }
}

/** The middle of an area and the middles of its quarters, as whole pixels. */
function pointsIn({ x, y, width, height }: Rect): Point[] {
  if (width === 0 || height === 0) return [];
  const at = (across: number, down: number) => ({
    x: Math.floor(x + width * across),
    y: Math.floor(y + height * down),
  });
  return [at(0.5, 0.5), at(0.25, 0.25), at(0.75, 0.25), at(0.25, 0.75), at(0.75, 0.75)];
}
