import type { ExpectedCard } from '../domain/orders/expected-card.js';
import type { RawCard } from '../domain/orders/raw-card.js';
import type { DrawnPage, UnreadCard } from './page-reading.js';
import type { Shop } from './shop.js';

/**
 * Reads what a marketplace's pages draw. It rides along in every page, so it is kept apart from rules, addresses and
 * the reader of page data. Documents and addresses come in as arguments; nothing here touches a browser API.
 */
export interface PageReader extends Pick<Shop, 'id' | 'owns' | 'pageKind'> {
  /** Looks at the whole page; an order with a page of its own is read, with dates and amounts as printed. Never throws. */
  readPage(doc: Document, url: URL): DrawnPage;
  /** The page's order cards, in the order of the page, by whatever tells of them. */
  cards(doc: Document): Element[];
  /** Those in a part of the page that have the names which are known. Cheap: one selector. */
  cardsIn(scope: ParentNode): Element[];
  /** True of an element with such a name. */
  isCard(node: Node): node is Element;
  /** The card of such a name that an element lies in. */
  cardAround(element: Element): Element | null;
  /** True of a card that shows what was told of its order, and nothing besides: it need not be read. Cheap. */
  showsTold(card: Element, told: ReadonlyMap<string, ExpectedCard>): boolean;
  /** What one card shows, for `DataReader.interpretCard`. Never throws; an `UnreadCard` when it has no order number. */
  lookAtCard(card: Element, position: number, url: URL): RawCard | UnreadCard;
  /** True when an inline script's text holds data of orders, so that it is worth reading. Cheap. */
  holdsOrders(scriptText: string): boolean;
}
