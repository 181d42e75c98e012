import type { Marketplace, UnreadCard } from '../marketplaces/marketplace.js';
import type { OrderLog } from './order-log.js';

/** At most this long at a time, in milliseconds: the page stays smooth while a thousand orders stream in. */
const SLICE = 8;

/**
 * Reads the cards of an order list, each when it is new or has changed. Returns true when it ran out of time and
 * should be called again.
 */
export function cardReader(marketplace: Marketplace, log: OrderLog) {
  const known = new WeakMap<Element, { text: string; unread: UnreadCard | null }>();
  return function readCards(url: URL): boolean {
    const until = performance.now() + SLICE;
    const unread: UnreadCard[] = [];
    let late = false;
    marketplace.cards(document).forEach((card, index) => {
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
      const reading = marketplace.readCard(card, index + 1, url);
      if ('orderId' in reading) log.note(reading, 'page');
      else unread.push(reading);
      known.set(card, { text, unread: 'orderId' in reading ? null : reading });
      late = performance.now() > until;
    });
    log.unread = unread;
    return late;
  };
}
