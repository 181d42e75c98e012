/** Accents and points. In Thai such marks are vowels and stay: without them January would be March. */
const MARKS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]/g;

/** One spelling for all: no accents, no dots, no case. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(MARKS, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(MARKS, '')
    .replace(/ı/g, 'i')
    .replace(/(?<=[\p{L}\p{M}])[.'’׳]/gu, '');
}
