/**
 * The language that the page says it is written in; undefined when it does not say, or when the browser has translated
 * it (Chromium marks that with a class): its days are then still written as they were.
 */
export function pageLanguage(): string | undefined {
  const { lang, classList } = document.documentElement;
  const translated = classList.contains('translated-ltr') || classList.contains('translated-rtl');
  return translated ? undefined : lang.slice(0, 35) || undefined;
}
