import type { PageKind } from '../../domain/reading/page-kind.js';
import { casePageReaderFor } from '../../marketplaces/in-page.js';
import type { PageReader } from '../../marketplaces/page-reader.js';
import { isAlive } from '../../platform/messaging.js';
import { MAX_LENGTH, OVERHEARD } from '../page-channel.js';
import { backoff, throttle, whenIdle } from '../scheduling.js';
import { caseReporter } from './case-reporter.js';
import { OrderLog } from './order-log.js';
import { Outbox } from './outbox.js';
import { pageLanguage } from './page-language.js';
import { cardReader } from './read-cards.js';

/** Milliseconds for what is about to go. */
const LAST_SLICE = 40;
/** Milliseconds between two looks at a whole page. */
const WHOLE_PAGE = 500;

export interface Watch {
  /** What was read of the page that is open now. */
  log(): OrderLog;
  /** Reads the whole page again, as if it had just been opened. */
  again(): void;
  /** Resolves when everything read so far was acknowledged, or has to wait for another time. */
  settled(): Promise<void>;
}

/**
 * Reads the orders of a page as they come: what is drawn is read here, what the page fetched or carries is passed on
 * as it is. Everything that is started here ends with `signal`.
 */
export function watchPage(reader: PageReader, signal: AbortSignal, stop: () => void): Watch {
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

  /** Reads what waits for data, as it is about to go. */
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

  /** What is drawn is told first: what was heard may have to wait, and is counted with it once it was answered. */
  const flushCases = async (url: URL, kind: PageKind) => {
    cases.read(url, kind, log.cases);
    await outbox.flush();
    if (location.href === url.href) cases.read(url, kind, log.cases);
  };

  const read = whenIdle(() => {
    if (!isAlive()) return stop();
    // Another page without a new document: what was counted belongs to the page before.
    if (location.href !== address) turnPage();
    const url = new URL(address);
    const kind = kindNow();
    if (kind !== 'order-list') log.renewed = false;
    // What the page's own data tells need not be read from its cards, so its answer comes first.
    const waits = outbox.waitsForData;
    if (kind === 'order-list' && !waits && cards.read(url)) read();
    if (kind === 'order') for (const order of reader.readPage(document, url).orders) log.note(order);
    if (waits) readSoon();
    if (!cases.reads(kind)) void outbox.flush().then(() => (waits || log.renewed ? read() : undefined));
    else void flushCases(url, kind);
  }, signal);
  // A page whose changes do not tell what to look at is looked at as a whole, and not more often than this.
  const readSoon = throttle(WHOLE_PAGE, read, signal);

  const observe = (records: MutationRecord[]) => {
    if (location.href !== address) return read();
    const kind = kindNow();
    const when =
      kind === 'order-list' ? cards.notice(records) : kind === 'order' || cases.reads(kind) ? 'later' : 'never';
    if (when === 'now') read();
    else if (when === 'later') readSoon();
  };

  const hear = (heard: string) => {
    const end = heard.indexOf('\n');
    if (heard.length > MAX_LENGTH || end < 1 || end > 200) return;
    outbox.add(heard.slice(0, end), heard.slice(end + 1));
    read();
  };

  const readScripts = () => {
    for (const script of document.querySelectorAll('script:not([src])')) {
      const text = script.textContent ?? '';
      if (text.length <= MAX_LENGTH && reader.holdsOrders(text)) outbox.add('', text);
    }
    read();
  };

  document.addEventListener(
    OVERHEARD,
    (event) => {
      if (event instanceof CustomEvent && typeof event.detail === 'string') hear(event.detail);
    },
    { signal },
  );
  document.addEventListener(
    'visibilitychange',
    () => {
      // Nothing is read of a page that is hidden, and it may be closed then.
      if (document.visibilityState !== 'hidden' || !outbox.waitsForData) return;
      readNow();
      void outbox.flush();
    },
    { signal },
  );
  const observer = new MutationObserver(observe);
  observer.observe(document, { childList: true, subtree: true, characterData: true });
  // What is there before anything is heard of.
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
    async settled() {
      // Everything that is on the page now is read first, in slices: "N of M" must not count half a page.
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
