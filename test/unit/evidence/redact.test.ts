import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TextBox } from '../../../src/domain/exhibits/exhibit.js';
import { proposeCovers } from '../../../src/evidence/copies/redact.js';

const OWN = '3042771855206394';
const SHEET = { width: 1000, height: 2000 };

/** Lines of text under one another, ten pixels a letter. */
const page = (...lines: string[]): TextBox[] =>
  lines.map((text, index) => ({ text, x: 40, y: 30 + index * 30, width: text.length * 10, height: 20 }));
const reasons = (...lines: string[]) => proposeCovers(page(...lines), OWN, SHEET).map(({ because }) => because);

test.each([
  ['email', 'Write to anna.k+shop@mail.example.de today'],
  ['phone', 'Anna Kowalska +48 601 234 567'],
  ['phone', 'Tel.: 0151 2345678'],
  ['phone', '휴대전화 010-1234-5678'],
  ['card', 'Paid with **** **** **** 4242'],
  ['card', 'Visa ••••4242'],
  ['card', 'Card 4111 1111 1111 1111'],
  ['address', '221 Baker Street, London'],
  ['address', 'Kastanienallee 12, 10435 Berlin'],
  ['address', 'rue de la Paix 4'],
  ['address', 'Shipping address: Anna, somewhere 4'],
])('%s is proposed for "%s"', (because, line) => {
  expect(reasons(line)).toEqual([because]);
});

test.each([
  `Order ID: ${OWN}`,
  'US $1,234.56 paid on 2026-10-02 10:15',
  'Tracking LP00123456789CN',
  'The set is labelled 65% cotton and it is grey.',
  'Size 40 x 60 x 80 cm, 2 pieces',
  '5 stars from 1200 reviews',
])('nothing is proposed for "%s"', (line) => {
  expect(reasons(line)).toEqual([]);
});

test('only the words found are covered, with a little around them, and the rest of the line stays', () => {
  const line = 'Confirm address for coupon: anna@mail.example We can give $3 ok?';
  const [cover] = proposeCovers(page(line), OWN, SHEET);
  const start = 40 + line.indexOf('anna') * 10;
  const end = start + 'anna@mail.example'.length * 10;
  expect(cover?.x).toBeLessThanOrEqual(start);
  expect(cover?.x).toBeGreaterThan(start - 40);
  expect((cover?.x ?? 0) + (cover?.width ?? 0)).toBeGreaterThanOrEqual(end);
  expect((cover?.x ?? 0) + (cover?.width ?? 0)).toBeLessThan(end + 40);
});

test('words in boxes of their own make one line', () => {
  const words = ['+49', '151', '2345678'].map((text, index) => ({
    text,
    x: 40 + index * 60,
    y: 30,
    width: 50,
    height: 20,
  }));
  const [cover, ...more] = proposeCovers(words, OWN, SHEET);
  expect(more).toEqual([]);
  expect(cover).toMatchObject({ because: 'phone' });
  expect((cover?.x ?? 0) + (cover?.width ?? 0)).toBeGreaterThanOrEqual(210);
});

test('the lines under an address label are covered, and no further', () => {
  const boxes = page('Delivery address', 'Anna Kowalska', 'Flat 4', '00-001 Warszawa', '', '', '', 'Order details');
  const [cover, ...more] = proposeCovers(boxes, OWN, SHEET);
  expect(more).toEqual([]);
  expect(cover?.y).toBe(60);
  expect((cover?.y ?? 0) + (cover?.height ?? 0)).toBe(140);
});

test('the row of another order is covered over its whole width, the shopper’s own stays', () => {
  const boxes = page(
    'Order ID: 8123456789012345',
    'A scarf',
    `Order ID: ${OWN}`,
    'A lamp',
    'Order ID: 8123456789099999',
    'A hat',
  );
  const covers = proposeCovers(boxes, OWN, SHEET);
  expect(covers.map(({ because }) => because)).toEqual(['other-order', 'other-order']);
  expect(covers[0]).toMatchObject({ x: 0, width: 1000 });
  const ownTop = 30 + 2 * 30;
  for (const { y, height } of covers) expect(y + height <= ownTop || y >= ownTop + 50).toBe(true);
  expect((covers[1]?.y ?? 0) + (covers[1]?.height ?? 0)).toBe(2000);
});

test('whatever stands on a page, the proposals are areas', () => {
  const box = fc.record({
    text: fc.oneof(fc.string(), fc.constantFrom(OWN, 'Address', '+49 151 2345678', 'a@b.example', '8123456789012345')),
    x: fc.integer({ min: -100, max: 2000 }),
    y: fc.integer({ min: -100, max: 3000 }),
    width: fc.integer({ min: 0, max: 500 }),
    height: fc.integer({ min: 0, max: 80 }),
  });
  fc.assert(
    fc.property(fc.array(box), (boxes) => {
      for (const cover of proposeCovers(boxes, OWN, SHEET)) {
        expect(Object.values(cover).every((value) => typeof value === 'string' || Number.isFinite(value))).toBe(true);
        expect(Math.min(cover.width, cover.height)).toBeGreaterThan(0);
      }
    }),
  );
});

test('a page with thousands of words is looked through quickly enough to be waited for', () => {
  const boxes = Array.from({ length: 4000 }, (_, index) => ({
    ...{ text: `word${index}`, x: (index % 20) * 48, y: Math.floor(index / 20) * 30, width: 44, height: 20 },
  }));
  expect(proposeCovers(boxes, OWN, { width: 1000, height: 6000 })).toEqual([]);
});
