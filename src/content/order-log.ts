import type { OrderReading } from '../domain/order.js';
import type { UnreadCard } from '../marketplaces/marketplace.js';

/** Nothing of an order but its number: it is there and was not read. */
function saysNothing(order: OrderReading): boolean {
  const { orderedOn, total, printedTotal, stateText } = order.fields;
  const named = order.lines.some((line) => line.fields.title !== undefined || line.fields.productId !== undefined);
  return (
    !named && orderedOn === undefined && total === undefined && printedTotal === undefined && stateText === undefined
  );
}

/** What was read since the page was opened, and what of it was not sent yet. */
export class OrderLog {
  readonly #sent = new Map<string, string>();
  readonly #read = new Set<string>();
  readonly #empty = new Set<string>();
  #unsent: OrderReading[] = [];
  unread: UnreadCard[] = [];

  /** Notes a reading. The same reading from the same place is noted once. */
  note(order: OrderReading, place: 'page' | 'data'): void {
    if (saysNothing(order)) {
      if (!this.#read.has(order.orderId)) this.#empty.add(order.orderId);
      return;
    }
    this.#empty.delete(order.orderId);
    this.#read.add(order.orderId);
    const key = `${place} ${order.orderId}`;
    const text = JSON.stringify(order);
    if (this.#sent.get(key) === text) return;
    this.#sent.set(key, text);
    this.#unsent.push(order);
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

  /** Cards without a number, and orders of which nothing but the number was found. */
  get missed(): UnreadCard[] {
    const known = this.unread.filter((card) => ![...this.#read].some((id) => card.hint.includes(id)));
    return [...known, ...[...this.#empty].map((orderId) => ({ position: 0, hint: orderId }))];
  }

  forget(): void {
    this.#sent.clear();
    this.#read.clear();
    this.#empty.clear();
    this.#unsent = [];
    this.unread = [];
  }
}
