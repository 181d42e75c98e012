import type { PageKind } from '../domain/order.js';
import type { DataHeard } from '../messages/protocol.js';
import { tellBackground } from '../messages/tell-background.js';
import type { OrderLog } from './order-log.js';

/** As many orders as one message carries. */
const BATCH = 25;
/** As much unacknowledged page data as is kept to be sent again, in characters. */
const MAX_WAITING = 8_000_000;

/** Sends what was read and heard, in order, and keeps what was not acknowledged to send it again. */
export class Outbox {
  /** The log of the page that is open now comes last; those before it still have something to send. */
  #logs: OrderLog[];
  readonly #kindNow: () => PageKind;
  #heard: { message: DataHeard; log: OrderLog }[] = [];
  #sending: Promise<void> = Promise.resolve();

  constructor(log: OrderLog, kindNow: () => PageKind) {
    this.#logs = [log];
    this.#kindNow = kindNow;
  }

  /** From now on, what is read belongs to another page. */
  turnTo(log: OrderLog): void {
    this.#logs = [...this.#logs.filter((before) => before.hasUnsent), log];
  }

  add(api: string, text: string): void {
    const message: DataHeard = { type: 'data.heard', page: this.#kindNow(), api, text };
    const log = this.#logs.at(-1);
    if (log) this.#heard.push({ message, log });
    while (this.#heard.reduce((sum, one) => sum + one.message.text.length, 0) > MAX_WAITING) this.#heard.shift();
  }

  /** Sends everything that waits. Resolves when it was acknowledged or has to wait for another time. */
  flush(): Promise<void> {
    this.#sending = this.#sending.then(() => this.#sendAll());
    return this.#sending;
  }

  async #sendAll(): Promise<void> {
    try {
      for (let next = this.#heard[0]; next; next = this.#heard[0]) {
        const { read, unread } = await tellBackground(next.message);
        next.log.noteRead(read, unread);
        this.#heard = this.#heard.filter((one) => one !== next);
      }
    } catch {
      // The worker died on the way or storage is full: it stays first in the queue.
      return;
    }
    for (const log of this.#logs) if (!(await this.#sendOrders(log))) return;
  }

  async #sendOrders(log: OrderLog): Promise<boolean> {
    for (let orders = log.take(BATCH); orders.length > 0; orders = log.take(BATCH)) {
      try {
        await tellBackground({ type: 'orders.seen', page: this.#kindNow(), orders });
      } catch {
        log.putBack(orders);
        return false;
      }
    }
    return true;
  }
}
