import type { CopiedAttribute, PagePart } from '../../marketplaces/redacted-page.js';

/** The largest number of parts that are copied, and of characters in one text or attribute. */
const MAX_PARTS = 15_000;
const MAX_TEXT = 400;

/** Elements that are never copied, nor anything inside them. */
const LEFT_OUT = 'script, style, noscript, template, link, meta, object, embed, input[type="hidden" i]';
const ATTRIBUTES: readonly CopiedAttribute[] = ['class', 'data-pl', 'role', 'type', 'href', 'src'];

/** The elements and texts of a page in document order, each with its depth, without comments and most attributes. */
export function pageOutline(doc: Document): { parts: PagePart[]; cut: boolean } {
  const parts: PagePart[] = [];
  const walker = doc.createTreeWalker(doc.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    node instanceof Element && node.matches(LEFT_OUT) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const depths = new Map<Node | null, number>();
  for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) {
    if (parts.length >= MAX_PARTS) return { parts, cut: true };
    const depth = (depths.get(node.parentNode) ?? -1) + 1;
    if (node instanceof Element) {
      depths.set(node, depth);
      parts.push({ depth, tag: node.localName.slice(0, 60), attributes: attributesOf(node) });
    } else {
      const text = node.nodeValue?.trim().slice(0, MAX_TEXT);
      if (text) parts.push({ depth, text });
    }
  }
  return { parts, cut: false };
}

function attributesOf(element: Element): [CopiedAttribute, string][] {
  return ATTRIBUTES.flatMap((name) => {
    const value = element.getAttribute(name);
    return value === null ? [] : [[name, value.slice(0, MAX_TEXT)] satisfies [CopiedAttribute, string]];
  });
}
