import type { CaseReading } from '../domain/cases/case-reading.js';
import type { OrderReading } from '../domain/orders/order.js';
import type { RawCard } from '../domain/orders/raw-card.js';
import type { PageReading } from './page-reading.js';
import type { Shop } from './shop.js';

/** A response or a piece of page state that the page itself holds: which call it answers, and its JSON. */
export interface Payload {
  api: string;
  json: unknown;
  /** The order that the page's address names, for answers that do not say whose they are. */
  orderId?: string | undefined;
  /** The day at her place, for days that are printed without a year; without it they are not read. */
  today?: string | undefined;
}

/** Reads the same values from a page's own data: what it fetched by itself, and the state it carries. */
export interface DataReader extends Pick<Shop, 'id' | 'owns'> {
  /** `null` when the call is not one that tells of orders. Never throws. */
  readPayload(payload: Payload): PageReading | null;
  /** The order of a card as it was drawn, with dates and amounts as printed. Never throws. */
  interpretCard(card: RawCard): OrderReading;
  /**
   * What the words that a page reader found mean; `language` is the page's. Never throws; what they do not tell surely
   * stays absent.
   */
  interpretOrder(reading: OrderReading, language?: string): OrderReading;
  /** The same for a case; `readAt` is the instant at which its countdown stood on the page. */
  interpretCase(reading: CaseReading, readAt: string): CaseReading;
  /** The order that an address is about. */
  orderIdIn(url: URL): string | undefined;
  /** The payloads that stand as state in the text of an inline script. Never throws. */
  payloadsIn(scriptText: string): Payload[];
}
