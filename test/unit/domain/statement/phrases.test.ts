// What is said in every language: all of it, the same, and as its readers write.
import { describe, expect, test } from 'vitest';
import {
  ENGLISH,
  PHRASE_LANGUAGES,
  type PhraseId,
  phraseLanguage,
  sendingLanguage,
  sentenceText,
} from '../../../../src/domain/statement/sentences.js';
import { loadWording } from '../../../../src/ui/words/load-wording.js';

const wordings = await Promise.all(PHRASE_LANGUAGES.map(loadWording));
const ids = Object.keys(ENGLISH.phrases) as PhraseId[];
/** Marks between sentences and between parts, and places alone: they can be the same. */
const MARKS: readonly PhraseId[] = ['space', 'comma', 'exhibit', 'exhibit-other'];

test.each(wordings.map(({ language, phrases }) => [language, phrases] as const))(
  'the file of %s has the ids of the English one, each with words',
  (_language, phrases) => {
    expect(Object.keys(phrases).sort()).toEqual([...ids].sort());
    expect(
      Object.entries(phrases).filter(
        ([id, words]) => typeof words !== 'string' || (words === '' && !MARKS.includes(id as PhraseId)),
      ),
    ).toEqual([]);
  },
);

const spoken = ids.filter((id) => !MARKS.includes(id));
const isWord = (id: PhraseId) => id.endsWith('-word');
const places = (text: string) => [...text.matchAll(/\{[a-z]+\}/g)].map(String).sort();
const withoutPlaces = (text: string) => text.replace(/\{[a-z]+\}/g, '');

/** The letters of each language; a letter of another alphabet is a slip. */
const LETTERS: Record<(typeof PHRASE_LANGUAGES)[number], RegExp> = {
  en: /^[a-z]+$/i,
  zh: /^\p{Script=Han}+$/u,
  ar: /^[\p{Script=Arabic}\p{Mn}]+$/u,
  de: /^[a-zäöüß]+$/i,
  es: /^[a-záéíñóúü]+$/i,
  fr: /^[a-zàâæçéèêëîïôœùûü]+$/i,
  he: /^\p{Script=Hebrew}+$/u,
  id: /^[a-z]+$/i,
  it: /^[a-zàèéìòù]+$/i,
  ja: /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+$/u,
  ko: /^\p{Script=Hangul}+$/u,
  nl: /^[a-zéëïöó]+$/i,
  pl: /^[a-ząćęłńóśźż]+$/i,
  pt: /^[a-zàáâãçéêíóôõú]+$/i,
  ru: /^[а-яё]+$/i,
  th: /^\p{Script=Thai}+$/u,
  tr: /^[a-zçğıöşüâîİ]+$/i,
  uk: /^[а-щьюяєіїґ]+$/i,
  vi: /^[a-zàáâãèéêìíòóôõùúýăđĩũơưạ-ỹ]+$/i,
};
/** Bankers' word in three scripts, beside its translation. */
const BORROWED = ['chargeback'];
/** What ends a sentence, where sentences have an end. */
const END: Partial<Record<(typeof PHRASE_LANGUAGES)[number], RegExp>> = { th: /[^.,;:]$/, ja: /[。]$/, zh: /[。]$/ };

