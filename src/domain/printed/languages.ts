/** The languages, besides English, that pages are read in. */
export const LANGUAGES =
  'es pt fr de it nl pl ru uk tr ar ar-DZ ar-MA ar-SY he ko ja th vi id ms fa cs sk sv da nb fi hu ro el bg hi'.split(
    ' ',
  );
