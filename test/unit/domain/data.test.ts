import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paidFor } from '../../../src/domain/cases/case.js';
import { EVIDENCE_IDS, RESOLUTION_KINDS } from '../../../src/domain/dispute/reason.js';
import { REASONS } from '../../../src/domain/dispute/reasons.js';
import { PHASES, STEPS } from '../../../src/domain/dispute/steps.js';
import { exhibitLetter } from '../../../src/domain/exhibits/exhibit.js';
import { currencyDigits, formatMoney, percentOf } from '../../../src/domain/printed/money.js';
import { madeOrder } from './made.js';

test('twelve steps in four phases, each phase one run of steps', () => {
  expect(STEPS).toHaveLength(12);
  expect(STEPS.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  expect([...new Set(STEPS.map(({ phase }) => phase))]).toEqual([...PHASES]);
});

test('every reason asks for evidence and allows a resolution, and all evidence and resolutions are used', () => {
  for (const reason of REASONS) {
    expect(reason.evidence.length, reason.id).toBeGreaterThan(0);
    expect(reason.resolutions.length, reason.id).toBeGreaterThan(0);
    expect(reason.window === 'not-received').toBe(reason.received === 'no');
  }
  expect(new Set(REASONS.map(({ id }) => id)).size).toBe(REASONS.length);
  expect(new Set(REASONS.flatMap(({ evidence }) => evidence))).toEqual(new Set(EVIDENCE_IDS));
  expect(new Set(REASONS.flatMap(({ resolutions }) => resolutions))).toEqual(new Set(RESOLUTION_KINDS));
});

test('exhibit letters run past Z without repeating', () => {
  const letters = Array.from({ length: 800 }, (_, i) => exhibitLetter(i + 1));
  expect(letters.slice(0, 3)).toEqual(['A', 'B', 'C']);
  expect(letters.slice(25, 28)).toEqual(['Z', 'AA', 'AB']);
  expect(letters[701]).toBe('ZZ');
  expect(letters[702]).toBe('AAA');
  expect(new Set(letters).size).toBe(800);
});

test('money keeps the digits of its currency', () => {
  expect([currencyDigits('USD'), currencyDigits('KRW'), currencyDigits('KWD')]).toEqual([2, 0, 3]);
  expect(formatMoney({ minor: 4860, currency: 'USD' }, 'en')).toBe('$48.60');
  expect(formatMoney({ minor: 11110, currency: 'KRW' }, 'en')).toBe('₩11,110');
  expect(formatMoney({ minor: 1234, currency: 'KWD' }, 'en')).toBe('KWD\u00a01.234');
  expect(percentOf({ minor: 3400, currency: 'USD' }, { minor: 4860, currency: 'USD' })).toBe(70);
  expect(percentOf({ minor: 3400, currency: 'EUR' }, { minor: 4860, currency: 'USD' })).toBeNull();
});

test('the most that can be asked for is the share of the total, and all shares together are never more', () => {
  const line = (minor: number, quantity: number) => ({ unitPrice: { minor, currency: 'USD' }, quantity });
  const shares = (total: number, ...lines: { unitPrice: { minor: number; currency: string }; quantity: number }[]) => {
    const order = madeOrder({ total: { minor: total, currency: 'USD' } }, lines);
    return order.lines.map(({ key }) => paidFor({ order, lineKey: key })?.minor);
  };
  expect(shares(4860, line(1000, 1))).toEqual([4860]);
  // 10.00 of shipping on goods of 30.00: a third more for each.
  expect(shares(4000, line(1000, 1), line(1000, 2))).toEqual([1333, 2666]);
  // A discount takes from each as well.
  expect(shares(1500, line(1000, 1), line(1000, 1))).toEqual([750, 750]);
  fc.assert(
    fc.property(
      fc.nat({ max: 1e9 }),
      fc.array(fc.record({ price: fc.integer({ min: 1, max: 1e8 }), quantity: fc.integer({ min: 1, max: 1e5 }) }), {
        minLength: 2,
        maxLength: 6,
      }),
      (total, lines) => {
        const all = shares(total, ...lines.map(({ price, quantity }) => line(price, quantity)));
        const sum = all.reduce<number>((sum, share) => sum + (share ?? Number.NaN), 0);
        expect(sum).toBeLessThanOrEqual(total);
        expect(sum).toBeGreaterThan(total - lines.length);
      },
    ),
  );
});

test('with a price that was not read, a line asks for its own price and never for more than the total', () => {
  const priced = { unitPrice: { minor: 9000, currency: 'USD' } };
  const order = madeOrder({ total: { minor: 4860, currency: 'USD' } }, [priced, { title: 'Shade' }]);
  expect(paidFor({ order, lineKey: order.lines[0]?.key ?? '' })?.minor).toBe(4860);
  expect(paidFor({ order, lineKey: order.lines[1]?.key ?? '' })).toBeNull();
});
