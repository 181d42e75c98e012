import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

export interface Slices {
  /** How many rows to draw. */
  drawn: number;
  more: () => void;
  /** The ref of the element after the last row: when it comes into sight, the next rows are drawn. */
  end: (element: Element | null) => void;
}

/** A screenful and a little more, so that a long list opens as fast as a short one. */
const FIRST = 12;
const NEXT = 40;

/**
 * Draws a long list in slices, so that a thousand rows cost no more than those the shopper looks at. Another `key`, as
 * for a new search, starts from the top.
 */
export function useSlices(total: number, key: string): Slices {
  const [wanted, setWanted] = useState({ key, rows: FIRST });
  const rows = wanted.key === key ? wanted.rows : FIRST;
  const more = useCallback(
    () => setWanted((before) => ({ key, rows: (before.key === key ? before.rows : FIRST) + NEXT })),
    [key],
  );
  const latest = useRef(more);
  latest.current = more;
  const observer = useRef<IntersectionObserver | null>(null);
  const end = useCallback((element: Element | null) => {
    observer.current?.disconnect();
    if (!element) return;
    observer.current = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) latest.current();
    });
    observer.current.observe(element);
  }, []);
  useEffect(() => () => observer.current?.disconnect(), []);
  return { drawn: Math.min(rows, total), more, end };
}
