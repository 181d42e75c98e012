import { afterAll, expect, test, vi } from 'vitest';

/** A browser in Polish, for which there are no words: it gives those of the default language. */
const WORDS: Record<string, string> = { words_language: 'en', exhibits_one: '$1 file', exhibits_other: '$1 files' };
const getMessage = (key: string, [count = '']: string[]) => (WORDS[key] ?? '').replace('$1', count);
vi.stubGlobal('chrome', { i18n: { getMessage, getUILanguage: () => 'pl' } });
const { plural } = await import('../../../../src/platform/content-i18n.js');
afterAll(() => vi.unstubAllGlobals());

test('regression: a number takes the form of the language that the words are in', () => {
  expect([1, 2, 5].map((count) => plural('exhibits', count))).toEqual(['1 file', '2 files', '5 files']);
  WORDS.words_language = 'fr';
  expect(plural('exhibits', 0)).toBe('0 file');
});
