/** Words for scripts in a marketplace's page, without the polyfill: see `messaging.ts`. */
interface NativeWords {
  i18n: { getMessage(key: string, substitutions: string[]): string; getUILanguage(): string };
}

const globals = globalThis as unknown as { browser?: NativeWords; chrome?: NativeWords };
const api = (globals.browser?.i18n ? globals.browser : globals.chrome) as NativeWords;

/** The words for `key` in the browser's language, with `$1`, `$2` … replaced. */
export function t(key: string, ...substitutions: (string | number)[]): string {
  return api.i18n.getMessage(key, substitutions.map(String)) || key;
}

/**
 * Like `t`, for a number: `<key>_one`, `<key>_few`, `<key>_other` … by the plural rules of the language that the words
 * are in, which is not the browser's where there are no words in that.
 */
export function plural(key: string, count: number, ...substitutions: (string | number)[]): string {
  const form = new Intl.PluralRules(t('words_language')).select(count);
  const words = api.i18n.getMessage(`${key}_${form}`, [count, ...substitutions].map(String));
  return words || t(`${key}_other`, count, ...substitutions);
}

/** The browser's own language: days are written in it. */
export function language(): string {
  return api.i18n.getUILanguage();
}
