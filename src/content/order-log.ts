import type { OrderReading } from '../domain/order.js';
import type { UnreadCard } from '../marketplaces/page-reading.js';
import { CaseLog } from './case-log.js';

/** Nothing of an order but its number: it is there and was not read. */
function saysNothing(order: OrderReading): boolean {
  const { printedDate, printedTotal, stateText } = order.fields;
  const named = order.lines.some((line) => line.fields.title ?? line.fields.productId);
  return !named && !printedDate && !printedTotal && !stateText && !order.rows?.length;
}

/** What was read since the page was opened, and what of it was not sent yet. */
export class OrderLog {
  readonly cases = new CaseLog();
  readonly #sent = new Map<string, OrderReading>();
  readonly #read = new Set<string>();
  readonly #empty = new Set<string>();
  #unsent: OrderReading[] = [];
  /** Cards on the page now that could not be read. */
  unreadCards: () => UnreadCard[] = () => [];
  readonly #unreadData = new Map<string, UnreadCard>();

  /** Notes an order read from what the page draws. The same reading again is noted once. */
  note(order: OrderReading): void {
    const before = this.#sent.get(order.orderId);
    // Compared when it is read again only: the first time, writing a thousand orders out would be for nothing.
    if (before && JSON.stringify(before) === JSON.stringify(order)) return;
    this.#sent.set(order.orderId, order);
    if (saysNothing(order)) {
      if (!this.#read.has(order.orderId)) this.#empty.add(order.orderId);
      return;
    }
    this.noteRead([order.orderId]);
    this.#unsent.push(order);
  }

  /** Notes orders that were read from the page's own data. */
  noteRead(orderIds: readonly string[], unread: readonly UnreadCard[] = []): void {
    for (const id of orderIds) {
      this.#read.add(id);
      this.#empty.delete(id);
    }
    for (const card of unread) this.#unreadData.set(`${card.position} ${card.hint}`, card);
  }

  /** Up to `most` readings to send now. */
  take(most: number): OrderReading[] {
    return this.#unsent.splice(0, most);
  }

  /** Puts back what could not be sent. */
  putBack(orders: readonly OrderReading[]): void {
    this.#unsent = [...orders, ...this.#unsent];
  }

  get hasUnsent(): boolean {
    return this.#unsent.length > 0;
  }

  get read(): string[] {
    return [...this.#read];
  }

  /** Orders that are there and were not read. A page with cards shows its data's gaps as cards. */
  get missed(): UnreadCard[] {
    const drawn = this.unreadCards();
    const places = drawn.length > 0 ? drawn : [...this.#unreadData.values()];
    return [...places, ...[...this.#empty].map((orderId) => ({ position: 0, hint: orderId }))];
  }
}
