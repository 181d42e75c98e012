import { browser } from './browser.js';

/** The words for `key` in the browser's language, with `$1`, `$2` … replaced. */
export function t(key: string, ...substitutions: (string | number)[]): string {
  return browser.i18n.getMessage(key, substitutions.map(String)) || key;
}

/**
 * Like `t`, for a number: `<key>_one`, `<key>_few`, `<key>_other` … by the plural rules of the language that the words
 * are in, which is not the browser's where there are no words in that.
 */
export function plural(key: string, count: number, ...substitutions: (string | number)[]): string {
  const form = new Intl.PluralRules(wordsLanguage()).select(count);
  const words = browser.i18n.getMessage(`${key}_${form}`, [count, ...substitutions].map(String));
  return words || t(`${key}_other`, count, ...substitutions);
}

/** The language that the words of `t` are in. */
function wordsLanguage(): string {
  return t('words_language');
}

/** The browser's own language: days and amounts are written in it. */
export function language(): string {
  return browser.i18n.getUILanguage();
}
