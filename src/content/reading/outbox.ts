import type { PageKind } from '../../domain/reading/page-kind.js';
import type { DataHeard } from '../../messages/protocol.js';
import { sendOrders } from '../../messages/send.js';
import type { Overheard } from '../page-channel.js';
import { isCard, isReading, type OrderLog } from './order-log.js';

/** The number of orders in one message. */
const BATCH = 100;
/** How much unacknowledged page data is kept to be sent again, in characters. */
const MAX_WAITING = 8_000_000;

/** How many pieces of page data wait, and how many one document may send at all: no page of the shop loads as many. */
const MAX_PAYLOADS = 200;
const MAX_HEARD = 2000;

/** How long cards wait for the answer to the page's data, in milliseconds. */
const PATIENCE = 2000;

/** What was read of one page, and what kind of page it was. */
interface PageLog {
  log: OrderLog;
  page: PageKind;
  /** The counts that were reported last, as JSON. */
  reportedCounts: string;
}

function countsOf(log: OrderLog): { read: number; unread: number } {
  return { read: log.readCount, unread: log.missed.length };
}

/** Sends orders and page data to the background in order, and keeps what was not acknowledged to send it again. */
export class Outbox {
  /** The log of the current page comes last. The pages before it still have orders to send. */
  #pages: PageLog[];
  /** The page whose batch is in flight. The batch is put back if the background does not confirm it. */
  #inFlight: PageLog | null = null;
  readonly #kindNow: () => PageKind;
  readonly #language: () => string | undefined;
  readonly #onResult: (succeeded: boolean) => void;
  #payloads: { message: DataHeard; log: OrderLog }[] = [];
  /** Characters that wait, and events since the document was opened. */
  #waiting = 0;
  #heard = 0;
  /** The last attempt failed, so cards do not wait for page data. */
  #failed = false;
  #waitsUntil = 0;
  #sending: Promise<void> = Promise.resolve();
  #next: Promise<void> | null = null;

  /** `onResult` is called with true when everything was sent, and with false when something was not acknowledged. */
  constructor(
    log: OrderLog,
    kindNow: () => PageKind,
    language: () => string | undefined,
    onResult: (succeeded: boolean) => void,
  ) {
    this.#onResult = onResult;
    this.#kindNow = kindNow;
    this.#language = language;
    this.#pages = [{ log, page: kindNow(), reportedCounts: '' }];
  }

  /** From now on, orders and data belong to another page, whose log is `log`. */
  turnTo(log: OrderLog): void {
    const unsent = this.#pages.filter((before) => before.log.hasUnsent || before === this.#inFlight);
    this.#pages = [...unsent, { log, page: this.#kindNow(), reportedCounts: '' }];
  }

  /** Puts page data in the queue. Beyond what can be waiting, the oldest is dropped and the number of events bounded. */
  add({ api, about, text }: Overheard): void {
    const message: DataHeard = {
      type: 'data.heard',
      page: this.#kindNow(),
      api,
      about,
      text,
      url: location.href.slice(0, 4000),
      language: this.#language(),
    };
    const log = this.#pages.at(-1)?.log;
    if (this.#payloads.length === 0) this.#waitsUntil = 0;
    if (!log || this.#heard++ >= MAX_HEARD) return;
    this.#payloads.push({ message, log });
    this.#waiting += text.length;
    while (this.#waiting > MAX_WAITING || this.#payloads.length > MAX_PAYLOADS) {
      this.#waiting -= this.#payloads.shift()?.message.text.length ?? 0;
    }
  }

  /** True while the answer to page data may still say which cards need not be read, for two seconds at most. */
  get waitsForData(): boolean {
    if (this.#payloads.length === 0 || this.#failed) return false;
    // Counted from the first check, because a hidden tab neither reads nor sends.
    this.#waitsUntil ||= performance.now() + PATIENCE;
    return performance.now() < this.#waitsUntil;
  }

  /** Sends everything that is waiting. Resolves when it was acknowledged or has failed for now. */
  flush(): Promise<void> {
    // Any number of calls during one sending lead to one more sending after it.
    this.#next ??= this.#sending.then(() => {
      this.#next = null;
      return this.#sendAll();
    });
    this.#sending = this.#next;
    return this.#sending;
  }

  async #sendAll(): Promise<void> {
    try {
      for (let next = this.#payloads[0]; next; next = this.#payloads[0]) {
        const { read, unread, told: expected, cases } = await sendOrders(next.message);
        next.log.noteRead(read, unread);
        next.log.noteStored(read, expected ?? [], new Set(this.#pages.flatMap((page) => page.log.unsentIds)));
        if (cases) next.log.cases.noteFromData(cases.read, cases.unread);
        this.#payloads = this.#payloads.filter((one) => one !== next);
        this.#waiting = this.#payloads.reduce((sum, one) => sum + one.message.text.length, 0);
        // The next answer is waited for anew.
        this.#waitsUntil = 0;
      }
      for (const page of this.#pages) await this.#sendOrders(page);
      this.#failed = false;
      this.#onResult(true);
    } catch {
      // The background was ended or storage is full. What was not acknowledged stays first in the queue.
      this.#failed = true;
      this.#onResult(false);
    }
  }

  async #sendOrders(one: PageLog): Promise<void> {
    const { log, page } = one;
    this.#inFlight = one;
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
        one.reportedCounts = JSON.stringify(counts);
      }
      await this.#reportCounts(one);
    } finally {
      this.#inFlight = null;
    }
  }

  /** Reports how many orders were read and how many were not, whenever the numbers change. */
  async #reportCounts(one: PageLog): Promise<void> {
    const counts = countsOf(one.log);
    const text = JSON.stringify(counts);
    if (text === one.reportedCounts || counts.read + counts.unread === 0) return;
    await sendOrders({ type: 'orders.seen', page: one.page, orders: [], counts });
    one.reportedCounts = text;
  }
}
