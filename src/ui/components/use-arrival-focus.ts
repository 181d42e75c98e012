import type { Ref } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

let hasActed = false;
for (const type of ['pointerdown', 'keydown'])
  document.addEventListener(
    type,
    () => {
      hasActed = true;
    },
    { once: true, capture: true },
  );

/**
 * Focuses the heading of a new screen when the pressed element went away with the old one, so that shoppers who use a
 * screen reader or the keyboard go on there. The first screen takes no focus.
 */
export function useArrivalFocus(isHeading: boolean): Ref<HTMLHeadingElement> {
  const ref = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (isHeading && hasActed && lost) ref.current?.focus();
  }, [isHeading]);
  return ref;
}
