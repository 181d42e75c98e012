import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countdownEnd, readCountdown } from '../../../../src/domain/printed/read-countdown.js';

const [DAY, HOUR, MINUTE] = [86_400, 3600, 60];

describe('a countdown', () => {
  it.each([
    ['2 days 04:13:22 left', 2 * DAY + 4 * HOUR + 13 * MINUTE + 22],
    ['02 : 04 : 13 : 22', 2 * DAY + 4 * HOUR + 13 * MINUTE + 22],
    ['04:13:22', 4 * HOUR + 13 * MINUTE + 22],
    ['2d 4h 13m 22s', 2 * DAY + 4 * HOUR + 13 * MINUTE + 22],
    ['You have 4 days, 3 hrs to respond', 4 * DAY + 3 * HOUR],
    ['50 hours left', 50 * HOUR],
    ['Closes in 1 week', 7 * DAY],
    ['0 days 00:00:00', 0],
    ['2 дня 4 часа', 2 * DAY + 4 * HOUR],
    ['осталось 2 дн. 4 ч 5 мин', 2 * DAY + 4 * HOUR + 5 * MINUTE],
    ['2일 4시간 13분 남음', 2 * DAY + 4 * HOUR + 13 * MINUTE],
    ['あと2日4時間', 2 * DAY + 4 * HOUR],
    ['3天4小时5分', 3 * DAY + 4 * HOUR + 5 * MINUTE],
    ['noch 2 Tage 3 Std.', 2 * DAY + 3 * HOUR],
    ['in 5 Tagen', 5 * DAY],
    ['2 j 4 h', 2 * DAY + 4 * HOUR],
    ['2 gün 3 sa. 4 dk.', 2 * DAY + 3 * HOUR + 4 * MINUTE],
    ['٢ أيام ٤ ساعات', 2 * DAY + 4 * HOUR],
    ['Pozostało 5 dni i 3 godziny', 5 * DAY + 3 * HOUR],
    ['2j 4h 13m 22s', 2 * DAY + 4 * HOUR + 13 * MINUTE + 22],
    ['2д 4ч 13м 22с', 2 * DAY + 4 * HOUR + 13 * MINUTE + 22],
    ['2g 4h 13m', 2 * DAY + 4 * HOUR + 13 * MINUTE],
    ['2 วัน 4 ชั่วโมง 13 นาที', 2 * DAY + 4 * HOUR + 13 * MINUTE],
    ['2 ngày 4 giờ 13 phút', 2 * DAY + 4 * HOUR + 13 * MINUTE],
    ['2 hari 4 jam 13 menit', 2 * DAY + 4 * HOUR + 13 * MINUTE],
    ['2 ימים 4 שעות 13 דקות', 2 * DAY + 4 * HOUR + 13 * MINUTE],
    ['2 días 4 horas 13 minutos', 2 * DAY + 4 * HOUR + 13 * MINUTE],
  ])('%s', (text, seconds) => {
    expect(readCountdown(text)).toBe(seconds);
  });

  it.each([
    ['hours or minutes', '04:13'],
    ['a range', '3-20 days'],
    ['hours in one language and days in another', '2 hr'],
    ['two of a kind', '2 days 3 days'],
    ['more hours than a day has', '2 days 30 hours'],
    ['a number that is not part of it', '2 days, order 8301'],
    ['a date', '2026-10-03'],
    ['no number', 'soon'],
    ['too long', '5000 days'],
    ['nothing', ''],
  ])('%s is not read', (_, text) => {
    expect(readCountdown(text)).toBeNull();
  });

  const LANGUAGES = [
    'en',
    'es',
    'pt',
    'fr',
    'de',
    'it',
    'nl',
    'pl',
    'ru',
    'uk',
    'tr',
    'ar',
    'he',
    'ko',
    'ja',
    'zh',
    'th',
    'vi',
  ];

  it('is read back as every language writes it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...LANGUAGES),
        fc.integer({ min: 3, max: 60 }),
        fc.integer({ min: 3, max: 23 }),
        fc.integer({ min: 3, max: 59 }),
        (language, days, hours, minutes) => {
          const write = (value: number, unit: string) =>
            new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(value);
          const text = [write(days, 'day'), write(hours, 'hour'), write(minutes, 'minute')].join(' ');
          expect(readCountdown(text)).toBe(days * DAY + hours * HOUR + minutes * MINUTE);
        },
      ),
    );
  });

  it('ends at an instant counted from when it was read, whatever daylight saving does meanwhile', () => {
    expect(countdownEnd('2 days 04:00:00', '2026-03-28T22:30:00.000Z')).toBe('2026-03-31T02:30:00.000Z');
    expect(countdownEnd('soon', '2026-03-28T22:30:00.000Z')).toBeNull();
  });

  it('throws at nothing', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => void readCountdown(text)));
  });
});
