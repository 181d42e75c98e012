import type { CaseReading } from '../domain/cases/case-reading.js';
import type { OrderReading } from '../domain/orders/order.js';
import type { RawCard } from '../domain/orders/raw-card.js';
import type { PageKind } from '../domain/reading/page-kind.js';

/** A card that is plainly an order, or a case, but whose number could not be read. */
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
  /** What it told of cases; absent on pages that tell of none. */
  cases?: CaseReading[];
  /** Cases that it shows and that could not be read. */
  unreadCases?: UnreadCard[];
  /** null when the page does not tell. */
  signedIn: boolean | null;
  captcha: boolean;
  /** Set when the page has orders in a shape that we do not know. */
  unknownShape: boolean;
}

/** The same of what a page draws: its cards are still to be read. */
export interface DrawnPage extends PageReading {
  drawn: RawCard[];
}

/** The cases of a page: those that were read, and those that are there and could not be. Together they are all. */
export interface CasesOnPage {
  cases: CaseReading[];
  unread: UnreadCard[];
}
