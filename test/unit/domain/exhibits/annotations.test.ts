import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ANNOTATION_KINDS, type Annotation } from '../../../../src/domain/exhibits/annotation.js';
import {
  areaOf,
  measured,
  movedAnnotation,
  newAnnotation,
  pixelsOf,
  resizedAnnotation,
  undecided,
  withAnnotation,
} from '../../../../src/domain/exhibits/annotations.js';
import { changed, historyOf, redone, undone } from '../../../../src/domain/exhibits/undo-history.js';

const SHEET = { width: 800, height: 600 };
const point = fc.record({
  x: fc.double({ min: 0, max: 800, noNaN: true }),
  y: fc.double({ min: 0, max: 600, noNaN: true }),
});
const by = fc.record({ x: fc.integer({ min: -2000, max: 2000 }), y: fc.integer({ min: -2000, max: 2000 }) });
const mark = fc
  .tuple(fc.uuid(), fc.constantFrom(...ANNOTATION_KINDS), point, point)
  .map(([id, kind, from, to]) => newAnnotation(id, kind, SHEET, [], [from, to]));

test('a mark that is moved or resized stays on the sheet, and moving keeps its size', () => {
  fc.assert(
    fc.property(mark, by, (one, way) => {
      const before = areaOf(one);
      for (const after of [movedAnnotation(one, way, SHEET), resizedAnnotation(one, way, SHEET)]) {
        const area = areaOf(after);
        expect(area.x).toBeGreaterThanOrEqual(-1e-6);
        expect(area.y).toBeGreaterThanOrEqual(-1e-6);
        expect(area.x + area.width).toBeLessThanOrEqual(800 + 1e-6);
        expect(area.y + area.height).toBeLessThanOrEqual(600 + 1e-6);
      }
      const moved = areaOf(movedAnnotation(one, way, SHEET));
      expect(moved.width).toBeCloseTo(before.width, 6);
      expect(moved.height).toBeCloseTo(before.height, 6);
    }),
  );
});

test('the pixels of an area hold all of it', () => {
  fc.assert(
    fc.property(mark, (one) => {
      const area = areaOf(one);
      const pixels = pixelsOf(area, SHEET);
      expect(Object.values(pixels).every(Number.isInteger)).toBe(true);
      expect(pixels.x).toBeLessThanOrEqual(area.x);
      expect(pixels.x + pixels.width).toBeGreaterThanOrEqual(Math.min(800, area.x + area.width));
    }),
  );
});

test('everything that was done can be undone and done again', () => {
  fc.assert(
    fc.property(fc.array(mark, { maxLength: 60 }), fc.nat(80), (all, back) => {
      const states = [historyOf([])];
      for (const one of all) {
        const last = states.at(-1) ?? historyOf([]);
        states.push(changed(last, withAnnotation(last.now, one)));
      }
      let history = states.at(-1) ?? historyOf([]);
      const end = history.now;
      for (let i = 0; i < back; i++) history = undone(history);
      expect(history.now).toEqual(states.at(-1 - Math.min(back, all.length))?.now);
      for (let i = 0; i < back; i++) history = redone(history);
      expect(history.now).toEqual(end);
    }),
  );
});

test('a drag is one step to undo', () => {
  const start = historyOf([]);
  const one = newAnnotation('a', 'box', SHEET, []);
  let history = changed(start, [one]);
  history = changed(history, [movedAnnotation(one, { x: 5, y: 0 }, SHEET)], true);
  history = changed(history, [movedAnnotation(one, { x: 9, y: 0 }, SHEET)], true);
  expect(undone(history).now).toEqual([]);
});

test('numbers go on, and there is one crop', () => {
  let marks: Annotation[] = [];
  for (const id of ['a', 'b', 'c']) marks = withAnnotation(marks, newAnnotation(id, 'number', SHEET, marks));
  expect(marks.map(({ words }) => words)).toEqual(['1', '2', '3']);
  marks = withAnnotation(marks.slice(1), newAnnotation('d', 'number', SHEET, marks));
  expect(marks.at(-1)?.words).toBe('4');
  for (const id of ['e', 'f']) marks = withAnnotation(marks, newAnnotation(id, 'crop', SHEET, marks));
  expect(marks.filter(({ kind }) => kind === 'crop').map(({ id }) => id)).toEqual(['f']);
});

test('a ruler of known length gives the length of others, and nothing is made up without one', () => {
  const ruler = (id: string, length: number): Annotation => ({
    ...{ id, kind: 'ruler', x: 0, y: 0, toX: length, toY: 0, decided: true },
  });
  const known = { ...ruler('k', 200), known: { length: 10, unit: 'cm' as const } };
  const other = ruler('o', 50);
  expect(measured(other, [other])).toBeNull();
  expect(measured(other, [known, other])).toEqual({ length: 2.5, unit: 'cm' });
  expect(measured(other, [{ ...known, toX: 0 }, other])).toBeNull();
});

test('a proposed cover waits to be looked at', () => {
  const cover = newAnnotation('c', 'cover', SHEET, []);
  expect(undecided([cover, { ...cover, decided: false, because: 'phone' }])).toHaveLength(1);
});
