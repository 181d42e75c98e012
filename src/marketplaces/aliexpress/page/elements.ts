// What a reader asks of elements. No layout is asked for: text as it stands in the document, never as it is drawn.

import type { Strategy } from '../../../domain/reading/strategy.js';
import { bounded, clean } from '../../read-values.js';
import { AMOUNT_SIGN, AMOUNT_WRAP, type SelectorList } from './selectors.js';

export const textOf = (element: Element | null | undefined): string => clean(element?.textContent);

/** The same, not tidied. */
export const shownIn = (element: Element): string => bounded(element.textContent);

/** As many of the elements that a selector finds as may be there. */
export const allIn = (scope: ParentNode, selector: string, most: number): Element[] =>
  [...scope.querySelectorAll(selector)].slice(0, most);

/** The first element that one of the ways finds, with the strategy that found it. */
export function findBy(scope: ParentNode, ways: SelectorList): [Element, Strategy] | null {
  for (let way = 0; way < ways.length; way++) {
    const [strategy, selector] = ways[way] as SelectorList[number];
    const found = scope.querySelector(selector);
    if (found) return [found, strategy];
  }
  return null;
}

/** All that the first fruitful way finds, without what lies in another of it. */
export function allBy(scope: ParentNode, ways: SelectorList): [Element[], Strategy] {
  for (let way = 0; way < ways.length; way++) {
    const [strategy, selector] = ways[way] as SelectorList[number];
    const found = scope.querySelectorAll(selector);
    if (found.length) return [outermost(found), strategy];
  }
  return [[], 'named'];
}

/** In the order of the page, what lies in an element follows it. */
export function outermost(elements: ArrayLike<Element>): Element[] {
  const found: Element[] = [];
  // By index: it is far cheaper in a browser than a list's iterator, and this runs several times a card.
  const count = elements.length;
  if (count === 1) return [elements[0] as Element];
  for (let index = 0; index < count; index++) {
    const element = elements[index] as Element;
    if (!found.at(-1)?.contains(element)) found.push(element);
  }
  return found;
}

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
  const amount = element.querySelector(AMOUNT_WRAP) ?? element;
  const whole = shownIn(amount);
  // Its signs can differ from it by the spaces between them alone: most amounts have none.
  if (!/\s/.test(whole)) return whole;
  const signs = [...amount.querySelectorAll(AMOUNT_SIGN)];
  if (signs.length < 2) return whole;
  const joined = clean(signs.map((sign) => sign.textContent?.trim() ?? '').join(''));
  // Signs that lie in each other, or beside something that is none, are not the amount.
  return joined.replace(/\s/g, '') === whole.replace(/\s/g, '') ? joined : whole;
}

/** An attribute of the element or of its nearest link. */
export function hrefOf(element: Element | null | undefined): string {
  return element?.closest('a')?.getAttribute('href') ?? '';
}
