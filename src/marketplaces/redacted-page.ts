/** The attributes that a copy includes. Their values are masked too. */
export const COPIED_ATTRIBUTES = ['class', 'data-pl', 'role', 'type', 'href', 'src'] as const;
export type CopiedAttribute = (typeof COPIED_ATTRIBUTES)[number];

/** A part of a page, in document order: an element or a text. */
export type PagePart =
  | { depth: number; tag: string; attributes: readonly (readonly [string, string])[] }
  | { depth: number; text: string };

/** Words that pages in general are built of. Only these and the marketplace's own names stay readable in a copy. */
const COMMON =
  'abbr about account action active actions add address after alert all amount app area arrow article aside asc at ' +
  'audio avatar away badge banner bar base before block body bold border both bottom box br brand btn button buy ' +
  'buyer canvas caption card carousel cart case cell center chat check checkbox child clear click close code col ' +
  'collapse column combobox comment con confirm contact container content copy count countdown coupon cover current ' +
  'dark data date day dd default delete delivery desc description detail details dialog dispute div dl done down ' +
  'drawer dropdown dt edit em empty end error even expand extra feedback field fieldset figure file filter first fixed ' +
  'flex float font foot footer form frame full gallery grid group h half head header heading hidden hide home hot hover ' +
  'html http https icon iframe image images img index info inline inner input ins item items js label large last layer ' +
  'layout left legend li light line link list listbox listitem loading lock log logistics logo long main mask max menu ' +
  'menuitem message middle min mini mobile modal module more move msg name nav navigation new next none normal note ' +
  'notice number odd off ol on open opt option order orders outer package page panel paragraph parent parts pay payment ' +
  'pc phone pic picture placeholder plus pop popover popup pre presentation prev price primary product progress prompt ' +
  'protection purchase quantity radio radiogroup rate reason receipt received refund region reminder remove reset ' +
  'result return review right role root round row search secondary section select selected seller seo service ship ' +
  'shipping shop show side simple size sku slider small snapshot sold solution sort span split src stage state status step ' +
  'steps store strong sub submit success sum summary svg switch tab table tablist tabpanel tag tbody td text textarea ' +
  'textbox tfoot th thead time timeline tip tips title to toast toggle tooltip top total track tracking tr tree trigger ' +
  'type ul unit up url user value video view visible warn warning wide wrap wrapper www zoom';

const words = (text: string) => text.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g) ?? [];

/** Elements whose name is a single letter. Elsewhere a single letter is masked. */
const SHORT_TAG = /^[abipqsu]$/;

/** The words that stay readable in a copy: those of pages in general, and those in `names`. */
export function wordsOf(names: readonly string[]): ReadonlySet<string> {
  const all = [...COMMON.split(' '), ...names.flatMap(words).map((word) => word.toLowerCase())];
  return new Set(all.filter((word) => word.length > 1));
}

/**
 * Replaces every letter by x and every digit by 0, in any script, so that only the shape of the text is left. Plain
 * punctuation and currency signs stay.
 */
export function maskedText(text: string): string {
  return text
    .replace(/\p{Lu}/gu, 'X')
    .replace(/[\p{L}\p{M}]/gu, (sign) => (sign === 'X' ? sign : 'x'))
    .replace(/\p{N}/gu, '0')
    .replace(/\s+/g, ' ')
    .replace(/[^xX0 !#$%'()*+,./:;=?@[\]^_{|}~\p{Sc}-]/gu, '_');
}

/** Masks a name in the page's code, such as a class, except for the words in `known`. */
function maskedName(name: string, known: ReadonlySet<string>): string {
  // A run of letters that contains another script is masked as a whole, even when a known word is part of it.
  return name.replace(/[\p{L}\p{M}]+|[^\p{L}\p{M}]+/gu, (run) =>
    /^[a-z]+$/i.test(run)
      ? run.replace(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g, (word) =>
          known.has(word.toLowerCase()) ? word : maskedText(word),
        )
      : maskedText(run),
  );
}

/** Masks an address except for the known words of its path and the names in its query. Values are always masked. */
export function maskedAddress(address: string, known: ReadonlySet<string>): string {
  const [, scheme = '', path = '', query = ''] = /^(?:([a-z]+):)?([^?#]*)(?:\?([^#]*))?/is.exec(address.trim()) ?? [];
  // Other schemes, such as `data:`, contain the content itself.
  if (scheme !== '' && !/^https?$/i.test(scheme)) return `${maskedText(scheme)}:`;
  const pairs = query.split('&').map((pair) => {
    const [name = '', ...value] = pair.split('=');
    return maskedName(name, known) + (value.length > 0 ? `=${maskedText(value.join('='))}` : '');
  });
  const start = scheme === '' ? '' : `${scheme.toLowerCase()}:`;
  return start + maskedName(path, known) + (query === '' ? '' : `?${pairs.join('&')}`);
}

/**
 * A copy of a page for a report, with a line for each part: how the page is built, without anything that it says. Only
 * words in `known` stay readable. Never throws.
 */
export function redactedPage(parts: readonly PagePart[], known: ReadonlySet<string>): string {
  return parts
    .map((part) => {
      const indent = ' '.repeat(Math.max(0, Math.min(60, Math.trunc(part.depth) || 0)));
      if (!('tag' in part)) return indent + maskedText(part.text);
      const attributes = part.attributes.flatMap(([name, value]) => {
        if (!(COPIED_ATTRIBUTES as readonly string[]).includes(name)) return [];
        const masked = name === 'href' || name === 'src' ? maskedAddress(value, known) : maskedName(value, known);
        return [` ${name}="${masked}"`];
      });
      return `${indent}<${SHORT_TAG.test(part.tag) ? part.tag : maskedName(part.tag, known)}${attributes.join('')}>`;
    })
    .join('\n');
}
