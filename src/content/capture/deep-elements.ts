interface ShadowOpener {
  chrome?: { dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } };
}

/** The shadow root of an element, open or closed: both browsers let an extension's script look inside. */
function shadowOf(element: Element): ShadowRoot | null {
  if (element.shadowRoot) return element.shadowRoot;
  const inFirefox = (element as Element & { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot;
  if (inFirefox) return inFirefox;
  // Chromium throws for what is not an HTML element, and only what has a dash in its name or may have a shadow has one.
  if (!(element instanceof HTMLElement) || (!element.localName.includes('-') && !SHADOWED.has(element.localName))) {
    return null;
  }
  return (globalThis as ShadowOpener).chrome?.dom?.openOrClosedShadowRoot(element) ?? null;
}

const SHADOWED = new Set(['div', 'span', 'section', 'main', 'aside', 'header', 'footer', 'nav', 'article', 'body']);

/** Every element under a root, those in shadow trees included. */
export function* elementsUnder(root: ParentNode): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    const shadow = shadowOf(element);
    if (shadow) yield* elementsUnder(shadow);
  }
}

/** True when `ancestor` holds `node`, across shadow trees. */
export function containsDeep(ancestor: Element, node: Node): boolean {
  for (let here: Node | null = node; here; here = here.parentNode ?? (here instanceof ShadowRoot ? here.host : null)) {
    if (here === ancestor) return true;
  }
  return false;
}
