import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDay } from '../../../../src/domain/printed/read-day.js';

const LANGUAGES = 'en es pt fr de it nl pl ru uk tr ar he ko ja th vi id fa zh cs sv da el hu ro'
  .split(' ')
  .concat('en-GB', 'pt-BR', 'ar-MA', 'zh-TW');
/** A day of the years in which anybody ordered anything. */
const day = fc.date({ min: new Date('2010-01-01'), max: new Date('2040-12-31'), noInvalidDate: true });

describe('readDay', { timeout: 60_000 }, () => {
  it.each([
    ['Jul 15, 2026', '2026-07-15'],
    ['Order date: Feb 21, 2026', '2026-02-21'],
    ['2026년 5월 21일', '2026-05-21'],
    ['2026. 5. 21.', '2026-05-21'],
    ['注文日: 2026年11月3日', '2026-11-03'],
    ['2022-03-23 21:19:58', '2022-03-23'],
    ['2026-07-15T23:10:00Z', '2026-07-15'],
    ['2026/7/5', '2026-07-05'],
    ['25/12/2026', '2026-12-25'],
    ['12/25/2026', '2026-12-25'],
    ['05.05.2026', '2026-05-05'],
    ['15 de julio de 2026', '2026-07-15'],
    ['10:20 15 июля 2026 г.', '2026-07-15'],
    ['15 ก.ค. 2569', '2026-07-15'],
    ['١٥ يوليو ٢٠٢٦', '2026-07-15'],
    ['\u200f۱۵ ژوئیهٔ ۲۰۲۶', '2026-07-15'],
    ['ngày 15 tháng 7 năm 2026', '2026-07-15'],
    ['15th of July 2026', '2026-07-15'],
    ['Sept. 1 2026', '2026-09-01'],
    ['Jul\u00a015,\u202f2026', '2026-07-15'],
    ['Feb 29, 2028', '2028-02-29'],
  ])('%s', (text, expected) => {
    expect(readDay(text)).toBe(expected);
  });

  it.each([
    '',
    'soon',
    '03/04/2026',
    '03.04.2026',
    'Tue | Jul. 28 18:39',
    'Feb 30, 2026',
    '2026-02-29',
    '2026-13-01',
    'Jul 15 – Jul 20, 2026',
    '15-20 Jul 2026',
    'Jul 15-20, 2026',
    'Jul 15, 2026 – Jul 20, 2026',
    '8312000000000301',
    '15/07/2569',
    'Jul 15, 26',
    'July 2026',
    '1.2.3.4',
    '2026-07-15-20',
    'Smarch 15, 2026',
  ])('does not read "%s"', (text) => {
    expect(readDay(text)).toBeNull();
  });

  it('lets a locale say which part comes first', () => {
    expect(readDay('03/04/2026', 'en-GB')).toBe('2026-04-03');
    expect(readDay('03/04/2026', 'en-US')).toBe('2026-03-04');
    expect(readDay('03/04/2026', 'en')).toBeNull();
    expect(readDay('03/04/2026', 'not a locale')).toBeNull();
    for (const locale of 'de pl ru tr fi cs uk da nb ro he'.split(' '))
      expect([locale, readDay('03.10.2026', locale)]).toEqual([locale, '2026-10-03']);
    expect(readDay('3. 10. 2026', 'cs')).toBe('2026-10-03');
    expect(readDay('03-10-2026', 'nl')).toBe('2026-10-03');
    expect(readDay('03/10/2026', 'pt-BR')).toBe('2026-10-03');
    expect(readDay('15/07/2569', 'th')).toBe('2026-07-15');
  });

  it('asks where a locale writes days in another form, or its language in both orders', () => {
    for (const locale of 'en en-US es ja ko zh sv hu th'.split(' '))
      expect([locale, readDay('03.10.2026', locale)]).toEqual([locale, null]);
    // Years come first there: the order of the others says nothing of a year that comes last.
    for (const locale of ['ja-JP', 'en', 'es', 'fr', 'de', 'en-CA', 'fr-CA'])
      expect([locale, readDay('03/10/2026', locale)]).toEqual([locale, null]);
  });

  it('reads figures with their own locale rightly or not at all', () => {
    const regions =
      'de-DE pl-PL ru-RU tr-TR fi-FI nl-NL pt-BR es-ES fr-FR fr-CA it-IT en-GB en-US en-CA ja-JP ko-KR'.split(' ');
    fc.assert(
      fc.property(day, fc.constantFrom(...LANGUAGES, ...regions), (date, language) => {
        const printed = new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, { timeZone: 'UTC' }).format(date);
        expect([printed, [null, date.toISOString().slice(0, 10)]]).toEqual([
          printed,
          expect.arrayContaining([readDay(printed, language)]),
        ]);
      }),
    );
  });

  it('reads what Intl writes in every language', () => {
    const style = fc.constantFrom<Intl.DateTimeFormatOptions>(
      { year: 'numeric', month: 'long', day: 'numeric' },
      { year: 'numeric', month: 'short', day: 'numeric' },
      { dateStyle: 'full' },
    );
    fc.assert(
      fc.property(day, fc.constantFrom(...LANGUAGES), style, (date, language, options) => {
        const calendar = language === 'th' ? 'buddhist' : 'gregory';
        const printed = new Intl.DateTimeFormat(`${language}-u-ca-${calendar}`, { ...options, timeZone: 'UTC' }).format(
          date,
        );
        const read = readDay(printed);
        // Some languages shorten a month to its number, and then which part is the month cannot be told.
        if (read === null && !/\p{L}/u.test(printed)) return;
        expect([printed, read]).toEqual([printed, date.toISOString().slice(0, 10)]);
      }),
      { numRuns: 1500 },
    );
  });

  it('reads figures rightly or not at all', () => {
    fc.assert(
      fc.property(day, fc.constantFrom(...LANGUAGES), (date, language) => {
        const locale = `${language}-u-ca-gregory`;
        const printed = new Intl.DateTimeFormat(locale, {
          dateStyle: 'short',
          timeZone: 'UTC',
          year: undefined,
        }).format(date);
        const whole = new Intl.DateTimeFormat(locale, {
          year: 'numeric',
          month: '2-digit',
          day: '2-digit',
          timeZone: 'UTC',
        });
        for (const text of [printed, whole.format(date)]) {
          expect([null, date.toISOString().slice(0, 10)]).toContain(readDay(text));
        }
      }),
    );
  });

  it('never throws and always gives a real day or null', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })), (text) => {
        const read = readDay(text);
        if (read !== null) expect(new Date(read).toISOString().slice(0, 10)).toBe(read);
      }),
      { numRuns: 500 },
    );
    expect(readDay('1'.repeat(1e6))).toBeNull();
    expect(readDay(undefined as unknown as string)).toBeNull();
  });
});
