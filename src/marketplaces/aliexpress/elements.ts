// What a reader asks of elements. No layout is asked for: text as it stands in the document, never as it is drawn.

import type { Strategy } from '../../domain/order.js';
import { clean } from '../reading.js';
import { AMOUNT, AMOUNT_SIGN, type Ways } from './selectors.js';

export const textOf = (element: Element | null | undefined): string => clean(element?.textContent);

/** The first element that one of the ways finds, with the strategy that found it. */
export function findBy(scope: ParentNode, ways: Ways): [Element, Strategy] | null {
  for (const [strategy, selector] of ways) {
    const found = scope.querySelector(selector);
    if (found) return [found, strategy];
  }
  return null;
}

/** All elements that the first fruitful way finds. */
export function allBy(scope: ParentNode, ways: Ways): [Element[], Strategy] {
  for (const [strategy, selector] of ways) {
    const found = [...scope.querySelectorAll(selector)];
    if (found.length)
      return [found.filter((one) => !found.some((other) => other !== one && other.contains(one))), strategy];
  }
  return [[], 'named'];
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
  const wrap = element.querySelector(AMOUNT) ?? element;
  const signs = wrap.querySelectorAll(AMOUNT_SIGN);
  if (signs.length < 2) return textOf(wrap);
  return clean([...signs].map((sign) => sign.textContent?.trim() ?? '').join(''));
}

/** The rest of a line after its label: "Date: Jul 15, 2026" says "Jul 15, 2026". */
export const afterLabel = (line: string): string => line.replace(/^[^:：\d]{1,40}[:：]\s*/, '');

/** An attribute of the element or of its nearest link. */
export function hrefOf(element: Element | null | undefined): string {
  return element?.closest('a')?.getAttribute('href') ?? '';
}
