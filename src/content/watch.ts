import type { PageKind } from '../domain/order.js';
import type { Marketplace } from '../marketplaces/marketplace.js';
import { sendOrdersSeen } from '../messages/send-orders-seen.js';
import { isAlive } from '../platform/messaging.js';
import { whenIdle } from './idle.js';
import { OrderLog } from './order-log.js';
import { MAX_LENGTH, OVERHEARD } from './overhearing.js';
import { cardReader } from './read-cards.js';

/** As many orders as one message carries. */
const BATCH = 25;

export interface Watch {
  log: OrderLog;
  /** Reads the whole page again, as if it had just been opened. */
  again(): void;
  /** Resolves when everything read so far is on disk. */
  settled(): Promise<void>;
}

/**
 * Reads the orders of a page as they come: from the page's own data, from its state in inline scripts, and from what
 * is drawn. Everything that is started here ends with `signal`.
 */
export function watchPage(marketplace: Marketplace, signal: AbortSignal, stop: () => void): Watch {
  const log = new OrderLog();
  let readCards = cardReader(marketplace, log);
  let address = location.href;
  let sending: Promise<void> = Promise.resolve();

  const kindNow = (): PageKind => marketplace.pageKind(new URL(location.href)) ?? 'other';

  const send = () => {
    if (!isAlive()) return stop();
    sending = sending.then(() => sendAll(log, kindNow, stop));
  };

  const read = whenIdle(() => {
    if (!isAlive()) return stop();
    if (location.href !== address) {
      // Another page without a new document: what was counted belongs to the page before.
      address = location.href;
      log.forget();
      readCards = cardReader(marketplace, log);
    }
    const url = new URL(address);
    const kind = kindNow();
    if (kind === 'order-list' && readCards(url)) read();
    if (kind === 'order' || kind === 'tracking') {
      for (const order of marketplace.readPage(document, url).orders) log.note(order, 'page');
    }
    if (log.hasUnsent) send();
  }, signal);

  const hear = (text: string) => {
    const payload = payloadOf(text);
    const reading = payload && marketplace.readPayload(payload);
    for (const order of reading?.orders ?? []) log.note(order, 'data');
    if (log.hasUnsent) send();
  };

  const readScripts = () => {
    for (const script of document.querySelectorAll<HTMLScriptElement>('script:not([src])')) {
      const text = script.textContent ?? '';
      if (text.length > MAX_LENGTH) continue;
      for (const payload of marketplace.payloadsIn(text)) {
        for (const order of marketplace.readPayload(payload)?.orders ?? []) log.note(order, 'data');
      }
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
  const observer = new MutationObserver(read);
  observer.observe(document, { childList: true, subtree: true, characterData: true });
  signal.addEventListener('abort', () => observer.disconnect());
  if (document.readyState === 'loading')
    document.addEventListener('DOMContentLoaded', readScripts, { once: true, signal });
  else readScripts();

  return {
    log,
    again() {
      log.forget();
      readCards = cardReader(marketplace, log);
      readScripts();
    },
    settled() {
      if (log.hasUnsent) send();
      return sending;
    },
  };
}

/** What was overheard, or null when it is too long or no JSON. Everything in it is still the page's word. */
function payloadOf(text: string): { api: string; json: unknown } | null {
  if (text.length > MAX_LENGTH) return null;
  try {
    const [api, body] = JSON.parse(text) as unknown[];
    if (typeof api !== 'string' || typeof body !== 'string') return null;
    return { api, json: JSON.parse(body) };
  } catch {
    return null;
  }
}

async function sendAll(log: OrderLog, kindNow: () => PageKind, stop: () => void): Promise<void> {
  for (let orders = log.take(BATCH); orders.length > 0; orders = log.take(BATCH)) {
    try {
      await sendOrdersSeen({ type: 'orders.seen', page: kindNow(), orders });
    } catch {
      // Not acknowledged: it stays to be sent with the next reading, unless there is nobody left to send it to.
      log.putBack(orders);
      if (!isAlive()) stop();
      return;
    }
  }
}
