// Elements that do not scroll with the page would be in every shot. Each is shown once: at its place in the page if it
// has one, otherwise at the edge of the window that it sticks to.

import { containsDeep, elementsUnder } from './deep-elements.js';
import type { PageRestorer } from './page-restorer.js';

type Styled = HTMLElement | SVGElement;
const hasStyle = (element: Element): element is Styled =>
  element instanceof HTMLElement || element instanceof SVGElement;

/** Makes an element invisible with everything in it, immediately, while it takes up the same space. */
const UNSEEN = { opacity: '0', transition: 'none' };
/** Puts a sticky element where it would be if it did not stick. */
const AT_ITS_PLACE = { position: 'relative', top: 'auto', right: 'auto', bottom: 'auto', left: 'auto' };

export interface Moment {
  first: boolean;
  last: boolean;
}

/**
 * Shows every fixed or sticky element once; true when something changed. Runs at every stop, because pages make a
 * header stick, or show a button back to the top, only once they are scrolled. `area` is the inner scroll area that is
 * captured: fixed elements over it are never shown.
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

/** A bar at the bottom is shown at the end of the page; anything else, such as a dialog, at its beginning. */
function isShown(element: Element, { first, last }: Moment): boolean {
  const { top, height } = element.getBoundingClientRect();
  const isBelow = top + height / 2 > innerHeight / 2 && height < innerHeight / 2;
  return isBelow ? last : first;
}
