import type { GuardedPress, OverlayPage } from '../../../marketplaces/overlay-page.js';
import { askBackground } from '../../../messages/send.js';
import { isAlive } from '../../../platform/messaging.js';
import { askBefore } from './guard-dialog.js';

/** As long as a press waits for what there is to say, in milliseconds. Then it goes through. */
const PATIENCE = 1000;

/**
 * Asks before presses that end something, by mouse and by key. A press is held only while we can answer for it: when
 * anything of ours fails, it goes through as if nobody stood beside the page.
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
    // A second press while the first is held is the same one.
    if (!holding) void hold(press, sameAgain(event));
  };

  async function hold(press: GuardedPress, again: () => void): Promise<void> {
    holding = true;
    let goOn = true;
    try {
      const { action, orderId, lineId } = press;
      const told = await askBackground({ type: 'guard.asked', action, orderId, lineId }, PATIENCE);
      if (told?.guard) {
        const answer = await askBefore(press, told);
        goOn = answer.goOn;
        if (answer.stopAsking && told.orderId) void askBackground({ type: 'guard.off', orderId: told.orderId });
      }
    } catch {
      // The page goes before us.
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

/** A click, or the key that presses something that is no button by itself: a real one turns the key into a click. */
function isPress(event: Event): boolean {
  if (event.type === 'click') return true;
  if (!(event instanceof KeyboardEvent) || (event.key !== 'Enter' && event.key !== ' ')) return false;
  const target = event.composedPath()[0];
  return target instanceof Element && target.matches('[role="button"]:not(button, a[href], input)');
}

/** The same event once more, on the same element, as the page would have had it. */
function sameAgain(event: Event): () => void {
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
