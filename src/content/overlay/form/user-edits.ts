import type { IsEdited } from '../../../marketplaces/case-form.js';

/**
 * Watches in which fields the shopper wrote or chose something, until `signal` ends it. Events of scripts do not count.
 */
export function watchUserEdits(signal: AbortSignal): IsEdited {
  const edited = new WeakSet<Element>();
  const note = (event: Event) => {
    if (event.isTrusted && event.target instanceof Element) edited.add(event.target);
  };
  for (const type of ['input', 'change'])
    document.addEventListener(type, note, { capture: true, passive: true, signal });
  return (element) => edited.has(element);
}
