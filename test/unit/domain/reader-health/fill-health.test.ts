import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FieldResult, FORM_FIELDS, LEFT_REASONS } from '../../../../src/domain/overlay/fill-result.js';
import {
  type Fills,
  fillSummary,
  fillsAfter,
  fillsSchema,
  timesOf,
} from '../../../../src/domain/reader-health/fill-health.js';
import { healthAfter } from '../../../../src/domain/reader-health/reader-health.js';

const at = (day: number) => `2026-10-${String(day).padStart(2, '0')}T08:00:00.000Z`;
const filled = (field: FieldResult['field']): FieldResult => ({ field, state: 'filled' });

describe('how filling a form has gone', () => {
  test('is counted by field, with why a field was left alone and what became of it last', () => {
    const first = fillsAfter(
      undefined,
      [filled('text'), { field: 'reason', state: 'left', why: 'several-choices' }],
      at(1),
    );
    const next = fillsAfter(
      first,
      [{ field: 'text', state: 'left', why: 'filled-by-shopper' }, filled('reason')],
      at(2),
    );
    expect(next).toEqual({
      text: { filled: 1, left: { 'filled-by-shopper': 1 }, last: 'filled-by-shopper', lastAt: at(2) },
      reason: { filled: 1, left: { 'several-choices': 1 }, last: 'filled', lastAt: at(2) },
    });
    expect(fillSummary(first)).toEqual({ filled: 1, of: 2, troubled: ['reason'] });
    // What the shopper wrote themselves is no trouble of the page.
    expect(fillSummary(next)).toEqual({ filled: 1, of: 2, troubled: [] });
  });

  test('some of the files are filled', () => {
    const fills = fillsAfter(undefined, [{ field: 'files', state: 'partly' }], at(1));
    expect(fills.files).toMatchObject({ filled: 1, left: {}, last: 'partly' });
    expect(fillSummary(fills)).toEqual({ filled: 1, of: 1, troubled: [] });
  });

  test('stands beside how the page is read, and a later look at the page does not take it away', () => {
    const seen = { marketplace: 'shop', page: 'case-form', readings: [] } as const;
    const health = healthAfter(undefined, { ...seen, at: at(1), fills: [filled('text')] });
    expect(healthAfter(health, { ...seen, at: at(3) }).fills).toEqual(health.fills);
  });

  test('holds counts and known names alone, whatever comes', () => {
    const result: fc.Arbitrary<FieldResult> = fc.oneof(
      fc.record({
        field: fc.constantFrom(...FORM_FIELDS),
        state: fc.constantFrom('filled' as const, 'partly' as const),
      }),
      fc.record({
        field: fc.constantFrom(...FORM_FIELDS),
        state: fc.constant('left' as const),
        why: fc.constantFrom(...LEFT_REASONS),
      }),
    );
    fc.assert(
      fc.property(fc.array(fc.array(result, { maxLength: 6 }), { maxLength: 30 }), (visits) => {
        const fills = visits.reduce<Fills>((known, one, day) => fillsAfter(known, one, at(1 + (day % 28))), {});
        expect(fillsSchema.safeParse(fills).error).toBeUndefined();
        const times = Object.values(fills).reduce((sum, one) => sum + timesOf(one), 0);
        expect(times).toBe(visits.flat().length);
        const { filled: done, of } = fillSummary(fills);
        expect(done).toBeLessThanOrEqual(of);
      }),
    );
    let fills: Fills = {};
    for (let times = 0; times < 5000; times++) fills = fillsAfter(fills, [filled('text')], at(1));
    expect(timesOf(fills.text ?? { filled: 0, left: {}, last: 'filled', lastAt: '' })).toBeLessThanOrEqual(1000);
  });
});
