// The cards of the order list: which elements they are, and what each shows.

import type { RawCard } from '../../../domain/orders/raw-card.js';
import type { UnreadCard } from '../../page-reading.js';
import { hasWords } from '../../read-values.js';
import { orderIdIn } from './card-links.js';
import { outermost } from './elements.js';
import { hintOf, scrapeCard } from './scrape-card.js';
import * as on from './selectors.js';

/** The page's order cards, in document order. */
export function cards(doc: Document): Element[] {
  for (const selector of [on.CARD, on.OLD_CARD]) {
    // Lists have empty nodes with the class of a card, which are none.
    const found = cardsIn(doc, selector).filter(
      (card) => card.firstElementChild !== null || hasWords(card.textContent),
    );
    if (found.length) return found;
  }
  return cardsByLink(doc);
}

/** The cards with today's class name in a part of the page. */
export function cardsIn(scope: ParentNode, selector = on.CARD): Element[] {
  return outermost(scope.querySelectorAll(selector));
}

/** The outermost card that contains an element. */
export function cardAround(element: Element): Element | null {
  let card = element.closest(on.CARD);
  for (let outer = card; outer; outer = outer.parentElement?.closest(on.CARD) ?? null) card = outer;
  return card;
}

/** For pages without known class names: the widest element around each order's links that contains no other order's. */
function cardsByLink(doc: Document): Element[] {
  const owner = new Map<Element, string>();
  const firsts = new Map<string, Element>();
  for (const link of [...doc.querySelectorAll(on.DETAIL_LINK)].slice(0, 2000)) {
    const id = orderIdIn(link.getAttribute('href'));
    if (!id) continue;
    if (!firsts.has(id)) firsts.set(id, link);
    let element: Element | null = link;
    for (let level = 0; element && level < 12; level++, element = element.parentElement) {
      if (owner.get(element) === '') break;
      owner.set(element, (owner.get(element) ?? id) === id ? id : '');
    }
  }
  return [...firsts].map(([id, link]) => {
    let card = link;
    for (let parent = card.parentElement; parent && owner.get(parent) === id; parent = card.parentElement) {
      if (parent.nodeName === 'BODY' || parent.nodeName === 'MAIN') break;
      card = parent;
    }
    return card;
  });
}

/** What a card shows; an `UnreadCard` when it has no order number. Never throws. */
export function lookAtCard(card: Element, position: number, url: URL): RawCard | UnreadCard {
  try {
    const raw = scrapeCard(card, url);
    if (raw) return raw;
  } catch {
    // A card with an unforeseen shape is an unread card.
  }
  return { position, hint: hintOf(card) };
}
