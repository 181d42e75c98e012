import type { CaseReading } from '../domain/cases/case-reading.js';
import type { OrderReading } from '../domain/orders/order.js';
import type { RawCard } from '../domain/orders/raw-card.js';
import type { PageKind } from '../domain/reading/page-kind.js';

/** An order or a case on the page whose number could not be read. */
export interface UnreadCard {
  /** 1 for the first card on the page. */
  position: number;
  /** The first words on the card, by which the shopper can recognise it. */
  hint: string;
}

/** What was read of a page: `found` orders are on it, `orders` of them were read, the rest is in `unread`. */
export interface PageReading {
  page: PageKind;
  /** How many orders the page shows. */
  found: number;
  orders: OrderReading[];
  unread: UnreadCard[];
  /** The cases on the page; absent on pages that are not about cases. */
  cases?: CaseReading[];
  /** Cases on the page that could not be read. */
  unreadCases?: UnreadCard[];
  /** null when the page does not show it. */
  signedIn: boolean | null;
  captcha: boolean;
  /** True when the page is an order list, but in a shape that this reader does not know. */
  unknownShape: boolean;
}

/** The same for a page in the document. Its cards are raw: their texts have not been interpreted. */
export interface DrawnPage extends PageReading {
  drawn: RawCard[];
}

/** All cases of a page: those that were read and those that could not be. */
export interface CasesOnPage {
  cases: CaseReading[];
  unread: UnreadCard[];
}
