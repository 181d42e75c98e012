// In pages of products only: reads what the page promises, and again when more of it has come.

import { listingReaderFor } from '../../marketplaces/in-page.js';
import { sendReport } from '../../messages/send.js';
import { isAlive } from '../../platform/messaging.js';

/** A page that goes on changing is read this often at the most. */
const PAUSE_MS = 1500;
/** After this long a page tells nothing new: what follows is recommendations. */
const LONGEST_MS = 120_000;

const reader = listingReaderFor(new URL(location.href));

function watch(): void {
  let told = '';
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const read = async () => {
    waiting = undefined;
    if (!isAlive()) return stop();
    const url = location.href;
    const reading = reader?.readListing(document, new URL(url));
    const now = JSON.stringify(reading ?? null);
    if (!reading || now === told) return;
    told = now;
    // Not acknowledged: the next change tries again.
    if (!(await sendReport({ type: 'listing.seen', reading, url: url.slice(0, 4000) }))) told = '';
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
