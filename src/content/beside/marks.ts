import type { BesidePage } from '../../marketplaces/beside-page.js';
import { askBackground } from '../../messages/ask-background.js';
import type { OrderMark } from '../../messages/beside-protocol.js';
import { isAlive, onMessage } from '../../platform/messaging.js';
import { t } from '../../platform/page-words.js';
import { whenIdle } from '../idle.js';
import { element, sign } from './element.js';
import { fitMark } from './mark-fit.js';
import { markWords } from './mark-words.js';
import { makeShade, type Shade } from './shade.js';

/** As many orders as one question names. */
const BATCH = 300;
/** Of no size and out of the page's flow: nothing moves when it comes or goes. */
const HOST =
  'all:initial; position:absolute; display:inline-block; width:0; height:0; margin:0; padding:0; border:0; overflow:visible; z-index:1';

/** At most this long at a time, in milliseconds. */
const SLICE = 8;

interface Known {
  mark: OrderMark;
  /** The same text says the same mark. */
  says: string;
}

interface Laid {
  shade: Shade;
  chip: HTMLElement;
  words: HTMLElement;
  says: string;
}

/** Marks on the cards of orders: worked out in idle time for cards that are new or changed, and never in a hidden tab. */
export function markCards(page: BesidePage, signal: AbortSignal): void {
  /** By order number; null: asked, and there is nothing to mark. */
  const known = new Map<string, Known | null>();
  /** The order of each card that was looked at, until it changes. */
  const orders = new WeakMap<Element, string | null>();
  const laid = new Map<Element, Laid>();
  /** Cards whose size changed: the mark may fit in another way. */
  const resized = new Set<Element>();
  let asking = false;

  const sizes = new ResizeObserver((entries) => {
    for (const { target } of entries) resized.add(target);
    work();
  });

  const drop = (card: Element) => {
    laid.get(card)?.shade.host.remove();
    laid.delete(card);
    sizes.unobserve(card);
  };

  function lay(card: HTMLElement, { mark, says }: Known): void {
    const before = laid.get(card);
    const words = before?.words.isConnected ? before.words : page.markPlace(card);
    if (!words) return;
    if (before?.says === says && before.words === words && before.shade.host.isConnected) {
      if (resized.delete(card)) fitMark(card, words, before.chip);
      return;
    }
    if (before) drop(card);
    const shade = makeShade(HOST);
    const chip = chipFor(mark);
    shade.root.append(chip);
    shade.matchGround(card);
    words.after(shade.host);
    laid.set(card, { shade, chip, words, says });
    fitMark(card, words, chip);
    sizes.observe(card);
  }

  async function ask(orderIds: string[]): Promise<void> {
    asking = true;
    const told = await askBackground({ type: 'marks.asked', orderIds });
    asking = false;
    if (!told || signal.aborted) return;
    for (const id of orderIds) known.set(id, null);
    for (const mark of told.marks) known.set(mark.orderId, { mark, says: JSON.stringify(mark) });
    work();
  }

  const work = whenIdle(() => {
    if (!isAlive()) return end();
    if (page.pageKind(new URL(location.href)) !== 'order-list') {
      for (const card of [...laid.keys()]) drop(card);
      return;
    }
    const until = performance.now() + SLICE;
    const unknown = new Set<string>();
    for (const card of page.cards(document)) {
      if (performance.now() > until) {
        work();
        break;
      }
      let orderId = orders.get(card);
      if (orderId === undefined) {
        orderId = page.orderIdOf(card);
        orders.set(card, orderId);
      }
      const told = orderId === null ? null : known.get(orderId);
      if (told) lay(card, told);
      else if (told === null && laid.has(card)) drop(card);
      if (told === undefined && orderId !== null) unknown.add(orderId);
    }
    for (const card of [...laid.keys()]) if (!card.isConnected) drop(card);
    if (unknown.size > 0 && !asking) void ask([...unknown].slice(0, BATCH));
  }, signal);

  const again = () => {
    known.clear();
    work();
  };
  const end = () => {
    observer.disconnect();
    sizes.disconnect();
    for (const card of [...laid.keys()]) drop(card);
  };

  const observer = new MutationObserver((records) => {
    for (const { target } of records) {
      for (let here: Node | null = target; here; here = here.parentNode) {
        if (here instanceof Element && orders.delete(here)) break;
      }
    }
    work();
  });
  observer.observe(document.body, { childList: true, subtree: true, characterData: true });
  const stop = onMessage((message) => {
    if (typeof message === 'object' && message !== null && 'type' in message && message.type === 'marks.changed')
      again();
    return undefined;
  });
  window.addEventListener('focus', again, { signal });
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && again(), { signal });
  signal.addEventListener('abort', () => {
    stop();
    end();
  });
  work();
}

function chipFor(mark: OrderMark): HTMLElement {
  const words = element('span', { class: 'words' }, ...markWords(mark));
  const open = (event: Event) => {
    if (event instanceof KeyboardEvent && event.key !== 'Enter') return;
    // Some cards are links themselves.
    event.preventDefault();
    event.stopPropagation();
    if (event.isTrusted) void askBackground({ type: 'case.wanted', caseId: mark.caseId, orderId: mark.orderId });
  };
  const name = t('mark_name', words.textContent ?? '', mark.orderId);
  return element(
    'a',
    { class: 'chip', role: 'link', tabindex: '0', 'aria-label': name, onClick: open, onKeydown: open },
    sign(16),
    words,
  );
}
