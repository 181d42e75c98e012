/** Pure functions over the annotations of a sheet: each takes a list and returns a new one. */
import type { Annotation, AnnotationKind } from './annotation.js';
import type { Rect } from './rect.js';

export interface Point {
  x: number;
  y: number;
}

export interface Size {
  width: number;
  height: number;
}

export function areaOf({ x, y, toX, toY }: Pick<Annotation, 'x' | 'y' | 'toX' | 'toY'>): Rect {
  return { x: Math.min(x, toX), y: Math.min(y, toY), width: Math.abs(toX - x), height: Math.abs(toY - y) };
}

/** Whole pixels that hold all of an area, cut at the edges of the sheet. */
export function pixelsOf(area: Rect, sheet: Size): Rect {
  const x = clamp(Math.floor(area.x), 0, sheet.width);
  const y = clamp(Math.floor(area.y), 0, sheet.height);
  const toX = clamp(Math.ceil(area.x + area.width), 0, sheet.width);
  const toY = clamp(Math.ceil(area.y + area.height), 0, sheet.height);
  return { x, y, width: toX - x, height: toY - y };
}

const clamp = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most);

/** The size of an annotation that is placed without being drawn, as by the keyboard. */
export function sizeOf(kind: AnnotationKind, sheet: Size): Size {
  const unit = Math.max(24, Math.min(sheet.width, sheet.height) / 6);
  if (kind === 'number') return { width: 0, height: 0 };
  if (kind === 'crop') return { width: sheet.width * 0.8, height: sheet.height * 0.8 };
  return { width: unit * 2, height: kind === 'ruler' ? 0 : unit };
}

/** A new mark from one point to another; from the middle of `sheet` when it is not drawn. */
export function newAnnotation(
  id: string,
  kind: AnnotationKind,
  sheet: Size,
  marks: readonly Annotation[],
  drawn?: [Point, Point],
): Annotation {
  const size = sizeOf(kind, sheet);
  const middle = { x: (sheet.width - size.width) / 2, y: (sheet.height - size.height) / 2 };
  const [from, to] = drawn ?? [middle, { x: middle.x + size.width, y: middle.y + size.height }];
  const mark: Annotation = { id, kind, x: from.x, y: from.y, toX: to.x, toY: to.y, decided: true };
  if (kind === 'number') return { ...mark, toX: from.x, toY: from.y, words: String(nextNumber(marks)) };
  if (kind === 'note') return { ...mark, words: '' };
  return mark;
}

function nextNumber(marks: readonly Annotation[]): number {
  return Math.max(0, ...marks.filter(({ kind }) => kind === 'number').map(({ words }) => Number(words) || 0)) + 1;
}

/** The annotations with one more. A sheet has at most one crop, so a new crop replaces the old one. */
export function withAnnotation(marks: readonly Annotation[], mark: Annotation): Annotation[] {
  return [...marks.filter(({ id, kind }) => id !== mark.id && !(mark.kind === 'crop' && kind === 'crop')), mark];
}

export function changedAnnotation(
  marks: readonly Annotation[],
  id: string,
  change: Partial<Omit<Annotation, 'id' | 'kind'>>,
): Annotation[] {
  return marks.map((mark) => (mark.id === id ? { ...mark, ...change } : mark));
}

/** A mark moved as a whole; it stays on the sheet. */
export function movedAnnotation(mark: Annotation, by: Point, sheet: Size): Annotation {
  const { x, y, width, height } = areaOf(mark);
  const dx = clamp(by.x, -x, Math.max(-x, sheet.width - x - width));
  const dy = clamp(by.y, -y, Math.max(-y, sheet.height - y - height));
  return { ...mark, x: mark.x + dx, y: mark.y + dy, toX: mark.toX + dx, toY: mark.toY + dy };
}

/** An annotation with its end moved. A numbered mark has no end. */
export function resizedAnnotation(mark: Annotation, by: Point, sheet: Size): Annotation {
  if (mark.kind === 'number') return mark;
  return { ...mark, toX: clamp(mark.toX + by.x, 0, sheet.width), toY: clamp(mark.toY + by.y, 0, sheet.height) };
}

/** The mark under a point, the topmost first; undefined when there is none within `reach` pixels. */
export function annotationAt(marks: readonly Annotation[], point: Point, reach: number): Annotation | undefined {
  return marks.findLast((mark) => {
    const { x, y, width, height } = areaOf(mark);
    const inside =
      point.x >= x - reach && point.x <= x + width + reach && point.y >= y - reach && point.y <= y + height + reach;
    return inside && (mark.kind !== 'crop' || onEdge(point, areaOf(mark), reach));
  });
}

function onEdge(point: Point, { x, y, width, height }: Rect, reach: number): boolean {
  const near = (a: number, b: number) => Math.abs(a - b) <= reach;
  return near(point.x, x) || near(point.x, x + width) || near(point.y, y) || near(point.y, y + height);
}

export const lengthOf = ({ x, y, toX, toY }: Pick<Annotation, 'x' | 'y' | 'toX' | 'toY'>) =>
  Math.hypot(toX - x, toY - y);

/**
 * The length that a ruler measures, scaled by the ruler of known length; null while there is none. It is right only for
 * things at the same distance from the camera as the known one.
 */
export function measured(ruler: Annotation, marks: readonly Annotation[]): NonNullable<Annotation['known']> | null {
  if (ruler.known) return ruler.known;
  const scale = marks.find(({ kind, known }) => kind === 'ruler' && known);
  if (!scale?.known || lengthOf(scale) === 0) return null;
  return { length: (lengthOf(ruler) / lengthOf(scale)) * scale.known.length, unit: scale.known.unit };
}

/** Covers that are proposed and that the shopper has not looked at yet. */
export function undecided(marks: readonly Annotation[]): Annotation[] {
  return marks.filter(({ kind, decided }) => kind === 'cover' && !decided);
}

/** The annotations that hide something. They are burned into every copy. */
export function coveringAnnotations(marks: readonly Annotation[]): Annotation[] {
  return marks.filter(({ kind, decided }) => decided && (kind === 'cover' || kind === 'crop'));
}

/** The annotations that point something out (boxes, arrows, notes). Only the marked copy has them. */
export function pointingAnnotations(marks: readonly Annotation[]): Annotation[] {
  return marks.filter(({ kind }) => kind !== 'cover' && kind !== 'crop');
}

/** True when two lists of marks draw the same. */
export function sameAnnotations(some: readonly Annotation[], others: readonly Annotation[]): boolean {
  const plain = (marks: readonly Annotation[]) =>
    JSON.stringify(marks.map(({ kind, x, y, toX, toY, words, known }) => [kind, x, y, toX, toY, words, known]));
  return plain(some) === plain(others);
}
