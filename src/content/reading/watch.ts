import type { PageKind } from '../../domain/reading/page-kind.js';
import { casePageReaderFor } from '../../marketplaces/in-page.js';
import type { PageReader } from '../../marketplaces/page-reader.js';
import { isAlive } from '../../platform/messaging.js';
import { MAX_LENGTH, parseOverheard } from '../page-channel.js';
import { backoff, throttle, whenIdle } from '../scheduling.js';
import { caseReporter } from './case-reporter.js';
import { OrderLog } from './order-log.js';
import { Outbox } from './outbox.js';
import { pageLanguage } from './page-language.js';
import { cardReader } from './read-cards.js';

/** Milliseconds for reading cards that are about to be replaced. */
const LAST_SLICE = 40;
/** Milliseconds between two readings of a whole page. */
const WHOLE_PAGE = 500;

export interface Watch {
  /** What was read of the current page. */
  log(): OrderLog;
  /** Reads the whole page again, as if it had just been opened. */
  again(): void;
  /** Resolves when the page is read and all of it was acknowledged, or has failed for now. */
  untilRead(): Promise<void>;
}

/**
 * Reads the orders of a page as they appear. The page's elements are read here; the page's data is sent to the
 * background as it is. `channel`: the event that the page's responses come by. Everything that is started here ends with
 * `signal`.
 */
export function watchPage(reader: PageReader, channel: string, signal: AbortSignal, stop: () => void): Watch {
  const kindNow = (): PageKind => reader.pageKind(new URL(location.href)) ?? 'other';
  let log = new OrderLog();
  let cards = cardReader(reader, log);
  let address = location.href;
  const outbox = new Outbox(
    log,
    kindNow,
    pageLanguage,
    backoff(() => read()),
  );
  const caseReader = casePageReaderFor(new URL(address));
  let cases = caseReporter(caseReader, () => readSoon());

  /** Reads the cards that were waiting for page data, because the page is about to be replaced. */
  const readNow = () => {
    const url = new URL(address);
    if (reader.pageKind(url) === 'order-list') cards.readNoted(url, LAST_SLICE);
  };

  const turnPage = () => {
    readNow();
    address = location.href;
    log = new OrderLog();
    cards = cardReader(reader, log);
    cards.noticeAll();
    cases = caseReporter(caseReader, () => readSoon());
    outbox.turnTo(log);
  };

  /** Reports the cases that the page shows, sends the page's data, and reports again with the cases in the answer. */
  const flushCases = async (url: URL, kind: PageKind) => {
    cases.read(url, kind, log.cases);
    await outbox.flush();
    if (location.href === url.href) cases.read(url, kind, log.cases);
  };

  const read = whenIdle(() => {
    if (!isAlive()) return stop();
    // Another page came without a new document. What was counted so far belongs to the page before.
    if (location.href !== address) turnPage();
    const url = new URL(address);
    const kind = kindNow();
    if (kind !== 'order-list') log.renewed = false;
    // Cards that match the page's data need not be read, so they wait for the answer to it.
    const waits = outbox.waitsForData;
    if (kind === 'order-list' && !waits && cards.read(url)) read();
    if (kind === 'order') for (const order of reader.readPage(document, url).orders) log.note(order);
    if (waits) readSoon();
    if (!cases.reads(kind)) void outbox.flush().then(() => (waits || log.renewed ? read() : undefined));
    else void flushCases(url, kind);
  }, signal);
  // For pages whose changes do not show what to read: the whole page is read, at most this often.
  const readSoon = throttle(WHOLE_PAGE, read, signal);

  const observe = (records: MutationRecord[]) => {
    if (location.href !== address) return read();
    const kind = kindNow();
    const when =
      kind === 'order-list' ? cards.notice(records) : kind === 'order' || cases.reads(kind) ? 'later' : 'never';
    if (when === 'now') read();
    else if (when === 'later') readSoon();
  };

  const addResponse = (detail: unknown) => {
    const heard = parseOverheard(detail);
    if (!heard) return;
    outbox.add(heard);
    read();
  };

  const readScripts = () => {
    for (const script of document.querySelectorAll('script:not([src])')) {
      const text = script.textContent ?? '';
      if (text.length <= MAX_LENGTH && reader.holdsOrders(text)) outbox.add({ api: '', about: [], text });
    }
    read();
  };

  document.addEventListener(
    channel,
    (event) => {
      if (event instanceof CustomEvent) addResponse(event.detail);
    },
    { signal },
  );
  document.addEventListener(
    'visibilitychange',
    () => {
      // A hidden page is not read, and it may be closed next.
      if (document.visibilityState !== 'hidden' || !outbox.waitsForData) return;
      readNow();
      void outbox.flush();
    },
    { signal },
  );
  const observer = new MutationObserver(observe);
  observer.observe(document, { childList: true, subtree: true, characterData: true });
  // The cards that are there already.
  cards.noticeAll();
  signal.addEventListener('abort', () => observer.disconnect());
  if (document.readyState === 'loading') {
    document.addEventListener('DOMContentLoaded', readScripts, { once: true, signal });
  } else readScripts();

  return {
    log: () => log,
    again() {
      turnPage();
      readScripts();
    },
    async untilRead() {
      // Everything on the page is read first, in slices, so that "N of M" counts the whole page.
      const url = new URL(location.href);
      if (outbox.waitsForData) await outbox.flush();
      while (!signal.aborted && location.href === address && kindNow() === 'order-list' && cards.read(url)) {
        await new Promise((done) => setTimeout(done));
      }
      if (cases.reads(kindNow())) await flushCases(url, kindNow());
      else await outbox.flush();
    },
  };
}
