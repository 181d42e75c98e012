import type { Annotation } from '../../domain/exhibits/annotation.js';
import { areaOf, lengthOf, measured, pixelsOf, type Size } from '../../domain/exhibits/annotations.js';

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** The same in light and dark mode, because a copy is seen by others. */
const LINE = '#98241a';
const PAPER = '#ffffff';
const INK = '#12201c';
const LABEL = '#ffdb4d';
const ON_LABEL = '#1b1703';

/** Pixels of the sheet that a line is wide, so that it can be seen when the whole sheet is. */
export function lineWidthFor({ width, height }: Size): number {
  return Math.max(3, Math.round(Math.min(width, height) / 250));
}

/**
 * Draws marks in the sheet's own pixels: `context` is as large as the sheet or scaled to it. Covers are drawn first and
 * solid, in whole pixels; those that the shopper has not looked at are only hatched, for the screen.
 */
export function drawAnnotationsOn(context: Context, marks: readonly Annotation[], sheet: Size): void {
  const line = lineWidthFor(sheet);
  context.lineWidth = line;
  context.lineJoin = 'miter';
  context.textBaseline = 'middle';
  context.font = `600 ${line * 6}px system-ui, sans-serif`;
  for (const mark of marks.filter(({ kind }) => kind === 'cover')) drawCover(context, mark, sheet);
  for (const mark of marks) {
    context.strokeStyle = LINE;
    context.fillStyle = LINE;
    if (mark.kind === 'box') strokeArea(context, mark);
    else if (mark.kind === 'circle') drawCircle(context, mark);
    else if (mark.kind === 'arrow') drawArrow(context, mark, line);
    else if (mark.kind === 'ruler') drawRuler(context, mark, marks, line);
    else if (mark.kind === 'note') drawNote(context, mark, line);
    else if (mark.kind === 'number') drawLabel(context, mark.words ?? '', mark, line * 9, LABEL, ON_LABEL);
  }
}

/** Opaque and in whole pixels, so that nothing under the cover shows through at an edge. */
export function drawCover(context: Context, mark: Annotation, sheet: Size): void {
  const { x, y, width, height } = pixelsOf(areaOf(mark), sheet);
  if (mark.decided) {
    context.fillStyle = '#000000';
    context.fillRect(x, y, width, height);
    return;
  }
  context.save();
  context.strokeStyle = '#000000';
  context.setLineDash([context.lineWidth * 2, context.lineWidth * 2]);
  context.fillStyle = 'rgb(0 0 0 / 0.35)';
  context.fillRect(x, y, width, height);
  context.strokeRect(x, y, width, height);
  context.restore();
}

function strokeArea(context: Context, mark: Annotation): void {
  const { x, y, width, height } = areaOf(mark);
  context.strokeRect(x, y, width, height);
}

function drawCircle(context: Context, mark: Annotation): void {
  const { x, y, width, height } = areaOf(mark);
  context.beginPath();
  context.ellipse(x + width / 2, y + height / 2, width / 2, height / 2, 0, 0, 2 * Math.PI);
  context.stroke();
}

function drawArrow(context: Context, mark: Annotation, line: number): void {
  const { x, y, toX, toY } = mark;
  const angle = Math.atan2(toY - y, toX - x);
  const head = Math.min(line * 6, Math.max(line * 2, lengthOf(mark) / 2));
  context.beginPath();
  context.moveTo(x, y);
  context.lineTo(toX - Math.cos(angle) * head * 0.8, toY - Math.sin(angle) * head * 0.8);
  context.stroke();
  context.beginPath();
  context.moveTo(toX, toY);
  for (const side of [-1, 1]) {
    const wing = angle + Math.PI + side * 0.42;
    context.lineTo(toX + Math.cos(wing) * head, toY + Math.sin(wing) * head);
  }
  context.closePath();
  context.fill();
}

function drawRuler(context: Context, mark: Annotation, marks: readonly Annotation[], line: number): void {
  const { x, y, toX, toY } = mark;
  const angle = Math.atan2(toY - y, toX - x) + Math.PI / 2;
  const tick = { x: Math.cos(angle) * line * 3, y: Math.sin(angle) * line * 3 };
  context.beginPath();
  context.moveTo(x, y);
  context.lineTo(toX, toY);
  for (const end of [
    { x, y },
    { x: toX, y: toY },
  ]) {
    context.moveTo(end.x - tick.x, end.y - tick.y);
    context.lineTo(end.x + tick.x, end.y + tick.y);
  }
  context.stroke();
  const length = measured(mark, marks);
  if (!length) return;
  const words = `${mark.known ? '' : '≈ '}${roundedLength(length.length)} ${length.unit}`;
  drawLabel(context, words, { x: (x + toX) / 2, y: (y + toY) / 2 - line * 6 }, line * 8, PAPER, INK);
}

/** Three digits at most: a length from a photo is no more exact than that. */
export function roundedLength(length: number): string {
  return String(Number(length.toPrecision(3)));
}

function drawNote(context: Context, mark: Annotation, line: number): void {
  const { x, y, width, height } = areaOf(mark);
  context.fillStyle = PAPER;
  context.fillRect(x, y, width, height);
  context.strokeRect(x, y, width, height);
  context.fillStyle = INK;
  const pad = line * 2;
  const rows = wrapped(context, mark.words ?? '', width - 2 * pad);
  for (const [index, row] of rows.entries()) {
    context.fillText(row, x + pad, y + pad + line * 3.5 + index * line * 7.5, Math.max(1, width - 2 * pad));
  }
}

/** Words broken into rows that fit; a single word that does not is drawn narrower. */
function wrapped(context: Context, words: string, width: number): string[] {
  const rows: string[] = [];
  for (const word of words.split(/\s+/)) {
    const last = rows.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && context.measureText(longer).width <= width) rows[rows.length - 1] = longer;
    else rows.push(word);
  }
  return rows;
}

function drawLabel(
  context: Context,
  words: string,
  at: { x: number; y: number },
  height: number,
  ground: string,
  ink: string,
): void {
  const width = Math.max(height, context.measureText(words).width + height * 0.6);
  context.fillStyle = ground;
  context.fillRect(at.x - width / 2, at.y - height / 2, width, height);
  context.fillStyle = ink;
  context.textAlign = 'center';
  context.fillText(words, at.x, at.y + height * 0.04);
  context.textAlign = 'start';
}
