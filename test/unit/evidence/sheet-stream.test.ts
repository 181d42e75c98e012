import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isBlank, rowMarks } from '../../../src/evidence/sheets/pixel-rows.js';
import { pngSize } from '../../../src/evidence/sheets/png.js';
import { type DrawnSheet, SheetStream } from '../../../src/evidence/sheets/sheet-stream.js';
import { readPng } from './read-png.js';

/** Pixels as pages have them: flat, repeated and noisy stretches, always opaque. */
function pixels(width: number, rows: number, seed: number): Uint8ClampedArray<ArrayBuffer> {
  const made = new Uint8ClampedArray(width * rows * 4);
  for (let i = 0, noise = seed; i < made.length; i++) {
    noise = (Math.imul(noise, 1103515245) + 12345) >>> 0;
    const row = Math.floor(i / (width * 4));
    made[i] = i % 4 === 3 ? 255 : row % 3 === 0 ? noise >>> 24 : row % 3 === 1 ? seed : (i * 7) & 255;
  }
  return made;
}

const rgbOf = (rgba: Uint8ClampedArray) => Buffer.from(rgba.filter((_, i) => i % 4 !== 3));

it('what went in row by row comes out pixel by pixel, in sheets of the rows that one may have', async () => {
  const parts = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 60 }),
      parts,
      fc.integer({ min: 1, max: 50 }),
      async (width, rows, limit) => {
        const sheets: DrawnSheet[] = [];
        const stream = new SheetStream(width, (sheet) => void sheets.push(sheet), limit);
        const given = rows.map((count, i) => pixels(width, count, i * 31));
        for (const part of given) await stream.add(part);
        await stream.finish();
        const total = rows.reduce((sum, count) => sum + count, 0);
        expect(sheets.map(({ height }) => height).reduce((sum, height) => sum + height, 0)).toBe(total);
        expect(sheets.slice(0, -1).every(({ height }) => height === limit)).toBe(true);
        const read: Buffer[] = [];
        for (const sheet of sheets) {
          const bytes = Buffer.from(await sheet.blob.arrayBuffer());
          expect(pngSize(new Uint8Array(bytes))).toEqual({ width, height: sheet.height });
          const png = readPng(bytes);
          expect(png).toMatchObject({ width, height: sheet.height });
          read.push(png.rgb);
        }
        expect(Buffer.concat(read).equals(Buffer.concat(given.map(rgbOf)))).toBe(true);
        const marks = given.flatMap((part) => [...rowMarks(part, width)]);
        expect(sheets.flatMap((sheet) => [...sheet.marks])).toEqual(marks);
      },
    ),
    { numRuns: 40 },
  );
});

it('nothing in, nothing out', async () => {
  const stream = new SheetStream(10, () => expect.unreachable());
  await stream.finish();
});

it('a row that differs in one channel of one pixel has another mark', () => {
  const one = pixels(30, 2, 5);
  const other = one.slice();
  other[30 * 4 + 17] = (other[30 * 4 + 17] ?? 0) ^ 1;
  expect(rowMarks(one, 30)[0]).toBe(rowMarks(other, 30)[0]);
  expect(rowMarks(one, 30)[1]).not.toBe(rowMarks(other, 30)[1]);
});

it('blank is one colour all over', () => {
  expect(isBlank(new Uint8ClampedArray(400).fill(255))).toBe(true);
  expect(isBlank(pixels(10, 10, 3))).toBe(false);
});
