import type { PageReader } from '../../marketplaces/page-reader.js';
import type { UnreadCard } from '../../marketplaces/page-reading.js';
import type { OrderLog } from './order-log.js';

/** At most this long at a time, in milliseconds: the page stays smooth while a thousand orders stream in. */
export const SLICE = 8;

export interface CardReader {
  /** Notes the cards that changes touched, and when there is something to read. Nothing is read here. */
  notice(records: readonly MutationRecord[]): 'now' | 'later' | 'never';
  /** Has every card of the page read again. */
  noticeAll(): void;
  /** Reads what was noted. Returns true when it ran out of time and should be called again. */
  read(url: URL): boolean;
  /** The same for `most` milliseconds, and nothing else of the page: another may be in its place already. */
  readNoted(url: URL, most: number): boolean;
}

/**
 * Reads the cards of an order list, each when it is new or has changed: what else moves on the page costs nothing. One
 * that shows what the page's data told of its order already has nothing to add.
 */
export function cardReader(reader: PageReader, log: OrderLog): CardReader {
  const changed = new Set<Element>();
  const unread = new Map<Element, UnreadCard>();
  let texts = new WeakMap<Element, string | null>();
  /** Cards have names that we know: then only they are looked at. */
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
    // A card that is gone by now counts for what it showed, and is missed by nobody.
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
    // A list grows by a thousand cards in as many records, all with the same target: it is looked at once.
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
        // A form's field stands where the form's function of that name was: then everything is looked at.
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
        // Nothing tells which of such cards changed but their words.
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

/** The unread cards that are on the page now, each with its place among all of them. */
function unreadNow(reader: PageReader, unread: ReadonlyMap<Element, UnreadCard>): UnreadCard[] {
  if (unread.size === 0) return [];
  return reader.cards(document).flatMap((card, index) => {
    const reading = unread.get(card);
    return reading ? [{ ...reading, position: index + 1 }] : [];
  });
}