describe.each(wordings.map((wording) => [wording.language, wording.phrases] as const))('%s', (language, phrases) => {
  test('has every phrase, with the same places', () => {
    expect(Object.keys(phrases).sort()).toEqual([...ids].sort());
    for (const id of ids) expect(places(phrases[id]), id).toEqual(places(ENGLISH.phrases[id]));
  });

  test('is no copy of English, and says no two things alike', () => {
    if (language !== 'en') {
      const copies = spoken.filter((id) => phrases[id] === ENGLISH.phrases[id]);
      // Words that two languages share: "material", "video".
      expect(copies.filter((id) => !isWord(id))).toEqual([]);
      expect(copies.length).toBeLessThan(3);
    }
    const texts = spoken.filter((id) => !isWord(id)).map((id) => phrases[id]);
    const twice = texts.filter((text, index) => texts.indexOf(text) !== index);
    expect(twice.filter((text) => text !== phrases.hello)).toEqual([]);
  });

  test('is in its own letters', () => {
    const letters = spoken.flatMap(
      (id) =>
        withoutPlaces(phrases[id])
          .normalize('NFC')
          .match(/[\p{L}\p{M}]+/gu) ?? [],
    );
    expect(letters.length).toBeGreaterThan(100);
    expect(letters.filter((word) => !LETTERS[language].test(word) && !BORROWED.includes(word))).toEqual([]);
  });

  test('has its marks in order: no two spaces, none at an end, quotations closed, sentences ended', () => {
    for (const id of spoken) {
      const text = phrases[id];
      expect(text, id).not.toMatch(/\s\s|^\s|\s$|\.\.|,,|[!?！？]{2}| [.,;。、،]/);
      expect(text, id).toBe(text.normalize('NFC'));
      expect(text.match(/\d/g), id).toBeNull();
      if (places(text).includes('{words}')) expect(text, id).toMatch(/[“„"«「] ?\{words\} ?[”“"»」]/);
      if (!isWord(id)) expect(text, id).toMatch(END[language] ?? /[.:!,]$/);
      else expect(text, id).not.toMatch(/[.:!。]$/);
    }
  });

  test('writes days so that no other day can be read, and amounts with their currency', () => {
    for (const day of ['2026-08-01', '2027-01-11', '2028-02-29']) {
      const text = sentenceText({ id: 'ordered', slots: { day: { kind: 'day', day } } }, { language, phrases });
      const [year = '', , date = ''] = day.split('-');
      expect(text).toContain(year);
      const numbers = [...text.matchAll(/\p{Nd}+/gu)].map(String);
      expect(numbers).toContain(String(Number(date)));
      // The month is a word, or its own sign stands after its number.
      expect(numbers.length === 2 || /月|월|tháng/.test(text), text).toBe(true);
      expect(text).not.toMatch(/\.\.|\{/);
    }
    const money = { kind: 'money', money: { minor: 4867, currency: 'USD' } } as const;
    expect(sentenceText({ id: 'paid-sum', slots: { money } }, { language, phrases })).toMatch(/48[.,]67/);
    expect(sentenceText({ id: 'paid-sum', slots: { money } }, { language, phrases })).toMatch(/\$|USD/);
  });
});

test('the stop of an abbreviated year is that of the sentence too', async () => {
  const slots = { day: { kind: 'day', day: '2026-08-11' } } as const;
  expect(sentenceText({ id: 'came-on', slots }, await loadWording('ru'))).toBe('Посылка пришла 11 августа 2026 г.');
  expect(sentenceText({ id: 'came-on', slots }, await loadWording('uk'))).toBe('Посилка прийшла 11 серпня 2026 р.');
});

test('the shopper’s words in a text from right to left keep their own order', async () => {
  const slots = { words: { kind: 'words', words: 'Delivered (left at door)!' } } as const;
  const text = sentenceText({ id: 'last-movement', slots }, await loadWording('he'));
  expect(text).toContain('\u2068Delivered (left at door)!\u2069');
  expect(sentenceText({ id: 'last-movement', slots }, ENGLISH)).not.toMatch(/[\u2066-\u2069]/);
});

test('amounts from right to left name their currency by letters, which no direction tears apart', async () => {
  const slots = { money: { kind: 'money', money: { minor: 4867, currency: 'USD' } } } as const;
  for (const language of ['ar', 'he'] as const) {
    expect(sentenceText({ id: 'paid-sum', slots }, await loadWording(language))).toMatch(/48\.67\s\u200f?USD/);
  }
});

test('the language of a browser: its region falls back, old codes are known, others get English', () => {
  const asked = ['pt-BR', 'zh-TW', 'zh', 'iw', 'in-ID', 'en-GB', 'de', 'ar-EG', 'sw', '', 'DE_at'];
  expect(asked.map(phraseLanguage)).toEqual(['pt', 'zh', 'zh', 'he', 'id', 'en', 'de', 'ar', 'en', 'en', 'de']);
  expect(['zh-CN', 'en', 'de', ''].map(sendingLanguage)).toEqual(['zh', 'en', 'en', 'en']);
});
