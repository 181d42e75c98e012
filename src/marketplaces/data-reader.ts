import type { CaseReading } from '../domain/cases/case-reading.js';
import type { OrderReading } from '../domain/orders/order.js';
import type { RawCard } from '../domain/orders/raw-card.js';
import type { PageReading } from './page-reading.js';
import type { Shop } from './shop.js';

/** A response that the page received, or a piece of state in its HTML: the name of the call and the JSON. */
export interface Payload {
  api: string;
  json: unknown;
  /** The order in the page's address, for answers that do not name their order. */
  orderId?: string | undefined;
  /** Today where the shopper is. Needed for days that are printed without a year, which are left out otherwise. */
  today?: string | undefined;
  /** The zone in which an instant of the data becomes a day; UTC where it is not given. */
  zone?: string | undefined;
}

/** Reads orders and cases from a page's own data: from the responses it fetched and from the state in its HTML. */
export interface DataReader extends Pick<Shop, 'id' | 'owns'> {
  /** null when the call has no orders or cases in its answer. Never throws. */
  readPayload(payload: Payload): PageReading | null;
  /** The order that a card shows, with dates and amounts as printed. Never throws. */
  interpretCard(card: RawCard): OrderReading;
  /**
   * Interprets the texts that a page reader found: dates, amounts, sentences. `language` is the page's. What the texts
   * do not clearly say stays absent. Never throws.
   */
  interpretOrder(reading: OrderReading, language?: string): OrderReading;
  /** The same for a case. `readAt`: when its countdown was read from the page. */
  interpretCase(reading: CaseReading, readAt: string): CaseReading;
  /** The order number in an address. */
  orderIdIn(url: URL): string | undefined;
  /** The payloads in the text of an inline script. Never throws. */
  payloadsIn(scriptText: string): Payload[];
}
