// What stays in its place while the page scrolls would be in every shot. It is shown once: at its own place in the
// page if it has one, else at the edge of the screen that it sticks to.

import { containsDeep, elementsUnder } from './deep-elements.js';
import type { PageRestorer } from './page-restorer.js';

type Styled = HTMLElement | SVGElement;
const hasStyle = (element: Element): element is Styled =>
  element instanceof HTMLElement || element instanceof SVGElement;

/** Unseen, with everything in it, at once, and taking the room it took. */
const UNSEEN = { opacity: '0', transition: 'none' };
/** Where it would stand if nothing made it stick. */
const AT_ITS_PLACE = { position: 'relative', top: 'auto', right: 'auto', bottom: 'auto', left: 'auto' };

export interface Moment {
  first: boolean;
  last: boolean;
}

/**
 * Has everything that stays show once; true when something was changed for it. Looked for anew at each stop: pages
 * make a header stick, or show a button that leads back to the top, only once they are scrolled. `area` is the inner
 * scroll area that is captured: whatever stays over it from outside is never shown.
 */
export function showOnce(area: Element | null, restorer: PageRestorer, moment: Moment): boolean {
  let changed = false;
  for (const element of elementsUnder(document)) {
    if (!hasStyle(element)) continue;
    const { position } = getComputedStyle(element);
    if (position !== 'sticky' && position !== 'fixed') continue;
    if (position === 'fixed' && area && containsDeep(element, area)) continue;
    const shown = position === 'fixed' && !area && isShown(element, moment);
    if (shown === !restorer.isStyled(element)) continue;
    changed = true;
    if (shown) restorer.unstyle(element);
    else restorer.style(element, position === 'sticky' ? AT_ITS_PLACE : UNSEEN);
  }
  return changed;
}

/** A bar at the bottom belongs to the end of the page; what fills the screen, like a dialog, to its beginning. */
function isShown(element: Element, { first, last }: Moment): boolean {
  const { top, height } = element.getBoundingClientRect();
  const isBelow = top + height / 2 > innerHeight / 2 && height < innerHeight / 2;
  return isBelow ? last : first;
}
