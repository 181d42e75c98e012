import { allIn, textsIn } from './elements.js';
import { ELSEWHERE } from './elsewhere.js';
import { LOADING } from './selectors.js';

/** After this many milliseconds a loader that is still there is part of the page. */
const LONGEST_LOAD = 10_000;

/** True for an element that the shopper sees, as far as the document can tell without a layout. */
export function isSeen(element: Element): boolean {
  const { checkVisibility } = element as Partial<Element>;
  return checkVisibility === undefined || checkVisibility.call(element, { visibilityProperty: true });
}

/** The first element of a selector that is seen and not in a part of the page that says nothing of orders. */
export function seenIn(doc: Document, selector: string): Element | undefined {
  return allIn(doc, selector, 40).find(
    (element) => element.localName !== 'img' && !element.closest(ELSEWHERE) && isSeen(element),
  );
}

/** True for a page that has text and shows no sign of still loading. `age`: milliseconds since it was opened. */
export const isDrawn = (doc: Document, age: number): boolean =>
  (age > LONGEST_LOAD || !seenIn(doc, LOADING)) && textsIn(doc.body, 60).join(' ').length > 40;
