import type { PageReader } from '../../marketplaces/page-reader.js';
import type { UnreadCard } from '../../marketplaces/page-reading.js';
import type { OrderLog } from './order-log.js';

/** The longest time in one go, in milliseconds, so that the page stays smooth while a thousand orders load. */
export const SLICE = 8;

export interface CardReader {
  /** Notes the cards that changed, and returns when to read them. Reads nothing itself. */
  notice(records: readonly MutationRecord[]): 'now' | 'later' | 'never';
  /** Notes every card of the page. */
  noticeAll(): void;
  /** Reads the cards that were noted. Returns true when time ran out and it should be called again. */
  read(url: URL): boolean;
  /** The same for `most` milliseconds, without looking at the document, which may already be another page. */
  readNoted(url: URL, most: number): boolean;
}

/**
 * Reads the cards of an order list, each when it is new or has changed. A card that shows just what the page's data has
 * of its order is not read.
 */
export function cardReader(reader: PageReader, log: OrderLog): CardReader {
  const changed = new Set<Element>();
  const unread = new Map<Element, UnreadCard>();
  let texts = new WeakMap<Element, string | null>();
  /** The page has cards with a known class name, so nothing else has to be searched. */
  let named = false;

  const note = (card: Element) => {
    named = true;
    changed.add(card);
  };

  const noteAll = () => reader.cardsIn(document).forEach(note);

  const noteAdded = (nodes: NodeList) => {
    const count = nodes.length;
    for (let index = 0; index < count; index++) {
      const added = nodes[index] as Node;
      if (reader.isCard(added)) note(added);
      else if ((added as Element).firstElementChild) reader.cardsIn(added as Element).forEach(note);
    }
  };

  const noteDrawn = (card: Element, url: URL) => {
    const drawn = reader.lookAtCard(card, 0, url);
    // A card that was removed meanwhile still counts if it had a state, and is never counted as unread.
    if ('orderId' in drawn && (card.isConnected || drawn.state)) log.noteCard(drawn);
    else if (card.isConnected) unread.set(card, drawn as UnreadCard);
  };

  const readNoted = (url: URL, most: number) => {
    const until = performance.now() + most;
    for (const card of changed) {
      changed.delete(card);
      unread.delete(card);
      if (log.expected.size === 0 || !reader.matchesExpected(card, log.expected)) noteDrawn(card, url);
      if (performance.now() > until) break;
    }
    log.unreadCards = () => unreadNow(reader, unread);
    return changed.size > 0;
  };

  const noteChanged = (records: readonly MutationRecord[]) => {
    // A list grows by a thousand cards in as many records with the same target, which is checked once.
    let last: Node | undefined;
    let around: Element | null = null;
    for (const { target, addedNodes } of records) {
      if (target !== last) {
        last = target;
        const element = target.nodeType === 1 ? (target as Element) : target.parentElement;
        around = element && reader.cardAround(element);
        if (around) note(around);
      }
      if (!around) noteAdded(addedNodes);
    }
  };

  return {
    notice(records) {
      try {
        noteChanged(records);
      } catch {
        // A form field with the name of a DOM function can replace that function. Then all cards are noted.
        noteAll();
      }
      return changed.size > 0 ? 'now' : named ? 'never' : 'later';
    },
    noticeAll: noteAll,
    read(url) {
      if (log.renewed) {
        log.renewed = false;
        texts = new WeakMap();
        noteAll();
      }
      if (!named) {
        // Cards without a known class name are compared by their text.
        for (const card of reader.cards(document)) {
          if (texts.get(card) === card.textContent) continue;
          texts.set(card, card.textContent);
          changed.add(card);
        }
      }
      return readNoted(url, SLICE);
    },
    readNoted,
  };
}

/** The unread cards that are on the page now, each with its position among all cards. */
function unreadNow(reader: PageReader, unread: ReadonlyMap<Element, UnreadCard>): UnreadCard[] {
  if (unread.size === 0) return [];
  return reader.cards(document).flatMap((card, index) => {
    const reading = unread.get(card);
    return reading ? [{ ...reading, position: index + 1 }] : [];
  });
}
