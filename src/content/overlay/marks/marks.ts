import type { OverlayPage } from '../../../marketplaces/overlay-page.js';
import type { OrderMark } from '../../../messages/protocol.js';
import { askBackground } from '../../../messages/send.js';
import { t } from '../../../platform/content-i18n.js';
import { isAlive, onMessage } from '../../../platform/messaging.js';
import { whenIdle } from '../../scheduling.js';
import { createElement, sign } from '../dom.js';
import { makeShadowHost, type ShadowHost } from '../shadow-host.js';
import { fitMark } from './mark-fit.js';
import { markWords } from './mark-words.js';

/** As many orders as one question names. */
const BATCH = 300;
/** Of no size and out of the page's flow: nothing moves when it comes or goes. */
const HOST =
  'all:initial; position:absolute; display:inline-block; width:0; height:0; margin:0; padding:0; border:0; overflow:visible; z-index:1';

/** As far from what she sees as cards have their marks. */
const NEAR = '300% 0px';

/** With more parts, the whole page is looked at instead. */
const MOST_PARTS = 1000;

/** At most this long at a time, in milliseconds. */
const SLICE = 8;

interface Known {
  mark: OrderMark;
  /** The same text says the same mark. */
  says: string;
}

interface Laid {
  shade: ShadowHost;
  chip: HTMLElement;
  words: HTMLElement;
  says: string;
}

/**
 * Marks on the cards of orders that are near what she sees: worked out in idle time for cards that came near or have
 * changed, and never in a hidden tab. What else moves on the page costs one look at where it is.
 */
export function markCards(page: OverlayPage, signal: AbortSignal): void {
  /** By order number; null: asked, and there is nothing to mark. */
  const known = new Map<string, Known | null>();
  /** The order of each card that was looked at, until it changes. */
  const orders = new WeakMap<Element, string | null>();
  const laid = new Map<Element, Laid>();
  /** Cards whose size changed: the mark may fit in another way. */
  const resized = new Set<Element>();
  /** Parts that came to the page, still to be looked at for cards. */
  const added = new Set<ParentNode>([document]);
  const near = new Set<HTMLElement>();
  /** Those of them with something to do. */
  const waiting = new Set<HTMLElement>();
  let shown = false;
  let address = '';
  let asking = false;

  const sizes = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      resized.add(target);
      if (near.has(target as HTMLElement)) waiting.add(target as HTMLElement);
    }
    work();
  });

  const sights = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const card = target as HTMLElement;
        if (isIntersecting) {
          near.add(card);
          waiting.add(card);
        } else if (near.delete(card)) {
          waiting.delete(card);
          drop(card);
        }
      }
      if (waiting.size > 0) work();
    },
    { rootMargin: NEAR },
  );

  const lookAtAll = () => {
    added.clear();
    added.add(document);
  };

  const drop = (card: Element) => {
    const one = laid.get(card);
    if (!one) return;
    one.shade.host.remove();
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
    const shade = makeShadowHost(HOST);
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

  /** Finds the cards in what came to the page. Which of them are near, the browser says. */
  function watch(until: number): void {
    for (const part of added) {
      if (performance.now() > until) return;
      added.delete(part);
      if (!part.isConnected) continue;
      const around = part instanceof Element ? page.cardAround(part) : null;
      for (const card of around ? [around] : page.cards(part)) sights.observe(card);
    }
  }

  function markWaiting(until: number): void {
    const unknown = new Set<string>();
    for (const card of waiting) {
      if (performance.now() > until) break;
      let orderId = orders.get(card);
      if (orderId === undefined) {
        orderId = page.orderIdOf(card);
        orders.set(card, orderId);
      }
      const told = orderId === null ? null : known.get(orderId);
      if (told === undefined && orderId !== null) {
        // It waits for the answer.
        unknown.add(orderId);
        continue;
      }
      waiting.delete(card);
      if (told) lay(card, told);
      else drop(card);
    }
    if (unknown.size > 0 && !asking) void ask([...unknown].slice(0, BATCH));
  }

  const work = whenIdle(() => {
    if (!isAlive()) return end();
    address = location.href;
    const isShown = page.pageKind(new URL(address)) === 'order-list';
    if (!isShown) {
      lookAtAll();
      for (const card of [...laid.keys()]) drop(card);
    } else {
      if (!shown) for (const card of near) waiting.add(card);
      const until = performance.now() + SLICE;
      watch(until);
      markWaiting(until);
      if (performance.now() > until) work();
    }
    shown = isShown;
    for (const card of [...near]) {
      if (card.isConnected) continue;
      near.delete(card);
      waiting.delete(card);
      drop(card);
    }
  }, signal);

  const again = () => {
    known.clear();
    for (const card of near) waiting.add(card);
    work();
  };
  const end = () => {
    observer.disconnect();
    sizes.disconnect();
    sights.disconnect();
    for (const card of [...laid.keys()]) drop(card);
  };

  const observer = new MutationObserver((records) => {
    for (const { target, addedNodes } of records) {
      const element = target.nodeType === 1 ? (target as Element) : target.parentElement;
      const card = element && page.cardAround(element);
      if (card) {
        orders.delete(card);
        if (near.has(card)) waiting.add(card);
        continue;
      }
      for (const node of addedNodes) if (node.nodeType === 1) added.add(node as Element);
    }
    // In a hidden tab nothing is looked at, and much may come.
    if (added.size > MOST_PARTS) lookAtAll();
    if ((shown && added.size > 0) || waiting.size > 0 || location.href !== address) work();
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
  const words = createElement('span', { class: 'words' }, ...markWords(mark));
  const open = (event: Event) => {
    if (event instanceof KeyboardEvent && event.key !== 'Enter') return;
    // Some cards are links themselves.
    event.preventDefault();
    event.stopPropagation();
    if (event.isTrusted) void askBackground({ type: 'case.wanted', caseId: mark.caseId, orderId: mark.orderId });
  };
  const name = t('mark_name', words.textContent ?? '', mark.orderId);
  return createElement(
    'a',
    { class: 'chip', role: 'link', tabindex: '0', 'aria-label': name, onClick: open, onKeydown: open },
    sign(16),
    words,
  );
}
