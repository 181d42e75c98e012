import { browser } from './browser.js';
import { inOrder, type MessageKey, type PluralKey, type PluralValuesOf, type ValuesOf } from './message-keys.js';

/** The words for `key` in the browser's language, with `values` in their places. */
export function t<Key extends MessageKey>(key: Key, ...[values]: ValuesOf<Key, string | number>): string {
  return wordsFor(key, values);
}

/**
 * Like `t`, for a number: `<key>_one`, `<key>_few`, `<key>_other` … by the plural rules of the language that the words
 * are in, which is not the browser's where there are no words in that.
 */
export function plural<Key extends PluralKey>(key: Key, count: number, ...[values]: PluralValuesOf<Key>): string {
  const form = new Intl.PluralRules(wordsLanguage()).select(count);
  const all = { count, ...values };
  return browser.i18n.getMessage(`${key}_${form}`, inOrder(all)) || wordsFor(`${key}_other`, all);
}

const wordsFor = (key: string, values: Readonly<Record<string, string | number>> = {}): string =>
  browser.i18n.getMessage(key, inOrder(values)) || key;

/** The language that the words of `t` are in. */
function wordsLanguage(): string {
  return t('words_language');
}

/** The browser's own language: days and amounts are written in it. */
export function language(): string {
  return browser.i18n.getUILanguage();
}
