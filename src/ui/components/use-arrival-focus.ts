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
 * The heading of a screen that comes in place of another gets the focus when what the shopper pressed went away with
 * the other: who listens or uses the keyboard goes on there. The first screen takes it from nobody.
 */
export function useArrivalFocus(isHeading: boolean): Ref<HTMLHeadingElement> {
  const ref = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (isHeading && hasActed && lost) ref.current?.focus();
  }, [isHeading]);
  return ref;
}
