import type { WantedLine } from '../../../domain/overlay/dispute-pointer.js';
import type { OverlayPage, WayToDispute } from '../../../marketplaces/overlay-page.js';
import { askBackground } from '../../../messages/send.js';
import { t } from '../../../platform/content-i18n.js';
import { isAlive, onMessage } from '../../../platform/messaging.js';
import { whenIdle } from '../../scheduling.js';
import { drawPointer, type Pointer } from './pointer-drawing.js';

/**
 * After this long on a page, in milliseconds, the shopper is informed that no button was found. Pages add buttons late.
 */
const LATE = 8000;
/** Pages on the way to the button. */
const ON_THE_WAY = new Set(['order-list', 'order', 'sign-in']);
/** Includes the attributes that show or hide a part of the page. */
const CHANGES = {
  childList: true,
  subtree: true,
  attributes: true,
  attributeFilter: ['class', 'style', 'hidden', 'href'],
};

interface Shown {
  /** null: no button was found, and the label says so. */
  way: WayToDispute | null;
  pointer: Pointer;
}

/**
 * Points at the shop's own button that opens a dispute, after the shopper requested that in the step and came to the
 * page. Redress never presses the button. The pointer goes away when the shopper presses the button or closes the
 * pointer.
 */
export function pointAtDispute(page: OverlayPage, signal: AbortSignal): void {
  let line: WantedLine | null = null;
  let shown: Shown | null = null;
  let late: ReturnType<typeof setTimeout> | undefined;
  let isLate = false;
  let address = '';
  let moved = false;

  const drop = () => {
    shown?.pointer.remove();
    shown = null;
  };
  const forget = () => {
    line = null;
    address = '';
    observer.disconnect();
    clearTimeout(late);
    drop();
  };
  const finish = () => {
    forget();
    void askBackground({ type: 'pointer.done' });
  };

  /** The time starts with each page, also when a page comes without a new document. */
  const beginAt = (href: string) => {
    address = href;
    isLate = false;
    clearTimeout(late);
    late = setTimeout(() => {
      isLate = true;
      look();
    }, LATE);
  };

  function show(way: WayToDispute | null): void {
    if (shown && shown.way?.element === way?.element && shown.pointer.isConnected()) {
      shown.pointer.place();
      return;
    }
    drop();
    const words = t(way === null ? 'pointer_none' : way.leads === 'form' ? 'pointer_press' : 'pointer_order');
    shown = { way, pointer: drawPointer(way?.element ?? null, words, finish) };
    // Only once, and only while the shopper has not scrolled or pressed anything.
    if (way && !moved) shown.pointer.scrollThere();
    moved = moved || way !== null;
    shown.pointer.place();
  }

  const look = whenIdle(() => {
    if (!isAlive()) return forget();
    if (!line) return;
    const url = new URL(location.href);
    if (url.href !== address) beginAt(url.href);
    const kind = page.pageKind(url);
    // The shopper has arrived at the form, where the bar takes over.
    if (kind === 'case-form') return finish();
    const way = page.wayToDispute(document, line, url);
    if (way || (isLate && kind === 'order')) show(way);
    else drop();
  }, signal);

  async function requestLine(): Promise<void> {
    if (!ON_THE_WAY.has(page.pageKind(new URL(location.href)) ?? '')) return;
    const reply = await askBackground({ type: 'pointer.asked' });
    if (signal.aborted || !reply) return;
    if (!reply.line) return forget();
    if (!line) observer.observe(document.body, CHANGES);
    line = reply.line;
    look();
  }

  const observer = new MutationObserver(look);
  const placeSoon = atNextFrame(() => shown?.pointer.place());
  const follow = () => {
    if (shown) placeSoon();
  };
  // Captured, because parts of a page can scroll by themselves, and the button with them.
  for (const type of ['scroll', 'resize'])
    window.addEventListener(type, follow, { capture: true, passive: true, signal });
  const noteMove = () => {
    moved = true;
  };
  for (const type of ['wheel', 'touchmove', 'keydown', 'pointerdown'])
    window.addEventListener(type, noteMove, { capture: true, passive: true, once: true, signal });
  window.addEventListener(
    'click',
    (event) => {
      const way = shown?.way;
      if (!way || !event.isTrusted || !event.composedPath().includes(way.element)) return;
      // A link to the order's page is only a step: the pointer continues there.
      if (way.leads === 'form') finish();
      else drop();
    },
    { capture: true, signal },
  );
  window.addEventListener('focus', () => void requestLine(), { signal });
  const stop = onMessage((message) => {
    if (typeof message === 'object' && message !== null && 'type' in message && message.type === 'pointer.changed')
      void requestLine();
    return undefined;
  });
  signal.addEventListener('abort', () => {
    stop();
    forget();
  });
  void requestLine();
}

function atNextFrame(work: () => void): () => void {
  let waiting = false;
  return () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      work();
    });
  };
}
