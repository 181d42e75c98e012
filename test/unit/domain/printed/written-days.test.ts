import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writtenDays } from '../../../../src/domain/printed/written-days.js';
import { PHRASE_LANGUAGES, sentenceText } from '../../../../src/domain/statement/sentences.js';
import { loadWording } from '../../../../src/ui/words/load-wording.js';

const daysIn = (text: string, language: string) => writtenDays(text, language).map(({ day }) => day);

describe('days that stand in a text', () => {
  test.each([
    ['de', 'Ich habe am 3. Oktober 2026 geschrieben.', ['2026-10-03']],
    ['es', 'Escribí el 3 de octubre de 2026.', ['2026-10-03']],
    ['fr', 'Reçu le 1er août 2026.', ['2026-08-01']],
    ['ru', 'Пришло 3 октября 2026 г.', ['2026-10-03']],
    ['th', 'ได้รับ 3 ตุลาคม 2569', ['2026-10-03']],
    ['ko', '2026년 10월 3일에 받았습니다.', ['2026-10-03']],
    ['he', 'הגיע ב-3 באוקטובר 2026', ['2026-10-03']],
    ['de', 'On 3 October 2026 and 2026-10-05.', ['2026-10-05', '2026-10-03']],
    ['de', 'Am 31. Februar 2026, 03.10.2026, 3. Oktobre 2026', []],
    ['en', 'Ich habe am 3. Oktober 2026 geschrieben.', []],
    ['xx', '3 October 2026', ['2026-10-03']],
  ])('%s: %s', (language, text, days) => {
    expect(daysIn(text, language)).toEqual(days);
  });

  test('are read back from all that is written for the shopper, in every language but those that write the month as a number', async () => {
    const day = fc.date({ min: new Date('2024-01-01'), max: new Date('2029-12-31'), noInvalidDate: true });
    for (const wording of await Promise.all(PHRASE_LANGUAGES.map(loadWording))) {
      if (wording.language === 'vi') continue;
      fc.assert(
        fc.property(day, (date) => {
          const iso = date.toISOString().slice(0, 10);
          const text = sentenceText({ id: 'came-on', slots: { day: { kind: 'day', day: iso } } }, wording);
          expect(daysIn(text, wording.language), text).toEqual([iso]);
        }),
        { numRuns: 60 },
      );
    }
  });

  test('are days, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc.constantFrom(...PHRASE_LANGUAGES),
        (text, language) => {
          for (const { words } of writtenDays(text, language)) expect(text).toContain(words);
        },
      ),
    );
  });
});
