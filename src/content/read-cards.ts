import type { PageReader } from '../marketplaces/page-reader.js';
import type { UnreadCard } from '../marketplaces/page-reading.js';
import type { OrderLog } from './order-log.js';

/** At most this long at a time, in milliseconds: the page stays smooth while a thousand orders stream in. */
export const SLICE = 8;

/**
 * Reads the cards of an order list, each when it is new or has changed. Returns true when it ran out of time and
 * should be called again.
 */
export function cardReader(reader: PageReader, log: OrderLog) {
  const known = new WeakMap<Element, { text: string; unread: UnreadCard | null }>();
  return function readCards(url: URL): boolean {
    const until = performance.now() + SLICE;
    const unread: UnreadCard[] = [];
    let late = false;
    reader.cards(document).forEach((card, index) => {
      const before = known.get(card);
      if (late) {
        if (before?.unread) unread.push(before.unread);
        return;
      }
      const text = card.textContent ?? '';
      if (before?.text === text) {
        if (before.unread) unread.push(before.unread);
        return;
      }
      const reading = reader.readCard(card, index + 1, url);
      if ('orderId' in reading) log.note(reading);
      else unread.push(reading);
      known.set(card, { text, unread: 'orderId' in reading ? null : reading });
      late = performance.now() > until;
    });
    log.unreadCards = unread;
    return late;
  };
}
