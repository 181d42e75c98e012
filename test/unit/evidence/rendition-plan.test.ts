import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EXHIBIT_MIMES } from '../../../src/domain/exhibits/exhibit.js';
import { type Limits, renditionPlanFor, within } from '../../../src/evidence/copies/rendition-plan.js';

const side = fc.integer({ min: 1, max: 65_535 });
const sheet = fc.record({
  mime: fc.constantFrom(...EXHIBIT_MIMES),
  bytes: fc.integer({ min: 1, max: 50_000_000 }),
  width: fc.option(side),
  height: fc.option(side),
});
const limits: fc.Arbitrary<Limits> = fc.record(
  {
    edge: fc.integer({ min: 1, max: 10_000 }),
    bytes: fc.integer({ min: 1, max: 10_000_000 }),
    formats: fc.uniqueArray(fc.constantFrom(...EXHIBIT_MIMES), { minLength: 1 }),
  },
  { requiredKeys: [] },
);

test('a picture keeps its shape, is never made larger and fits the edge', () => {
  fc.assert(
    fc.property(side, side, fc.integer({ min: 1, max: 10_000 }), (width, height, edge) => {
      const size = within(width, height, edge);
      expect(Math.max(size.width, size.height)).toBeLessThanOrEqual(Math.max(1, edge));
      expect(size.width).toBeLessThanOrEqual(width);
      expect(size.height).toBeLessThanOrEqual(height);
      const scale = Math.min(1, edge / Math.max(width, height));
      expect(Math.abs(size.width - width * scale)).toBeLessThanOrEqual(1);
      expect(Math.abs(size.height - height * scale)).toBeLessThanOrEqual(1);
    }),
  );
});

test('what fits goes as it is, what is drawn is in a format that is taken and within the edge', () => {
  fc.assert(
    fc.property(sheet, limits, (one, taken) => {
      const plan = renditionPlanFor(one, taken);
      const fits =
        (!taken.formats || taken.formats.includes(one.mime)) &&
        one.bytes <= (taken.bytes ?? Number.POSITIVE_INFINITY) &&
        Math.max(one.width ?? 0, one.height ?? 0) <= (taken.edge ?? Number.POSITIVE_INFINITY);
      expect(plan.kind === 'as-it-is').toBe(fits);
      if (plan.kind !== 'draw') return;
      expect(taken.formats ?? [plan.mime]).toContain(plan.mime);
      expect(Math.max(plan.width, plan.height)).toBeLessThanOrEqual(taken.edge ?? Number.POSITIVE_INFINITY);
    }),
  );
});

const photo = { mime: 'image/png', bytes: 9_000_000, width: 4000, height: 3000 } as const;
test.each([
  ['a large PNG becomes a JPEG', photo, { bytes: 5e6 }, { kind: 'draw', mime: 'image/jpeg' }],
  ['a PNG that is only too wide stays one', photo, { edge: 2000 }, { kind: 'draw', mime: 'image/png', width: 2000 }],
  ['a PNG stays one where nothing else is taken', photo, { bytes: 5e6, formats: ['image/png'] }, { mime: 'image/png' }],
  ['HEIC cannot be turned', { ...photo, mime: 'image/heic' }, { formats: ['image/jpeg'] }, { why: 'format' }],
  ['a video cannot be made smaller', { ...photo, mime: 'video/mp4' }, { bytes: 5e6 }, { why: 'bytes' }],
  [
    'a PDF cannot become a picture',
    { ...photo, mime: 'application/pdf' },
    { formats: ['image/png'] },
    { why: 'format' },
  ],
] as const)('%s', (_, one, taken, plan) => {
  expect(renditionPlanFor(one, taken)).toMatchObject(plan);
});
