import { JSDOM } from 'jsdom';
import { afterEach, expect, test, vi } from 'vitest';
import { pageLanguage } from '../../../../src/content/reading/page-language.js';

afterEach(() => vi.unstubAllGlobals());

const of = (html: string) => {
  vi.stubGlobal('document', new JSDOM(html).window.document);
  return pageLanguage();
};

test('the language is what the page says', () => {
  expect(of('<html lang="pl-PL">')).toBe('pl-PL');
  expect(of('<html>')).toBeUndefined();
  expect(of(`<html lang="${'x'.repeat(1000)}">`)).toHaveLength(35);
});

test('a page that the browser translated keeps its days as they were: its language is not known', () => {
  expect(of('<html lang="de" class="translated-ltr">')).toBeUndefined();
});
