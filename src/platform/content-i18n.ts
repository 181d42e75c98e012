import { inOrder, type MessageKey, type PluralKey, type PluralValuesOf, type ValuesOf } from './message-keys.js';

/** Words for scripts in a marketplace's page, without the polyfill: see `messaging.ts`. */
interface NativeWords {
  i18n: { getMessage(key: string, substitutions: string[]): string; getUILanguage(): string };
}

const globals = globalThis as unknown as { browser?: NativeWords; chrome?: NativeWords };
const api = (globals.browser?.i18n ? globals.browser : globals.chrome) as NativeWords;

/** The words for `key` in the browser's language, with `values` in their places. */
export function t<Key extends MessageKey>(key: Key, ...[values]: ValuesOf<Key, string | number>): string {
  return wordsFor(key, values);
}

/** Like `t`, for a number, by the plural rules of the language that the words are in: see `i18n.ts`. */
export function plural<Key extends PluralKey>(key: Key, count: number, ...[values]: PluralValuesOf<Key>): string {
  const form = new Intl.PluralRules(t('words_language')).select(count);
  const all = { count, ...values };
  return api.i18n.getMessage(`${key}_${form}`, inOrder(all)) || wordsFor(`${key}_other`, all);
}

const wordsFor = (key: string, values: Readonly<Record<string, string | number>> = {}): string =>
  api.i18n.getMessage(key, inOrder(values)) || key;

/** The browser's own language: days are written in it. */
export function language(): string {
  return api.i18n.getUILanguage();
}
