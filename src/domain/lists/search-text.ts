/** Letters that Unicode does not take apart, and letters of one sound that keyboards write in two ways. */
const ALIKE: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ς: 'σ',
  // Arabic and Persian keyboards: yeh, alef maksura, kaf and teh marbuta.
  ی: 'ي',
  ى: 'ي',
  ک: 'ك',
  ة: 'ه',
};

const isDigit = (code: number): boolean => /^\p{Nd}$/u.test(String.fromCodePoint(code));

/** The value of a digit of any script: every script has its ten in a row, from zero. */
function digitOf(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && isDigit(zero - 1)) zero--;
  return String(code - zero);
}

/** Text as it is compared: without case, accents, vowel marks and invisible signs, with the digits 0 to 9. */
export function foldText(text: string): string {
  // Small by way of capital: ß and ss are the same then. Small first, since the capital ẞ is its own capital.
  const small = text.normalize('NFKC').toLowerCase().toUpperCase().toLowerCase().normalize('NFKD');
  return small
    .replace(/[\p{M}\p{Cf}\u0640]/gu, '')
    .replace(/[^\0-\x7f]/gu, (sign) => ALIKE[sign] ?? (/\p{Nd}/u.test(sign) ? digitOf(sign) : sign))
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * The texts of an entry, folded once, so that a search folds only the query at each key. A number is found with and
 * without its gaps.
 */
export function searchable(texts: readonly (string | undefined)[]): string {
  return foldText(texts.filter(Boolean).join('\n'));
}

/** True when every word of `query` stands somewhere in what `searchable` gave. An empty query finds everything. */
export function finds(query: string, prepared: string): boolean {
  const folded = foldText(query);
  // "3042 7718 5520" is a number as it is shown, and one number.
  const words = /^[\d\s-]+$/.test(folded) ? [folded.replace(/[\s-]/g, '')] : folded.split(' ');
  return words.every((word) => prepared.includes(word));
}
