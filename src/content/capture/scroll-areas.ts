import type { ScrollArea } from '../../messages/protocol.js';
import { elementsUnder } from './deep-elements.js';

/** The smallest visible size of an area, and how much more it must contain, in CSS pixels. */
const LEAST_WIDTH = 160;
const LEAST_HEIGHT = 100;
const LEAST_MORE = 40;
/** The number of areas that are offered. */
const MOST = 6;

const CONVERSATION = /chat|message|conversation|dialogue|\bim-/i;

/** The inner scroll areas of the page, the largest first. */
export function findAreas(): Element[] {
  const found: { element: Element; shown: number }[] = [];
  for (const element of elementsUnder(document)) {
    if (element === document.scrollingElement || element === document.body) continue;
    const { clientWidth, clientHeight, scrollHeight } = element;
    if (clientWidth < LEAST_WIDTH || clientHeight < LEAST_HEIGHT || scrollHeight - clientHeight < LEAST_MORE) continue;
    if (element instanceof HTMLTextAreaElement || !element.checkVisibility({ visibilityProperty: true })) continue;
    if (!/auto|scroll|overlay/.test(getComputedStyle(element).overflowY)) continue;
    found.push({ element, shown: clientWidth * clientHeight });
  }
  return found
    .sort((a, b) => b.shown - a.shown)
    .slice(0, MOST)
    .map(({ element }) => element);
}

export function describeArea(element: Element, id: number): ScrollArea {
  const called = [element.id, element.getAttribute('class'), element.getAttribute('role') === 'log' ? 'chat' : ''];
  return {
    id,
    name: nameOf(element),
    conversation: CONVERSATION.test(called.join(' ')),
    height: element.scrollHeight,
  };
}

/** A name for the shopper: the area's label, or the heading before it or in it. */
function nameOf(element: Element): string {
  const by = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  const labelled = by.map((id) => document.getElementById(id)?.textContent ?? '').join(' ');
  for (const text of [element.getAttribute('aria-label'), labelled, headingOf(element)?.textContent]) {
    const name = (text ?? '').replace(/\s+/g, ' ').trim().slice(0, 60);
    if (name) return name;
  }
  return '';
}

const HEADING = 'h1, h2, h3, h4, legend, caption, [role="heading"]';

function headingOf(element: Element): Element | null {
  const inside = element.querySelector(HEADING);
  if (inside) return inside;
  for (let here: Element | null = element, up = 0; here && up < 3; here = here.parentElement, up++) {
    for (let before = here.previousElementSibling; before; before = before.previousElementSibling) {
      if (before.matches(HEADING)) return before;
      const within = before.querySelectorAll(HEADING);
      if (within.length > 0) return within[within.length - 1] ?? null;
    }
  }
  return null;
}
