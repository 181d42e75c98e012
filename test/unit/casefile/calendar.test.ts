import fc from 'fast-check';
import ical, { type VEvent } from 'node-ical';
import { describe, expect, test } from 'vitest';
import { type CalendarEvent, calendarFile } from '../../../src/casefile/calendar.js';
import { type CalendarEntry, entriesFor, uidFor } from '../../../src/domain/reminders/calendar-entry.js';
import { dayAfter } from '../../../src/domain/time/day.js';

const MADE_AT = '2026-10-02T08:00:00.000Z';
const event = (part: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: 'case-send-dispute@redress.invalid',
  sequence: 0,
  on: '2026-10-15',
  summary: 'Send the dispute: Brass lamp',
  description: 'Order 3042771855206394\nOur estimate: help of 2022',
  url: 'https://www.shop.example/order?id=3042771855206394',
  alarms: [-9540, 540],
  cancelled: false,
  ...part,
});
const written = (...events: CalendarEvent[]) => calendarFile({ name: 'Redress deadlines', madeAt: MADE_AT, events });

/** As another program reads it: no part of what wrote it. */
function parsed(text: string): VEvent[] {
  return Object.values(ical.sync.parseICS(text)).filter((one): one is VEvent => one?.type === 'VEVENT');
}
/** node-ical gives an all-day start as midnight of the computer's own zone. */
const dayOfDate = (date: Date) =>
  [date.getFullYear(), String(date.getMonth() + 1).padStart(2, '0'), String(date.getDate()).padStart(2, '0')].join('-');

describe('the file', () => {
  test('says what is due, all day, with its alarms, its address and its version', () => {
    const text = written(event({ sequence: 3 }));
    expect(text).toContain('DTSTART;VALUE=DATE:20261015\r\n');
    expect(text).toContain('DTEND;VALUE=DATE:20261016\r\n');
    expect(text).toContain('TRIGGER:-P6DT15H\r\n');
    expect(text).toContain('TRIGGER:PT9H\r\n');
    const [only] = parsed(text);
    expect(only).toMatchObject({
      uid: 'case-send-dispute@redress.invalid',
      datetype: 'date',
      summary: 'Send the dispute: Brass lamp',
      description: 'Order 3042771855206394\nOur estimate: help of 2022',
      url: 'https://www.shop.example/order?id=3042771855206394',
      status: 'CONFIRMED',
    });
    expect(Number(only?.sequence)).toBe(3);
    expect(only?.alarms).toHaveLength(2);
  });

  test('a deadline that fell away is cancelled, without alarms', () => {
    const [only] = parsed(written(event({ cancelled: true, sequence: 4 })));
    expect(only?.status).toBe('CANCELLED');
    expect(only?.alarms ?? []).toHaveLength(0);
  });

  test('lines end with CRLF and have at most 75 octets, and every text is read back as it was', () => {
    const text = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 200 })
      .map((one) => one.replace(/[\p{Cc}\u2028\u2029]/gu, '') || 'x');
    fc.assert(
      fc.property(text, text, (summary, description) => {
        const file = written(event({ summary, description }));
        expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
        expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        for (const line of file.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        expect(String(parsed(file)[0]?.summary).trim()).toBe(summary.trim());
      }),
      { numRuns: 60 },
    );
  });

  test('a hostile title is text, and adds no property and no event', () => {
    const summary = 'Lamp\r\nATTACH:https://evil.example\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:evil';
    const events = parsed(written(event({ summary })));
    expect(events.map(({ uid }) => uid)).toEqual(['case-send-dispute@redress.invalid']);
    expect(events[0]).not.toHaveProperty('attach');
  });
});

const ZONES = [
  'America/Los_Angeles',
  'America/New_York',
  'America/Sao_Paulo',
  'Europe/London',
  'Europe/Berlin',
  'Africa/Cairo',
  'Asia/Kolkata',
  'Asia/Seoul',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Chatham',
  'Pacific/Honolulu',
];

describe('read by another program', () => {
  test.each(ZONES)('in %s it is the same calendar day, on every day of the year', (zone) => {
    const before = process.env.TZ;
    process.env.TZ = zone;
    try {
      const days = Array.from({ length: 366 }, (_, n) => dayAfter('2028-01-01', n));
      const events = parsed(written(...days.map((on) => event({ uid: `${on}@x`, on, alarms: [] }))));
      expect(events.map(({ start }) => dayOfDate(start))).toEqual(days);
    } finally {
      if (before === undefined) delete process.env.TZ;
      else process.env.TZ = before;
    }
  });
});

describe('versions', () => {
  const TODAY = '2026-10-02';
  const date = { about: 'shop:1/line', kind: 'send-dispute' as const, on: '2026-10-15', summary: 'Send' };
  const [first] = entriesFor([date], [], TODAY) as [CalendarEntry];

  test('an event has one name for ever, which no other has', () => {
    expect(first).toMatchObject({ uid: uidFor('shop:1/line', 'send-dispute'), sequence: 0, cancelled: false });
    expect(uidFor('shop:1/line', 'appeal')).not.toBe(first.uid);
  });

  test('the same date again is the same version; another day or other words are the next', () => {
    expect(entriesFor([date], [first], TODAY)).toEqual([first]);
    expect(entriesFor([{ ...date, on: '2026-10-16' }], [first], TODAY)).toMatchObject([
      { sequence: 1, on: '2026-10-16' },
    ]);
    expect(entriesFor([{ ...date, summary: 'Other' }], [first], TODAY)).toMatchObject([{ sequence: 1 }]);
  });

  test('what fell away is cancelled once, and comes back with a higher version', () => {
    const [gone] = entriesFor([], [first], TODAY) as [CalendarEntry];
    expect(gone).toMatchObject({ cancelled: true, sequence: 1 });
    expect(entriesFor([], [gone], TODAY)).toEqual([gone]);
    expect(entriesFor([date], [gone], TODAY)).toMatchObject([{ cancelled: false, sequence: 2 }]);
  });

  test('what was over long ago is not carried along for ever', () => {
    expect(entriesFor([], [{ ...first, on: '2026-06-01' }], TODAY)).toEqual([]);
  });
});
