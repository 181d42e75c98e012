import type { PageKind } from '../domain/order.js';
import type { DataHeard } from '../messages/protocol.js';
import { tellBackground } from '../messages/tell-background.js';
import type { OrderLog } from './order-log.js';

/** As many orders as one message carries. */
const BATCH = 25;
/** As much unacknowledged page data as is kept to be sent again, in characters. */
const MAX_WAITING = 8_000_000;

/** What was read of one page, and what kind of page it was. */
interface PageLog {
  log: OrderLog;
  page: PageKind;
}

/** Sends what was read and heard, in order, and keeps what was not acknowledged to send it again. */
export class Outbox {
  /** The log of the page that is open now comes last; those before it still have something to send. */
  #pages: PageLog[];
  /** Has orders on their way: they may come back. */
  #inSending: PageLog | null = null;
  readonly #kindNow: () => PageKind;
  #heard: { message: DataHeard; log: OrderLog }[] = [];
  #sending: Promise<void> = Promise.resolve();

  constructor(log: OrderLog, kindNow: () => PageKind) {
    this.#kindNow = kindNow;
    this.#pages = [{ log, page: kindNow() }];
  }

  /** From now on, what is read belongs to another page. */
  turnTo(log: OrderLog): void {
    const unsent = this.#pages.filter((before) => before.log.hasUnsent || before === this.#inSending);
    this.#pages = [...unsent, { log, page: this.#kindNow() }];
  }

  add(api: string, text: string): void {
    const message: DataHeard = { type: 'data.heard', page: this.#kindNow(), api, text };
    const log = this.#pages.at(-1)?.log;
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
    for (const page of this.#pages) if (!(await this.#sendOrders(page))) return;
  }

  async #sendOrders(one: PageLog): Promise<boolean> {
    const { log, page } = one;
    this.#inSending = one;
    try {
      for (let orders = log.take(BATCH); orders.length > 0; orders = log.take(BATCH)) {
        try {
          await tellBackground({ type: 'orders.seen', page, orders });
        } catch {
          log.putBack(orders);
          return false;
        }
      }
      return true;
    } finally {
      this.#inSending = null;
    }
  }
}
