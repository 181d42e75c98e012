import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finds, foldText, searchable } from '../../../../src/domain/lists/search-text.js';

describe('a search', () => {
  it.each([
    ['case', 'LINEN duvet', 'Pure Linen Duvet cover'],
    ['accents', 'creme brulee', 'Crème brûlée torch'],
    ['no accents in the text', 'crème', 'creme'],
    ['German', 'strasse', 'Straße'],
    ['Turkish', 'ISPARTA', 'ısparta İpek'],
    ['Polish', 'lodz', 'Łódź'],
    ['Cyrillic', 'чехол для телефона', 'ЧЕХОЛ для Телефона'],
    ['Greek final sigma', 'ΟΔΟΣ', 'οδος'],
    ['Arabic with vowel marks and tatweel', 'ساعه', 'سَاعَـة يد'],
    ['Persian letters on an Arabic keyboard', 'كيف', 'کیف چرمی'],
    ['Arabic digits', '٣٠٤٢', '3042771855206394'],
    ['Persian digits in the text', '12', 'کابل ۱۲ متر'],
    ['Devanagari digits', '42', 'मूल्य ४२'],
    ['full width', 'ABC', 'ＡＢＣ１'],
    ['a number as it is shown, in fours', '3042 7718 5520', '3042771855206394'],
    ['a number with dashes', '3042-7718', '3042771855206394'],
    ['words in any order', 'cover linen', 'Linen duvet cover'],
    ['Korean', '케이스', '휴대폰 케이스'],
    ['half-width Japanese', 'ｹｰｽ', 'スマホケース'],
  ])('finds: %s', (_what, query, text) => {
    expect(finds(query, searchable([text]))).toBe(true);
  });

  it('finds nothing that is not there', () => {
    expect(finds('lamp linen', searchable(['Linen duvet', 'Store']))).toBe(false);
    expect(finds('99', searchable(['3042771855206394']))).toBe(false);
  });

  it('finds everything while nothing is asked, and does not join neighbours into one word', () => {
    expect(finds('  ', searchable(['Lamp']))).toBe(true);
    expect(finds('lampstore', searchable(['Lamp', 'Store']))).toBe(false);
  });

  it('finds every text by itself, whatever stands in it', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => finds(text, searchable([text]))));
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => finds(text, searchable([text]))));
  });

  it('folds once: folding what is folded changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
    );
  });
});
