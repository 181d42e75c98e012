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

/** The number of orders in one request. */
const BATCH = 300;
/** The host has no size and is out of the page's flow, so nothing moves when it is added or removed. */
const HOST =
  'all:initial; position:absolute; display:inline-block; width:0; height:0; margin:0; padding:0; border:0; overflow:visible; z-index:1';

/** How far outside of the window cards still get their marks. */
const NEAR = '300% 0px';

/** With more new parts than this, the whole page is searched instead. */
const MOST_PARTS = 1000;

/** The longest time in one go, in milliseconds. */
const SLICE = 8;

interface Known {
  mark: OrderMark;
  /** The mark as JSON, to compare it. */
  json: string;
}

interface PlacedMark {
  shadow: ShadowHost;
  chip: HTMLElement;
  words: HTMLElement;
  json: string;
}

/**
 * Puts marks on the cards of orders in and near the window. Works in idle time, only on cards that came near or
 * changed, and never in a hidden tab. Other changes of the page cost one look-up of the card around them.
 */
export function markCards(page: OverlayPage, signal: AbortSignal): void {
  /** By order number; null for an order without a mark. */
  const known = new Map<string, Known | null>();
  /** The order number of each card that was read, until the card changes. */
  const orders = new WeakMap<Element, string | null>();
  const placed = new Map<Element, PlacedMark>();
  /** Cards whose size changed, so that the mark has to be placed again. */
  const resized = new Set<Element>();
  /** New parts of the page, still to be searched for cards. */
  const added = new Set<ParentNode>([document]);
  const near = new Set<HTMLElement>();
  /** The near cards whose mark has to be checked. */
  const waiting = new Set<HTMLElement>();
  let shown = false;
  let address = '';
  let isRequesting = false;

  const sizes = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      resized.add(target);
      if (near.has(target as HTMLElement)) waiting.add(target as HTMLElement);
    }
    work();
  });

  const visibility = new IntersectionObserver(
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

  const searchAll = () => {
    added.clear();
    added.add(document);
  };

  const drop = (card: Element) => {
    const one = placed.get(card);
    if (!one) return;
    one.shadow.host.remove();
    placed.delete(card);
    sizes.unobserve(card);
  };

  function place(card: HTMLElement, { mark, json }: Known): void {
    const before = placed.get(card);
    const words = before?.words.isConnected ? before.words : page.markPlace(card);
    if (!words) return;
    if (before?.json === json && before.words === words && before.shadow.host.isConnected) {
      if (resized.delete(card)) fitMark(card, words, before.chip);
      return;
    }
    if (before) drop(card);
    const shadow = makeShadowHost(HOST);
    const chip = chipFor(mark);
    shadow.root.append(chip);
    shadow.matchGround(card);
    words.after(shadow.host);
    placed.set(card, { shadow, chip, words, json });
    fitMark(card, words, chip);
    sizes.observe(card);
  }

  async function requestMarks(orderIds: string[]): Promise<void> {
    isRequesting = true;
    const reply = await askBackground({ type: 'marks.asked', orderIds });
    isRequesting = false;
    if (!reply || signal.aborted) return;
    for (const id of orderIds) known.set(id, null);
    for (const mark of reply.marks) known.set(mark.orderId, { mark, json: JSON.stringify(mark) });
    work();
  }

  /** Finds the cards in the new parts of the page. The browser then says which of them are near. */
  function findCards(until: number): void {
    for (const part of added) {
      if (performance.now() > until) return;
      added.delete(part);
      if (!part.isConnected) continue;
      const around = part instanceof Element ? page.cardAround(part) : null;
      for (const card of around ? [around] : page.cards(part)) visibility.observe(card);
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
      const entry = orderId === null ? null : known.get(orderId);
      if (entry === undefined && orderId !== null) {
        // The card waits for the answer.
        unknown.add(orderId);
        continue;
      }
      waiting.delete(card);
      if (entry) place(card, entry);
      else drop(card);
    }
    if (unknown.size > 0 && !isRequesting) void requestMarks([...unknown].slice(0, BATCH));
  }

  const work = whenIdle(() => {
    if (!isAlive()) return end();
    address = location.href;
    const isShown = page.pageKind(new URL(address)) === 'order-list';
    if (!isShown) {
      searchAll();
      for (const card of [...placed.keys()]) drop(card);
    } else {
      if (!shown) for (const card of near) waiting.add(card);
      const until = performance.now() + SLICE;
      findCards(until);
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
    visibility.disconnect();
    for (const card of [...placed.keys()]) drop(card);
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
    // In a hidden tab nothing is searched, and many parts may be added.
    if (added.size > MOST_PARTS) searchAll();
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
    // Some cards are links themselves, which must not be followed.
    event.preventDefault();
    event.stopPropagation();
    if (event.isTrusted) void askBackground({ type: 'case.wanted', caseId: mark.caseId, orderId: mark.orderId });
  };
  const name = t('mark_name', { words: words.textContent ?? '', order: mark.orderId });
  return createElement(
    'a',
    { class: 'chip', role: 'link', tabindex: '0', 'aria-label': name, onClick: open, onKeydown: open },
    sign(16),
    words,
  );
}
