import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  newPart,
  rowsOfSheet,
  SPACING_MS,
  shotsFor,
  stopAfter,
  stopsFor,
  waitBefore,
} from '../../../src/evidence/sheets/capture-plan.js';

const size = fc.integer({ min: 1, max: 60_000 });
const view = fc.integer({ min: 40, max: 3000 });

describe('the stops of a capture', () => {
  it('cover every pixel once, in order, and never go past the end', () => {
    fc.assert(
      fc.property(size, view, (length, shown) => {
        let taken = 0;
        for (const from of stopsFor(length, shown)) {
          expect(from + Math.min(shown, length)).toBeLessThanOrEqual(length);
          const part = newPart({ from, length: Math.min(shown, length) }, taken);
          taken += part?.length ?? Number.NaN;
        }
        expect(taken).toBe(length);
      }),
    );
  });

  it('are as few as can be', () => {
    expect(shotsFor(2000, 900)).toBe(3);
    expect(shotsFor(1800, 900)).toBe(2);
    expect(shotsFor(300, 900)).toBe(1);
    expect(stopsFor(2000, 900)).toEqual([0, 900, 1100]);
  });

  it('follow a page that grows or shrinks meanwhile', () => {
    expect(stopAfter(900, 5000, 900)).toBe(900);
    expect(stopAfter(900, 1200, 900)).toBe(300);
    expect(stopAfter(900, 600, 900)).toBe(0);
  });
});

describe('what of a shot is used', () => {
  it('is what was not there before', () => {
    expect(newPart({ from: 1100, length: 900 }, 1800)).toEqual({ offset: 700, length: 200 });
    expect(newPart({ from: 900, length: 900 }, 900)).toEqual({ offset: 0, length: 900 });
  });

  it('is nothing when it is all known, or when something between would be missing', () => {
    expect(newPart({ from: 0, length: 900 }, 900)).toBeNull();
    expect(newPart({ from: 901, length: 900 }, 900)).toBeNull();
  });
});

describe("the browser's quota", () => {
  it('is kept between two shots, and nobody waits before the first', () => {
    expect(waitBefore(null, 5)).toBe(0);
    expect(waitBefore(1000, 1100)).toBe(SPACING_MS - 100);
    expect(waitBefore(1000, 9000)).toBe(0);
  });

  it('is never waited for longer than it lasts, whatever the clock does', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), (lastAt, now) => {
        const wait = waitBefore(lastAt, now);
        expect(wait).toBeGreaterThanOrEqual(0);
        expect(wait).toBeLessThanOrEqual(SPACING_MS);
      }),
    );
  });
});

it('a sheet stays below what viewers, canvases and other formats can open', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 16_000 }), (width) => {
      const rows = rowsOfSheet(width);
      expect(rows).toBeGreaterThan(0);
      expect(rows).toBeLessThan(16_383);
      expect(rows * width).toBeLessThan(16_384 ** 2);
    }),
  );
  expect(rowsOfSheet(1280)).toBe(16_000);
  expect(rowsOfSheet(2560)).toBe(9375);
});
