import fc from 'fast-check';

const names = ['Wilhelmina', 'Ångström', 'Nguyễn', 'Ольга', '김철수', 'Jean-Luc', 'D’Souza', 'محمد'] as const;

/** Something personal, as a page could hold it. */
const plain: fc.Arbitrary<string> = fc.oneof(
  fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names)).map((two) => two.join(' ')),
  fc
    .tuple(fc.integer({ min: 1, max: 999 }), fc.constantFrom(...names))
    .map(([no, name]) => `${name} Boulevard ${no}, 1${no}7 Zürich`),
  fc.integer({ min: 1_000_000, max: 9_999_999 }).map((no) => `+44 20 ${no}`),
  fc.constantFrom(...names).map((name) => `${name.toLowerCase()}.q@qmail.example`),
  fc.bigInt({ min: 10n ** 15n, max: 10n ** 16n - 1n }).map(String),
  fc
    .bigInt({ min: 10n ** 15n, max: 10n ** 16n - 1n })
    .map((no) => [...String(no)].map((n) => String.fromCodePoint(0x660 + Number(n))).join('')),
  fc.base64String({ minLength: 24, maxLength: 60 }).map((token) => `zq${token}7`),
  fc.uuid(),
);

/** The same as another program would write it. */
export const planted: fc.Arbitrary<string> = fc
  .tuple(
    plain,
    fc.constantFrom<(text: string) => string>(
      (text) => text,
      (text) => encodeURIComponent(text),
      (text) => btoa(encodeURIComponent(text)),
      (text) => [...text].map((sign) => `&#${sign.codePointAt(0)};`).join(''),
      (text) => [...text].map((sign) => `\\u${(sign.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`).join(''),
      (text) => text.toUpperCase(),
      (text) => text.replace(/[\s.,@+-]+/g, '_'),
      (text) => [...text].reverse().join(''),
      (text) => JSON.stringify({ receiver: text }),
      (text) => text.normalize('NFD'),
      (text) => [...text].join('\u200b'),
      (text) => `order${text}Item`,
    ),
  )
  .map(([text, written]) => written(text));

/** What of a copy is neither a placeholder nor a word of `known`; none, when nothing of the page is in it. */
export function leftIn(copy: string, known: ReadonlySet<string>): string[] {
  // What a line always has: the names of attributes, and of elements that are one letter.
  const told = copy.replace(/<[abipqsu](?=[ >])| (?:class|data-pl|role|type|href|src)="/g, ' ');
  const words = told.match(/[\p{L}\p{M}]+/gu) ?? [];
  const parts = words.flatMap((word) => word.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[^a-zA-Z]+/g) ?? []);
  const left = parts.filter((part) => !/^[Xx]+$/.test(part) && !known.has(part.toLowerCase()));
  return [...left, ...(copy.match(/[^\P{N}0]|[^\x20-\x7e\n\p{Sc}]/gu) ?? [])];
}
