import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

/** CSS pixels for each picture pixel. */
const LEVELS = [0.1, 0.25, 0.5, 0.75, 1, 1.5, 2, 3, 4];

export interface Zoom {
  /** The box around the picture; it scrolls when the picture is larger. */
  place: RefObject<HTMLElement | null>;
  /** The width of the picture in CSS pixels; undefined while it fits the window. */
  width: number | undefined;
  /** CSS pixels for each picture pixel; null before it is shown. */
  scale: number | null;
  larger: () => void;
  smaller: () => void;
  fit: () => void;
}

/** How large a picture that is `pixels` wide is shown. At first it fits the window's width. */
export function useZoom(pixels: number): Zoom {
  const place = useRef<HTMLElement>(null);
  const [level, setLevel] = useState<number | null>(null);
  const [scale, setScale] = useState<number | null>(null);
  /** The centre of the visible part, as fractions of the whole, to zoom around. */
  const middle = useRef({ x: 0.5, y: 0 });
  const shownNow = () => {
    const picture = place.current?.querySelector('.viewer-picture');
    return picture ? picture.getBoundingClientRect().width / pixels : null;
  };
  useEffect(() => {
    const picture = place.current?.querySelector('.viewer-picture');
    if (!picture) return;
    const watch = new ResizeObserver(() => setScale(shownNow()));
    watch.observe(picture);
    return () => watch.disconnect();
  });
  useLayoutEffect(() => {
    const { current: box } = place;
    if (!box || level === null) return;
    box.scrollLeft = middle.current.x * box.scrollWidth - box.clientWidth / 2;
    box.scrollTop = middle.current.y * box.scrollHeight - box.clientHeight / 2;
  }, [level]);
  const go = (next: number | null | undefined) => {
    const { current: box } = place;
    if (!box || next === undefined) return;
    // While the picture fits, only the tab scrolls.
    const { top, height } = box.getBoundingClientRect();
    const seen = (Math.max(0, -top) + Math.min(height, innerHeight - top)) / 2;
    middle.current = {
      x: (box.scrollLeft + box.clientWidth / 2) / box.scrollWidth,
      y: (box.scrollTop + seen) / box.scrollHeight,
    };
    setLevel(next);
  };
  // The fitting scale can be any number, so the next zoom level is the nearest one above or below it.
  const near = 0.01;
  return {
    place,
    width: level === null ? undefined : Math.round(pixels * level),
    scale,
    larger: () => go(LEVELS.find((one) => one > (shownNow() ?? 1) + near)),
    smaller: () => go(LEVELS.findLast((one) => one < (shownNow() ?? 1) - near)),
    fit: () => go(null),
  };
}

const KEYS: Readonly<Record<string, 'larger' | 'smaller' | 'fit'>> = {
  '+': 'larger',
  '=': 'larger',
  '-': 'smaller',
  '0': 'fit',
};

/** Zooms by keyboard while the picture has the focus. */
export function pressZoomKey(event: KeyboardEvent, zoom: Zoom): void {
  const step = KEYS[event.key];
  if (!step || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  zoom[step]();
}
