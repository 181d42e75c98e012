import type { Annotation } from '../../domain/exhibits/annotation.js';
import type { Size } from '../../domain/exhibits/annotations.js';
import { drawAnnotationsOn } from '../../evidence/copies/draw-annotations.js';

/** Draws annotations over a picture on the screen exactly as on a copy. The canvas may be smaller than the sheet. */
export function drawAnnotations(
  canvas: HTMLCanvasElement,
  marks: readonly Annotation[],
  sheet: Size,
): CanvasRenderingContext2D | null {
  const context = canvas.getContext('2d');
  if (!context) return null;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, canvas.width, canvas.height);
  context.setTransform(canvas.width / sheet.width, 0, 0, canvas.height / sheet.height, 0, 0);
  drawAnnotationsOn(context, marks, sheet);
  return context;
}
