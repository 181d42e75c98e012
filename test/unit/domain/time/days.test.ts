import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayAfter, dayOf, daysBetween, instantAt } from '../../../../src/domain/time/day.js';
import { dayWords, distanceWords } from '../../../../src/domain/time/day-words.js';

const ZONES = [
  'UTC',
  'America/Los_Angeles',
  'America/Sao_Paulo',
  'Europe/Paris',
  'Asia/Kolkata',
  'Asia/Seoul',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'Australia/Lord_Howe',
];
const day = fc
  .date({ min: new Date('2020-01-01T00:00:00Z'), max: new Date('2035-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test('a day and its distance belong together, over leap days and year ends', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -800, max: 800 }), (from, days) => {
      expect(daysBetween(from, dayAfter(from, days))).toBe(days);
    }),
  );
});

test('nine in the morning of a day falls on that day in its zone, on every day of every zone', () => {
  fc.assert(
    fc.property(day, fc.constantFrom(...ZONES), fc.integer({ min: 0, max: 23 }), (on, zone, hour) => {
      expect(dayOf(instantAt(on, hour, zone), zone)).toBe(on);
    }),
  );
});

test('instants are written with milliseconds, so that they sort as text', () => {
  expect(instantAt('2026-11-23', 9, 'UTC')).toBe('2026-11-23T09:00:00.000Z');
});

test('a skipped hour becomes the one after it', () => {
  expect(instantAt('2026-03-08', 2, 'America/Los_Angeles')).toBe('2026-03-08T10:00:00.000Z');
});

test('days in words carry the year only when it is another', () => {
  expect(dayWords('2026-10-15', '2026-10-10', 'en')).toBe('Thu, Oct 15');
  expect(dayWords('2027-03-07', '2026-10-10', 'en')).toBe('Sun, Mar 7, 2027');
});

test('distances are said within 30 days and not beyond', () => {
  expect(distanceWords('2026-10-15', '2026-10-10', 'en')).toBe('in 5 days');
  expect(distanceWords('2026-10-11', '2026-10-10', 'en')).toBe('tomorrow');
  expect(distanceWords('2026-10-08', '2026-10-10', 'en')).toBe('2 days ago');
  expect(distanceWords('2026-12-10', '2026-10-10', 'en')).toBeNull();
});
