// What a reader needs of elements. Text is taken from the document and never from the layout, which would be slow.

import type { Strategy } from '../../../domain/reading/strategy.js';
import { bounded, clean } from '../../read-values.js';
import { AMOUNT_SIGN, AMOUNT_WRAP, type SelectorList } from './selectors.js';

export const textOf = (element: Element | null | undefined): string => clean(element?.textContent);

/** An element's text as it is, without cleaning. */
export const shownIn = (element: Element): string => bounded(element.textContent);

/** The elements that a selector finds, up to `most`. */
export const allIn = (scope: ParentNode, selector: string, most: number): Element[] =>
  [...scope.querySelectorAll(selector)].slice(0, most);

/** The first element that one of the selectors finds, with the strategy of that selector. */
export function findBy(scope: ParentNode, selectors: SelectorList): [Element, Strategy] | null {
  for (let index = 0; index < selectors.length; index++) {
    const [strategy, selector] = selectors[index] as SelectorList[number];
    const found = scope.querySelector(selector);
    if (found) return [found, strategy];
  }
  return null;
}

/** All elements of the first selector that finds any, without those inside another of them. */
export function allBy(scope: ParentNode, selectors: SelectorList): [Element[], Strategy] {
  for (let index = 0; index < selectors.length; index++) {
    const [strategy, selector] = selectors[index] as SelectorList[number];
    const found = scope.querySelectorAll(selector);
    if (found.length) return [outermost(found), strategy];
  }
  return [[], 'named'];
}

/** The elements that are not inside another. In document order, an element comes before what is inside it. */
export function outermost(elements: ArrayLike<Element>): Element[] {
  const found: Element[] = [];
  // By index, which is far cheaper than a NodeList's iterator: this runs several times a card.
  const count = elements.length;
  if (count === 1) return [elements[0] as Element];
  for (let index = 0; index < count; index++) {
    const element = elements[index] as Element;
    if (!found.at(-1)?.contains(element)) found.push(element);
  }
  return found;
}

/** The texts of the text nodes in an element, in document order. `limit` bounds the work. */
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

/** The price that an element shows, also where each of its characters has an element of its own. */
export function amountIn(element: Element): string {
  const amount = element.querySelector(AMOUNT_WRAP) ?? element;
  const whole = shownIn(amount);
  // The characters can only differ from the text by the spaces between them, and most amounts have none.
  if (!/\s/.test(whole)) return whole;
  const signs = [...amount.querySelectorAll(AMOUNT_SIGN)];
  if (signs.length < 2) return whole;
  const joined = clean(signs.map((sign) => sign.textContent?.trim() ?? '').join(''));
  // Nested characters, or other text beside them, are not the amount.
  return joined.replace(/\s/g, '') === whole.replace(/\s/g, '') ? joined : whole;
}

/** The address of the link that an element is in, or is; empty when there is none. */
export function hrefOf(element: Element | null | undefined): string {
  return element?.closest('a')?.getAttribute('href') ?? '';
}
