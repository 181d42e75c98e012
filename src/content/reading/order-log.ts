import type { ExpectedCard } from '../../domain/orders/expected-card.js';
import { isEmptyReading } from '../../domain/orders/is-empty-reading.js';
import type { OrderReading } from '../../domain/orders/order.js';
import type { RawCard } from '../../domain/orders/raw-card.js';
import type { UnreadCard } from '../../marketplaces/page-reading.js';
import { hasWords } from '../../marketplaces/read-values.js';
import { CaseLog } from './case-log.js';

/** An order as it is read from the page's elements: from its own page, or from a card. */
export type Drawn = OrderReading | RawCard;

export const isReading = (drawn: Drawn): drawn is OrderReading => 'fields' in drawn;
export const isCard = (drawn: Drawn): drawn is RawCard => !isReading(drawn);

/** The orders that were read since the page was opened, and those that were not sent yet. */
export class OrderLog {
  readonly cases = new CaseLog();
  readonly #sent = new Map<string, Drawn>();
  readonly #read = new Set<string>();
  readonly #empty = new Set<string>();
  #unsent: Drawn[] = [];
  /** The cards on the page now that could not be read. */
  unreadCards: () => UnreadCard[] = () => [];
  /** Data came for orders that were read before, so all cards have to be checked again. */
  renewed = false;
  /** What the page's data says that cards should show, for orders whose card was not read since. */
  readonly expected = new Map<string, ExpectedCard>();
  readonly #unreadData = new Map<string, UnreadCard>();

  /** Notes an order that was read from the page. The same reading is noted once. */
  note(order: OrderReading): void {
    this.#note(order, !isEmptyReading(order));
  }

  /** Notes a card. A card without a state counts as read once the background has read something of it. */
  noteCard(card: RawCard): void {
    this.#note(card, hasWords(card.state?.[0] ?? ''));
  }

  #note(order: Drawn, hasContent: boolean): void {
    const before = this.#sent.get(order.orderId);
    // The JSON is made only when the order was read before. Making it for a thousand new orders would be wasted time.
    if (before && JSON.stringify(before) === JSON.stringify(order)) return;
    this.#sent.set(order.orderId, order);
    this.expected.delete(order.orderId);
    if (hasContent) this.noteRead([order.orderId]);
    else {
      if (!this.#read.has(order.orderId)) this.#empty.add(order.orderId);
      if (!isCard(order)) return;
    }
    this.#unsent.push(order);
  }

  /** Notes orders that the background has read, from the page's data or from a card. */
  noteRead(orderIds: readonly string[], unread: readonly UnreadCard[] = []): void {
    for (const id of orderIds) {
      this.#read.add(id);
      this.#empty.delete(id);
    }
    for (const card of unread) this.#unreadData.set(`${card.position} ${card.hint}`, card);
  }

  /**
   * Notes the orders that were read from the page's data, with the cards to expect of those that were complete. Storage
   * now has what the data says, so a card that was sent before has to be read and sent again. Cards that are `unsent`
   * need not: they will be stored after the data.
   */
  noteStored(read: readonly string[], expected: readonly ExpectedCard[], unsent: ReadonlySet<string>): void {
    const complete = new Map(expected.map((card) => [card.orderId, card]));
    for (const id of read) {
      const known = this.expected.delete(id);
      const card = complete.get(id);
      if (!card || unsent.has(id)) continue;
      this.renewed = this.#sent.delete(id) || known || this.renewed;
      this.expected.set(id, card);
    }
  }

  /** Takes up to `most` readings to send now. */
  take(most: number): Drawn[] {
    return this.#unsent.splice(0, most);
  }

  /** Puts back readings that could not be sent, before all others. */
  putBack(orders: readonly Drawn[]): void {
    this.#unsent = [...orders, ...this.#unsent];
  }

  get unsentIds(): string[] {
    return this.#unsent.map(({ orderId }) => orderId);
  }

  get hasUnsent(): boolean {
    return this.#unsent.length > 0;
  }

  get readCount(): number {
    return this.#read.size;
  }

  get read(): string[] {
    return [...this.#read];
  }

  /** Orders that were not read. On a page with unread cards, those stand for the unread orders of its data. */
  get missed(): UnreadCard[] {
    const drawn = this.unreadCards();
    const places = drawn.length > 0 ? drawn : [...this.#unreadData.values()];
    return [...places, ...[...this.#empty].map((orderId) => ({ position: 0, hint: orderId }))];
  }
}
