import type { GuardedPress, OverlayPage } from '../../../marketplaces/overlay-page.js';
import { askBackground } from '../../../messages/send.js';
import { isAlive } from '../../../platform/messaging.js';
import { askBefore } from './guard-dialog.js';

/** How long a press waits for the answer of the background, in milliseconds. Then it goes through. */
const PATIENCE = 1000;

/**
 * Asks before presses that cannot be undone, by mouse and by key. When anything in Redress fails, the press goes
 * through as if Redress were not there.
 */
export function guardPresses(page: OverlayPage, signal: AbortSignal): void {
  let letThrough = false;
  let holding = false;

  const look = (event: Event) => {
    let press: GuardedPress | null = null;
    try {
      if (letThrough || !event.isTrusted || !isAlive() || !isPress(event)) return;
      const [target] = event.composedPath();
      if (!(target instanceof Element)) return;
      press = page.guarded(target, new URL(location.href));
      if (!press) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    } catch {
      return;
    }
    // A second press while the first one is held counts as the same press.
    if (!holding) void hold(press, repeatOf(event));
  };

  async function hold(press: GuardedPress, again: () => void): Promise<void> {
    holding = true;
    let goOn = true;
    try {
      const { action, orderId, lineId } = press;
      const reply = await askBackground({ type: 'guard.asked', action, orderId, lineId }, PATIENCE);
      if (reply?.guard) {
        const answer = await askBefore(press, reply);
        goOn = answer.goOn;
        if (answer.stopAsking && reply.orderId) void askBackground({ type: 'guard.off', orderId: reply.orderId });
      }
    } catch {
      // A fault of ours must not keep the press from the page.
    } finally {
      holding = false;
    }
    if (!goOn) return;
    letThrough = true;
    try {
      again();
    } finally {
      letThrough = false;
    }
  }

  for (const type of ['click', 'keydown']) window.addEventListener(type, look, { capture: true, signal });
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
