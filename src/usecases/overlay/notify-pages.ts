import { sendToTab } from '../../platform/messaging.js';
import { onChanges } from '../../storage/changes.js';
import type { Store } from '../../storage/schema.js';

/** The stores that marks are derived from. */
const MARKED: readonly Store[] = ['orders', 'cases', 'settings'];
/** How many milliseconds changes are collected, because many come at once. */
const TOGETHER = 300;

const tabs = new Set<number>();
let watching = false;
let waiting = false;

/**
 * Tells the page in this tab, as long as this worker lives, when its marks may be out of date. Nothing depends on it: a
 * page also asks again whenever the shopper comes back to it.
 */
export function notifyPages(tabId: number): void {
  tabs.add(tabId);
  if (watching) return;
  watching = true;
  onChanges((stores) => {
    if (waiting || !stores.some((store) => MARKED.includes(store))) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      for (const id of tabs) sendToTab(id, { type: 'marks.changed' }).catch(() => tabs.delete(id));
    }, TOGETHER);
  });
}
