import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRecentDay } from '../../../../src/domain/printed/read-recent-day.js';

describe('a day without a year', () => {
  it.each([
    ['Tue | Jul. 28 18:39', '2026-11-25', '2026-07-28'],
    ['Jul 28', '2026-11-25', '2026-07-28'],
    ['Dec 24', '2026-11-25', '2025-12-24'],
    // In 2026 it was a Tuesday, in 2025 a Monday.
    ['Mon | Jul. 28 18:39', '2026-11-25', '2025-07-28'],
    ['Fri | Jul. 28 18:39', '2026-11-25', '2023-07-28', null],
    ['28 de julio', '2026-11-25', '2026-07-28'],
    ['7월 28일', '2026-11-25', '2026-07-28'],
    ['2026-07-28 18:39', '2026-11-25', '2026-07-28'],
    ['soon', '2026-11-25', null],
    ['18:39', '2026-11-25', null],
    ['', '2026-11-25', null],
  ])('%s at %s', (text, today, day, instead: string | null | undefined = undefined) => {
    expect(readRecentDay(text, today)).toBe(instead === undefined ? day : instead);
  });

  it('is never after today, whatever the text', () => {
    const texts = fc.oneof(fc.string(), fc.constantFrom('Feb 29', 'Mon Feb 30', '١٥ يوليو', '12/11', 'Jul 28 Jul 29'));
    fc.assert(
      fc.property(texts, (text) => {
        const day = readRecentDay(text, '2026-11-25');
        if (day !== null && !/\d{4}/.test(text)) expect(day <= '2026-11-25').toBe(true);
      }),
    );
  });
});
