// Runs on the pages of products only: reads the listing, and again when more of the page has loaded.

import { listingReaderFor } from '../../marketplaces/in-page.js';
import { sendReport } from '../../messages/send.js';
import { isAlive } from '../../platform/messaging.js';

/** A page that keeps changing is read again after this long at the earliest. */
const PAUSE_MS = 1500;
/** After this long a page shows nothing new of the product: what follows is recommendations. */
const LONGEST_MS = 120_000;

const reader = listingReaderFor(new URL(location.href));

function watch(): void {
  let reported = '';
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const read = async () => {
    waiting = undefined;
    if (!isAlive()) return stop();
    const url = location.href;
    const reading = reader?.readListing(document, new URL(url));
    const now = JSON.stringify(reading ?? null);
    if (!reading || now === reported) return;
    reported = now;
    // When the report was not acknowledged, the next change of the page sends it again.
    if (!(await sendReport({ type: 'listing.seen', reading, url: url.slice(0, 4000) }))) reported = '';
  };
  const observer = new MutationObserver(() => {
    waiting ??= setTimeout(() => void read(), PAUSE_MS);
  });
  const stop = () => {
    observer.disconnect();
    clearTimeout(waiting);
  };
  observer.observe(document, { childList: true, subtree: true });
  setTimeout(stop, LONGEST_MS);
  void read();
}

if (reader) watch();
