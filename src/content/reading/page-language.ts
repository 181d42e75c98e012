/**
 * The language in the page's `lang`; undefined when there is none, or when Chromium has translated the page (it sets a
 * class then), since translated pages still write days as before.
 */
export function pageLanguage(): string | undefined {
  const { lang, classList } = document.documentElement;
  const translated = classList.contains('translated-ltr') || classList.contains('translated-rtl');
  return translated ? undefined : lang.slice(0, 35) || undefined;
}
