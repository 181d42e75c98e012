import type { PageKind } from '../../domain/reading/page-kind.js';
import type { DataHeard } from '../../messages/protocol.js';
import { sendOrders } from '../../messages/send.js';
import { isCard, isReading, type OrderLog } from './order-log.js';

/** As many orders as one message carries. */
const BATCH = 100;
/** As much unacknowledged page data as is kept to be sent again, in characters. */
const MAX_WAITING = 8_000_000;

/** Milliseconds that the next answer is waited for. */
const PATIENCE = 2000;

/** What was read of one page, and what kind of page it was. */
interface PageLog {
  log: OrderLog;
  page: PageKind;
  /** The counts that were told last. */
  told: string;
}

function countsOf(log: OrderLog): { read: number; unread: number } {
  return { read: log.readCount, unread: log.missed.length };
}

/** Sends what was read and heard, in order, and keeps what was not acknowledged to send it again. */
export class Outbox {
  /** The log of the page that is open now comes last; those before it still have something to send. */
  #pages: PageLog[];
  /** Has orders on their way: they may come back. */
  #inSending: PageLog | null = null;
  readonly #kindNow: () => PageKind;
  readonly #language: () => string | undefined;
  readonly #went: (well: boolean) => void;
  #heard: { message: DataHeard; log: OrderLog }[] = [];
  /** The last time failed: what is read meanwhile waits for nothing. */
  #failed = false;
  #waitsUntil = 0;
  #sending: Promise<void> = Promise.resolve();
  #next: Promise<void> | null = null;

  /** `went` hears of each time that everything was sent, and of each that something was not acknowledged. */
  constructor(
    log: OrderLog,
    kindNow: () => PageKind,
    language: () => string | undefined,
    went: (well: boolean) => void,
  ) {
    this.#went = went;
    this.#kindNow = kindNow;
    this.#language = language;
    this.#pages = [{ log, page: kindNow(), told: '' }];
  }

  /** From now on, what is read belongs to another page. */
  turnTo(log: OrderLog): void {
    const unsent = this.#pages.filter((before) => before.log.hasUnsent || before === this.#inSending);
    this.#pages = [...unsent, { log, page: this.#kindNow(), told: '' }];
  }

  add(api: string, text: string): void {
    const message: DataHeard = {
      type: 'data.heard',
      page: this.#kindNow(),
      api,
      text,
      url: location.href.slice(0, 4000),
      language: this.#language(),
    };
    const log = this.#pages.at(-1)?.log;
    if (this.#heard.length === 0) this.#waitsUntil = 0;
    if (log) this.#heard.push({ message, log });
    while (this.#heard.reduce((sum, one) => sum + one.message.text.length, 0) > MAX_WAITING) this.#heard.shift();
  }

  /** True while an answer may still say what need not be read, and comes soon enough. */
  get waitsForData(): boolean {
    if (this.#heard.length === 0 || this.#failed) return false;
    // From the first question on: a tab that is hidden asks none, and sends nothing.
    this.#waitsUntil ||= performance.now() + PATIENCE;
    return performance.now() < this.#waitsUntil;
  }

  /** Sends everything that waits. Resolves when it was acknowledged or has to wait for another time. */
  flush(): Promise<void> {
    // However often it is asked for meanwhile, what waits is sent once more after what is being sent.
    this.#next ??= this.#sending.then(() => {
      this.#next = null;
      return this.#sendAll();
    });
    this.#sending = this.#next;
    return this.#sending;
  }

  async #sendAll(): Promise<void> {
    try {
      for (let next = this.#heard[0]; next; next = this.#heard[0]) {
        const { read, unread, told: expected, cases } = await sendOrders(next.message);
        next.log.noteRead(read, unread);
        next.log.noteStored(read, expected ?? [], new Set(this.#pages.flatMap((page) => page.log.unsentIds)));
        if (cases) next.log.cases.noteHeard(cases.read, cases.unread);
        this.#heard = this.#heard.filter((one) => one !== next);
        // The next answer has its own time.
        this.#waitsUntil = 0;
      }
      for (const page of this.#pages) await this.#sendOrders(page);
      this.#failed = false;
      this.#went(true);
    } catch {
      // The worker died on the way or storage is full: it stays first in the queue.
      this.#failed = true;
      this.#went(false);
    }
  }

  async #sendOrders(one: PageLog): Promise<void> {
    const { log, page } = one;
    this.#inSending = one;
    try {
      for (let drawn = log.take(BATCH); drawn.length > 0; drawn = log.take(BATCH)) {
        const counts = countsOf(log);
        const orders = drawn.filter(isReading);
        const cards = drawn.filter(isCard);
        try {
          const { read } = await sendOrders({
            type: 'orders.seen',
            page,
            orders,
            cards,
            counts,
            language: this.#language(),
          });
          log.noteRead(read);
        } catch (why) {
          log.putBack(drawn);
          throw why;
        }
        one.told = JSON.stringify(counts);
      }
      await this.#tellCounts(one);
    } finally {
      this.#inSending = null;
    }
  }

  /** Orders that are there and were not read are told as well, once each time their number changes. */
  async #tellCounts(one: PageLog): Promise<void> {
    const counts = countsOf(one.log);
    const text = JSON.stringify(counts);
    if (text === one.told || counts.read + counts.unread === 0) return;
    await sendOrders({ type: 'orders.seen', page: one.page, orders: [], counts });
    one.told = text;
  }
}
