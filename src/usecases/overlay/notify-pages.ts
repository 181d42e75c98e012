import { sendToTab } from '../../platform/messaging.js';
import { onChanges } from '../../storage/changes.js';
import type { Store } from '../../storage/schema.js';

/** The stores that marks are derived from. */
const MARKED: readonly Store[] = ['orders', 'cases', 'settings'];
/** Changes come many at a time: a page hears of them once. Milliseconds. */
const TOGETHER = 300;

const tabs = new Set<number>();
let watching = false;
let waiting = false;

/**
 * From now on the page in this tab hears when its marks may be old, as long as this worker lives; a page asks again by
 * itself whenever the shopper comes back to it, so that nothing depends on that.
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
