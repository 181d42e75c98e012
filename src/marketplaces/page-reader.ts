import type { ExpectedCard } from '../domain/orders/expected-card.js';
import type { RawCard } from '../domain/orders/raw-card.js';
import type { DrawnPage, UnreadCard } from './page-reading.js';
import type { Shop } from './shop.js';

/**
 * Reads what a marketplace's pages show. This code is part of every page of the shop, so rules, addresses and the
 * reader of page data are elsewhere. Documents and addresses come in as arguments; nothing here touches a browser API.
 */
export interface PageReader extends Pick<Shop, 'id' | 'owns' | 'pageKind'> {
  /**
   * Reads the whole page; on an order's own page also that order, with dates and amounts as printed. `age`: milliseconds
   * since the page was opened, after which a loader says nothing. Never throws.
   */
  readPage(doc: Document, url: URL, age?: number): DrawnPage;
  /** The page's order cards in document order, found by class name or, failing that, by their links. */
  cards(doc: Document): Element[];
  /** The cards with a known class name in a part of the page. Cheap: one selector. */
  cardsIn(scope: ParentNode): Element[];
  /** True for an element with such a class name. */
  isCard(node: Node): node is Element;
  /** The card with such a class name that contains an element. */
  cardAround(element: Element): Element | null;
  /** True when a card shows what the page's data says of its order and nothing else, so it need not be read. Cheap. */
  matchesExpected(card: Element, expected: ReadonlyMap<string, ExpectedCard>): boolean;
  /** What one card shows, for `DataReader.interpretCard`; an `UnreadCard` when it has no order number. Never throws. */
  lookAtCard(card: Element, position: number, url: URL): RawCard | UnreadCard;
  /** True when the text of an inline script contains orders, so that it is worth sending. Cheap. */
  holdsOrders(scriptText: string): boolean;
}
