/** Tells in which fields she herself wrote or chose, as far as `signal` lets it listen. Events of scripts do not count. */
export function watchUserEdits(signal: AbortSignal): (element: Element) => boolean {
  const touched = new WeakSet<Element>();
  const note = (event: Event) => {
    if (event.isTrusted && event.target instanceof Element) touched.add(event.target);
  };
  for (const type of ['input', 'change'])
    document.addEventListener(type, note, { capture: true, passive: true, signal });
  return (element) => touched.has(element);
}
