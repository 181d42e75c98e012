// What a reader asks of elements. No layout is asked for: text as it stands in the document, never as it is drawn.

import { clean } from '../reading.js';
import { AMOUNT, AMOUNT_SIGN } from './selectors.js';

export const textOf = (element: Element | null | undefined): string => clean(element?.textContent);

/** The texts in an element, one a text node, in the order of the page. `limit` bounds the work. */
export function textsIn(element: Node, limit = 200): string[] {
  const texts: string[] = [];
  let node: Node | null = element.firstChild;
  for (let steps = 0; node && steps < limit * 10 && texts.length < limit; steps++) {
    const text = node.nodeType === 3 ? clean(node.nodeValue) : '';
    if (text) texts.push(text);
    const skip = node.nodeName === 'SCRIPT' || node.nodeName === 'STYLE';
    let next: Node | null = skip ? null : node.firstChild;
    for (; !next && node && node !== element; node = node.parentNode) next = node.nextSibling;
    node = next;
  }
  return texts;
}

/** The price that an element shows, whole even where each of its signs has an element of its own. */
export function amountIn(element: Element): string {
  if (!element.firstElementChild) return textOf(element);
  const wrap = element.querySelector(AMOUNT) ?? element;
  const signs = wrap.querySelectorAll(AMOUNT_SIGN);
  if (signs.length < 2) return textOf(wrap);
  return clean([...signs].map((sign) => sign.textContent?.trim() ?? '').join(''));
}

/** True when a text has a year or digits with marks between, as dates do in every language. */
export const looksDated = (text: string): boolean => /\p{Nd}{4}|\p{Nd}[-/.]\p{Nd}/u.test(text);

/** An attribute of the element or of its nearest link. */
export function hrefOf(element: Element | null | undefined): string {
  return element?.closest('a')?.getAttribute('href') ?? '';
}
