import type { OrderReading, PageKind } from '../domain/order.js';
import type { Shop } from './shop.js';

/** A card that is plainly an order but whose number could not be read. */
export interface UnreadCard {
  /** 1 for the first card on the page. */
  position: number;
  /** What could be read of it, to recognise it by: the first words on the card. */
  hint: string;
}

/** What one look at a page told. `found` orders are on it; `orders` were read; the rest is in `unread`. */
export interface PageReading {
  page: PageKind;
  /** How many orders the page shows. */
  found: number;
  orders: OrderReading[];
  unread: UnreadCard[];
  /** null when the page does not tell. */
  signedIn: boolean | null;
  captcha: boolean;
  /** Set when the page has orders in a shape that we do not know. */
  unknownShape: boolean;
}

/** A response or a piece of page state that the page itself holds: which call it answers, and its JSON. */
export interface Payload {
  api: string;
  json: unknown;
  /** The order that the page's address names, for answers that do not say whose they are. */
  orderId?: string | undefined;
}

/** A picture of a product where the page draws it; null when nothing tells of which. */
export interface DrawnPicture {
  element: Element;
  productId: string | null;
}

/** One marketplace's reader. Documents, addresses and JSON come in as arguments; nothing here touches a browser API. */
export interface Marketplace extends Pick<Shop, 'id' | 'owns' | 'pageKind'> {
  /** Reads the whole page: cards, fields, sign-in state, captcha. Never throws. */
  readPage(doc: Document, url: URL): PageReading;
  /** The page's order cards, in the order of the page. Cheap: selectors only. */
  cards(doc: Document): Element[];
  /** Where a card shows the pictures of its products, in the order of its lines. */
  pictures(card: Element): DrawnPicture[];
  /** Reads one card. Never throws; an `UnreadCard` when it has no order number. */
  readCard(card: Element, position: number, url: URL): OrderReading | UnreadCard;
  /** The same values from the page's own data. `null` when the call is not one that tells of orders. Never throws. */
  readPayload(payload: Payload): PageReading | null;
  /** The payloads that stand as state in the text of an inline script. Never throws. */
  payloadsIn(scriptText: string): Payload[];
}
