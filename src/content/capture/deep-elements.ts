interface ShadowOpener {
  chrome?: { dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } };
}

/** The shadow root of an element, open or closed. Both browsers give content scripts access to closed ones. */
function shadowOf(element: Element): ShadowRoot | null {
  if (element.shadowRoot) return element.shadowRoot;
  const inFirefox = (element as Element & { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot;
  if (inFirefox) return inFirefox;
  // Chromium throws for elements that are not HTML. Only custom elements and those in `SHADOWED` can have a shadow
  // root.
  if (!(element instanceof HTMLElement) || (!element.localName.includes('-') && !SHADOWED.has(element.localName))) {
    return null;
  }
  return (globalThis as ShadowOpener).chrome?.dom?.openOrClosedShadowRoot(element) ?? null;
}

const SHADOWED = new Set(['div', 'span', 'section', 'main', 'aside', 'header', 'footer', 'nav', 'article', 'body']);

/** Every element under a root, including those in shadow trees. */
export function* elementsUnder(root: ParentNode): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    const shadow = shadowOf(element);
    if (shadow) yield* elementsUnder(shadow);
  }
}

/** True when `ancestor` contains `node`, across shadow trees. */
export function containsDeep(ancestor: Element, node: Node): boolean {
  for (let here: Node | null = node; here; here = here.parentNode ?? (here instanceof ShadowRoot ? here.host : null)) {
    if (here === ancestor) return true;
  }
  return false;
}
