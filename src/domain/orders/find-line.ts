import type { LineFields } from './order.js';
import type { LineRecord } from './order-record.js';

/**
 * The record that a line read now is about: by line number, else by product and variant, else by title, else by place.
 */
export function findLine(
  lines: LineRecord[],
  fields: LineFields,
  position: number,
  count: number,
  taken: Set<number>,
): number {
  const free = (test: (line: LineRecord) => boolean) => lines.findIndex((line, i) => !taken.has(i) && test(line));
  const agrees = (line: LineRecord) =>
    line.fields.lineId === undefined || fields.lineId === undefined || line.fields.lineId === fields.lineId;
  const same = (field: keyof LineFields) => (line: LineRecord) =>
    fields[field] !== undefined && line.fields[field] === fields[field];
  const byId = free(same('lineId'));
  if (byId !== -1) return byId;
  const byVariant = free((line) => agrees(line) && same('productId')(line) && same('variant')(line));
  if (byVariant !== -1) return byVariant;
  const candidates = lines.filter((line, i) => !taken.has(i) && agrees(line));
  // One product of the order can stand in several lines: product or title alone decide only when they point to one.
  for (const field of ['productId', 'title'] as const) {
    const alike = candidates.filter(same(field));
    if (alike.length === 1 && alike[0]) return lines.indexOf(alike[0]);
  }
  const atPlace = lines[position];
  const knowsNothing = fields.lineId === undefined && fields.productId === undefined && fields.title === undefined;
  const placeIsFree = atPlace !== undefined && !taken.has(position) && lines.length === count;
  const placeKnowsNothing =
    atPlace !== undefined && atPlace.fields.productId === undefined && atPlace.fields.title === undefined;
  return placeIsFree && (knowsNothing || placeKnowsNothing) ? position : -1;
}
