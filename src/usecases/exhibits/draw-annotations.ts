import type { Mark } from '../../domain/exhibits/annotation.js';
import type { Size } from '../../domain/exhibits/annotations.js';
import { drawMarks } from '../../evidence/copies/draw-marks.js';

/** Draws marks over a picture on the screen exactly as a copy has them. The canvas may be smaller than the sheet. */
export function showMarks(
  canvas: HTMLCanvasElement,
  marks: readonly Mark[],
  sheet: Size,
): CanvasRenderingContext2D | null {
  const context = canvas.getContext('2d');
  if (!context) return null;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, canvas.width, canvas.height);
  context.setTransform(canvas.width / sheet.width, 0, 0, canvas.height / sheet.height, 0, 0);
  drawMarks(context, marks, sheet);
  return context;
}
