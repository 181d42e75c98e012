import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exhibitsWithin } from '../../../../src/domain/exhibits/exhibits-within.js';

const made = (...counts: number[]) =>
  counts.map((count, place) => ({
    letter: 'ABCDEFGH'[place] ?? '',
    sheets: Array.from({ length: count }, () => ({})),
  }));
const letters = (counts: number[], files: number | undefined) =>
  exhibitsWithin(made(...counts) as never[], files)
    .map(({ letter }) => letter)
    .join('');

test.each([
  [[1, 1, 1], 5, 'ABC'],
  [[1, 1, 1, 1, 1, 1, 1], 5, 'ABCDE'],
  [[2, 2, 2], 5, 'AB'],
  // What comes after an exhibit that does not fit would stand behind a part of it.
  [[3, 3, 1], 5, 'A'],
  [[6], 5, ''],
  [[1, 1], undefined, 'AB'],
])('exhibits of %j files, at most %s', (counts, files, expected) => {
  expect(letters(counts, files)).toBe(expected);
});

test('never more files than the form takes, and always the first exhibits', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 8 }), fc.nat(12), (counts, files) => {
      const kept = letters(counts, files);
      expect('ABCDEFGH'.startsWith(kept)).toBe(true);
      expect([...kept].reduce((sum, _, at) => sum + (counts[at] ?? 0), 0)).toBeLessThanOrEqual(files);
    }),
  );
});
