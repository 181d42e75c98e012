// Whether the shopper can really see what stands in the page. A page can find our element, make it unseen, move it or lay
// something over it, and so steal a press: what a press gives away counts only where it was seen, unmoved and on top.

import { watchRoot } from './untouched-root.js';

/** How long it must have stood still and on top, in milliseconds. */
const STEADY_MS = 800;
const LOOK_MS = 100;

export interface SteadyHost {
  /** Makes a change of our own to what is in the root. */
  change(work: () => void): void;
  /** True when a press at this event is the shopper's for what they saw. */
  isPressedInSight(event: Event): boolean;
  end(): void;
}

/**
 * Watches a host that stands in the top layer. `onSteady` is called when it has stood in sight long enough, and again
 * with false when it has not; `onTouched` when the page changed or removed it, or what is in its root.
 */
export function steadyHost(
  host: HTMLElement,
  root: ShadowRoot,
  onSteady: (steady: boolean) => void,
  onTouched: () => void,
): SteadyHost {
  const parent = host.parentNode;
  const style = host.getAttribute('style');
  const attributes = host.attributes.length;
  const hasOtherLook = () => host.getAttribute('style') !== style || host.attributes.length !== attributes;
  let place = '';
  let since = performance.now();
  let steady = false;

  const inside = watchRoot(root, onTouched);
  const look = () => {
    if (!inside.looksAsMade()) return onTouched();
    const now = placeOf(host);
    if (now !== place || now === '') since = performance.now();
    place = now;
    const is = now !== '' && performance.now() - since >= STEADY_MS;
    const changed = is !== steady;
    steady = is;
    if (changed) onSteady(is);
  };
  const timer = setInterval(look, LOOK_MS);
  const touched = new MutationObserver((records) => {
    const isRemoved = records.some(({ removedNodes }) => [...removedNodes].includes(host));
    if (isRemoved || host.parentNode !== parent || hasOtherLook()) onTouched();
  });
  touched.observe(host, { attributes: true });
  if (parent) touched.observe(parent, { childList: true });

  return {
    change: inside.change,
    isPressedInSight(event) {
      if (!event.isTrusted || !steady || placeOf(host) !== place || hasOtherLook()) return false;
      if (!inside.looksAsMade()) return false;
      const { clientX, clientY, detail } = event as MouseEvent;
      // A key presses a button without a place: its middle stands for it.
      const box = host.getBoundingClientRect();
      const [x, y] = detail === 0 ? [box.x + box.width / 2, box.y + box.height / 2] : [clientX, clientY];
      return document.elementFromPoint(x, y) === host;
    },
    end() {
      clearInterval(timer);
      touched.disconnect();
      inside.end();
    },
  };
}

/** Where the host is seen; empty when it is not, or when something of the page's can lie over it. */
function placeOf(host: HTMLElement): string {
  const seen = host.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true });
  if (!seen || !host.isConnected || !isOnTop(host)) return '';
  const { x, y, width, height } = host.getBoundingClientRect();
  const inside = x >= 0 && y >= 0 && x + width <= innerWidth + 1 && y + height <= innerHeight + 1;
  return inside && width > 200 && height > 30 ? [x, y, width, height].map(Math.round).join(' ') : '';
}

/**
 * True when nothing else is in the top layer. What is there may be drawn over the host without taking any press, so that
 * asking what lies at a point does not find it.
 */
function isOnTop(host: HTMLElement): boolean {
  const others = [':popover-open', 'dialog:modal', ':fullscreen', ':active-view-transition'];
  return (
    matches(host, ':popover-open') &&
    others.every((selector) => [...found(selector)].every((element) => element === host))
  );
}

function matches(element: Element, selector: string): boolean {
  try {
    return element.matches(selector);
  } catch {
    return false;
  }
}

/** A browser that does not know a selector has nothing of its kind. */
function found(selector: string): Iterable<Element> {
  try {
    return document.querySelectorAll(selector);
  } catch {
    return [];
  }
}
