import type { GuardedPress, OverlayPage } from '../../../marketplaces/overlay-page.js';
import type { GuardSettings } from '../../../messages/protocol.js';
import { askBackground } from '../../../messages/send.js';
import { t } from '../../../platform/content-i18n.js';
import { isAlive } from '../../../platform/messaging.js';
import { createElement } from '../dom.js';
import { makeShadowHost } from '../shadow-host.js';
import { askBefore } from './guard-dialog.js';

/** How long a press that has to be repeated is let through, in milliseconds. */
const ONCE_MORE = 20_000;

/** How long a press waits for the answer of the background, in milliseconds. Then it goes through. */
const PATIENCE = 1000;

/**
 * Asks before presses that cannot be undone, by mouse and by key. When anything in Redress fails, the press goes
 * through as if Redress were not there.
 */
export function guardPresses(page: OverlayPage, signal: AbortSignal): void {
  let letThrough = false;
  let holding = false;
  /** Until when the next press of the shopper's goes through, because the page drew its button anew meanwhile. */
  let freeUntil = 0;
  let settings: GuardSettings | null = null;
  const refresh = async () => {
    settings = (await askBackground({ type: 'guard.settings' })) ?? settings;
  };

  const look = (event: Event) => {
    let press: GuardedPress | null = null;
    try {
      if (letThrough || !event.isTrusted || !isAlive() || !isPress(event) || settings?.on === false) return;
      const [target] = event.composedPath();
      if (!(target instanceof Element)) return;
      press = page.guarded(target, new URL(location.href));
      // Where the guard is off, the press is the page's alone: nothing is stopped and nothing is sent again.
      if (!press || (press.orderId !== null && settings?.unguarded.includes(press.orderId))) return;
      if (performance.now() < freeUntil) {
        freeUntil = 0;
        return;
      }
      event.preventDefault();
      event.stopImmediatePropagation();
    } catch {
      return;
    }
    // A second press while the first one is held counts as the same press.
    if (!holding) void hold(press, event);
  };

  async function hold(press: GuardedPress, event: Event): Promise<void> {
    holding = true;
    const [target] = event.composedPath();
    const again = repeatOf(event);
    let goOn = true;
    try {
      const { action, orderId, lineId } = press;
      const reply = await askBackground({ type: 'guard.asked', action, orderId, lineId }, PATIENCE);
      if (reply?.guard) {
        const answer = await askBefore(press, reply);
        goOn = answer.goOn;
        if (answer.stopAsking && reply.orderId) {
          await askBackground({ type: 'guard.off', orderId: reply.orderId });
          void refresh();
        }
      }
    } catch {
      // A fault of ours must not keep the press from the page.
    } finally {
      holding = false;
    }
    if (!goOn) return;
    if (!(target instanceof Element && target.isConnected)) {
      freeUntil = performance.now() + ONCE_MORE;
      sayOnceMore();
      return;
    }
    letThrough = true;
    try {
      again();
    } finally {
      letThrough = false;
    }
  }

  for (const type of ['click', 'keydown']) window.addEventListener(type, look, { capture: true, signal });
  window.addEventListener('focus', () => void refresh(), { signal });
  void refresh();
}

/** Says that the button was drawn anew while the question stood, and has to be pressed once more. */
function sayOnceMore(): void {
  const shadow = makeShadowHost(
    'all:initial; position:fixed; left:16px; bottom:16px; z-index:2147483646; display:block',
  );
  const text = createElement('p', { class: 'bar', role: 'status' }, t('guard_once_more'));
  shadow.root.append(text);
  shadow.matchGround(document.body);
  document.documentElement.append(shadow.host);
  setTimeout(() => shadow.host.remove(), ONCE_MORE);
}

/**
 * True for a click, and for the key that presses an element with the role of a button. Real buttons turn keys into
 * clicks.
 */
function isPress(event: Event): boolean {
  if (event.type === 'click') return true;
  if (!(event instanceof KeyboardEvent) || (event.key !== 'Enter' && event.key !== ' ')) return false;
  const target = event.composedPath()[0];
  return target instanceof Element && target.matches('[role="button"]:not(button, a[href], input)');
}

/** Returns a function that dispatches the same event again, on the same element. */
function repeatOf(event: Event): () => void {
  const [target] = event.composedPath();
  const common = { bubbles: true, cancelable: true, composed: true };
  const copy =
    event instanceof KeyboardEvent
      ? new KeyboardEvent('keydown', { ...common, key: event.key, code: event.code })
      : event instanceof MouseEvent
        ? new MouseEvent('click', {
            ...common,
            detail: event.detail,
            clientX: event.clientX,
            clientY: event.clientY,
            ctrlKey: event.ctrlKey,
            metaKey: event.metaKey,
            shiftKey: event.shiftKey,
          })
        : new Event(event.type, common);
  return () => target?.dispatchEvent(copy);
}
