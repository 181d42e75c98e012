import type { WantedLine } from '../../../domain/overlay/dispute-pointer.js';
import type { OverlayPage, WayToDispute } from '../../../marketplaces/overlay-page.js';
import { askBackground } from '../../../messages/send.js';
import { t } from '../../../platform/content-i18n.js';
import { isAlive, onMessage } from '../../../platform/messaging.js';
import { whenIdle } from '../../scheduling.js';
import { drawPointer, type Pointer } from './pointer-drawing.js';

/** After this long on a page, in milliseconds, she hears that no button was found: buttons of a page come late. */
const LATE = 8000;
/** Pages on which she may be on her way to the button. */
const ON_THE_WAY = new Set(['order-list', 'order', 'sign-in']);
/** What shows or hides a part of a page without adding to it. */
const CHANGES = {
  childList: true,
  subtree: true,
  attributes: true,
  attributeFilter: ['class', 'style', 'hidden', 'href'],
};

interface Shown {
  /** null: none was found, and that is said. */
  way: WayToDispute | null;
  pointer: Pointer;
}

/**
 * Points at the shop's own button that opens a dispute, when she asked for it at the step and came to its page. It is
 * never pressed by us; what points goes away with her press on it, or when she closes it.
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

  /** The time begins with each page, also where it comes without a new document. */
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
    // Once, and only while she has not gone anywhere on the page herself.
    if (way && !moved) shown.pointer.takeThere();
    moved = moved || way !== null;
    shown.pointer.place();
  }

  const look = whenIdle(() => {
    if (!isAlive()) return forget();
    if (!line) return;
    const url = new URL(location.href);
    if (url.href !== address) beginAt(url.href);
    const kind = page.pageKind(url);
    // She is there: the bar on the form goes on from here.
    if (kind === 'case-form') return finish();
    const way = page.wayToDispute(document, line, url);
    if (way || (isLate && kind === 'order')) show(way);
    else drop();
  }, signal);

  async function ask(): Promise<void> {
    if (!ON_THE_WAY.has(page.pageKind(new URL(location.href)) ?? '')) return;
    const told = await askBackground({ type: 'pointer.asked' });
    if (signal.aborted || !told) return;
    if (!told.line) return forget();
    if (!line) observer.observe(document.body, CHANGES);
    line = told.line;
    look();
  }

  const observer = new MutationObserver(look);
  const placeSoon = atNextFrame(() => shown?.pointer.place());
  const follow = () => {
    if (shown) placeSoon();
  };
  // Parts of a page scroll by themselves, and the button with them.
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
      // A way to the order's page is not the end of it: there it goes on.
      if (way.leads === 'form') finish();
      else drop();
    },
    { capture: true, signal },
  );
  window.addEventListener('focus', () => void ask(), { signal });
  const stop = onMessage((message) => {
    if (typeof message === 'object' && message !== null && 'type' in message && message.type === 'pointer.changed')
      void ask();
    return undefined;
  });
  signal.addEventListener('abort', () => {
    stop();
    forget();
  });
  void ask();
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
