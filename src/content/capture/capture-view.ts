import type { Rect } from '../../domain/exhibits/rect.js';
import type { PageRestorer } from './page-restorer.js';

/**
 * The part of a page that is captured: how to scroll and measure it. All sizes and positions are in pixels of the
 * picture.
 */
export interface CaptureView {
  /** The element whose text belongs to the capture. */
  root: HTMLElement;
  /** Scrolls to `top` and `left` of the extent, as far as possible. */
  moveTo(top: number, left: number): void;
  top(): number;
  left(): number;
  clip(): Rect;
  extent(): { width: number; height: number };
  atEnd(): boolean;
  /** Where the extent begins now, in CSS pixels of the window. */
  origin(): { x: number; y: number };
}

/** Style under which scrolling is immediate, stops anywhere, and is not corrected by the browser. */
const FREE = { 'scroll-behavior': 'auto', 'scroll-snap-type': 'none', 'overflow-anchor': 'none' };

const pixels = (css: number) => Math.round(css * devicePixelRatio);

/**
 * `innerWidth` and `innerHeight` are whole CSS pixels, rounded up by Chromium: at 150 % that can be outside the window.
 */
function exact(side: 'Width' | 'Height'): number {
  const inner = side === 'Width' ? innerWidth : innerHeight;
  if (!visualViewport) return inner;
  const own = visualViewport[side === 'Width' ? 'width' : 'height'] * visualViewport.scale;
  // `visualViewport` does not include scroll bars that take up space.
  return Math.abs(inner - own) <= 1 ? own : inner;
}

function free(element: Element | null, restorer: PageRestorer): void {
  if (!element) return;
  restorer.scrolls(element);
  if (element instanceof HTMLElement) restorer.style(element, FREE);
}

/** The visible part of the page, as it is. */
export function visibleView(): CaptureView {
  const clip = () => ({ x: 0, y: 0, width: pixels(innerWidth), height: pixels(innerHeight) });
  return {
    root: document.body,
    moveTo() {},
    top: () => 0,
    left: () => 0,
    clip,
    extent: clip,
    atEnd: () => true,
    origin: () => ({ x: 0, y: 0 }),
  };
}

/** The whole page. */
export function pageView(restorer: PageRestorer): CaptureView {
  const scroller = document.scrollingElement ?? document.documentElement;
  free(document.documentElement, restorer);
  free(document.body, restorer);
  const cut = (side: 'overflowX' | 'overflowY') =>
    [document.documentElement, document.body].some((element) =>
      /hidden|clip/.test(getComputedStyle(element)[side] ?? ''),
    );
  const wide = !cut('overflowX');
  const high = !cut('overflowY');
  return {
    root: document.body,
    moveTo(top, left) {
      scroller.scrollTo({ top: toCss(top), left: toCss(left), behavior: 'instant' });
    },
    top: () => pixels(scroller.scrollTop),
    left: () => pixels(scroller.scrollLeft),
    // Without scroll bars that take up space.
    clip: () => ({ x: 0, y: 0, width: shown('Width'), height: shown('Height') }),
    extent: () => ({ width: wide ? all('Width') : shown('Width'), height: high ? all('Height') : shown('Height') }),
    atEnd: () => !high || scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 1,
    origin: () => ({ x: -scroller.scrollLeft, y: -scroller.scrollTop }),
  };

  /** A difference of one CSS pixel to the visible size comes from rounding, and is ignored. */
  function all(side: 'Width' | 'Height'): number {
    const whole = scroller[`scroll${side}`];
    return whole - scroller[`client${side}`] > 1 ? Math.max(pixels(whole), shown(side)) : shown(side);
  }

  /** `clientHeight` is rounded to CSS pixels. Without a scroll bar, the window's own size is exact. */
  function shown(side: 'Width' | 'Height'): number {
    const inner = side === 'Width' ? innerWidth : innerHeight;
    const client = scroller[`client${side}`];
    return inner - client > 1 ? Math.floor(client * devicePixelRatio) : pixels(exact(side));
  }
}

/** One inner scroll area. */
export function areaView(area: HTMLElement, restorer: PageRestorer): CaptureView {
  const page = document.scrollingElement ?? document.documentElement;
  free(document.documentElement, restorer);
  free(document.body, restorer);
  free(area, restorer);
  // Rounded corners would show in every shot, with the page's colour in them.
  restorer.style(area, { 'border-radius': '0' });
  for (let up = area.parentElement; up; up = up.parentElement) restorer.scrolls(up);
  area.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });

  /** The upper left corner of the area's inside in the window, in CSS pixels. */
  const inside = () => {
    const { x, y } = area.getBoundingClientRect();
    return { x: x + area.clientLeft, y: y + area.clientTop };
  };
  /** The visible part of the area's inside, in whole pixels of the window. */
  const clip = () => {
    const { x, y } = inside();
    // The browser draws an edge between two pixels on the nearer one.
    const from = { x: Math.max(0, pixels(x)), y: Math.max(0, pixels(y)) };
    const right = Math.min(pixels(exact('Width')), pixels(x + area.clientWidth));
    const bottom = Math.min(pixels(exact('Height')), pixels(y + area.clientHeight));
    return { ...from, width: Math.max(0, right - from.x), height: Math.max(0, bottom - from.y) };
  };
  /** How many pixels of the area's inside are above the window. */
  const above = () => clip().y - pixels(inside().y);

  return {
    root: area,
    moveTo(top, left) {
      area.scrollTo({ top: toCss(top), left: toCss(left), behavior: 'instant' });
      // When the area is higher than the window, the page scrolls where the area no longer can.
      const { y } = inside();
      const rest = Math.max(0, toCss(top) - area.scrollTop);
      const hidden = y < 0 || y + area.clientHeight > innerHeight;
      if (hidden) page.scrollTo({ top: page.scrollTop + y + rest, behavior: 'instant' });
    },
    top: () => pixels(area.scrollTop) + above(),
    left: () => pixels(area.scrollLeft) + clip().x - pixels(inside().x),
    clip,
    extent: () => ({ width: clip().width, height: pixels(area.scrollHeight) }),
    atEnd: () => {
      const whole = inside().y + area.clientHeight <= innerHeight + 1;
      return whole && area.scrollTop + area.clientHeight >= area.scrollHeight - 1;
    },
    origin: () => ({ x: inside().x - area.scrollLeft, y: inside().y - area.scrollTop }),
  };
}

function toCss(inPixels: number): number {
  return inPixels / devicePixelRatio;
}
