import type { ListingReading } from '../../src/domain/orders/listing.js';
import type { FormReading } from '../../src/marketplaces/case-form.js';
import { listingReaderFor, overlayPageFor } from '../../src/marketplaces/in-page.js';
import type { GuardedPress } from '../../src/marketplaces/overlay-page.js';

/** What a page tells beside orders and cases; absent is what a page of its kind has not. */
export interface BesideOrders {
  /** null when nothing of the product is there. */
  listing?: ListingReading | null;
  form?: FormReading & { lineId: string | null };
  /** What is asked about before it is pressed, in the order of the page. */
  presses?: (Omit<GuardedPress, 'button'> & { words: string })[];
}

export function besideOrders(doc: Document, url: URL): BesideOrders {
  const page = overlayPageFor(url);
  const kind = page?.pageKind(url);
  const told: BesideOrders = {};
  if (kind === 'product') told.listing = listingReaderFor(url)?.readListing(doc, url) ?? null;
  if (page && kind === 'case-form') told.form = { lineId: page.form.lineIdIn(url), ...page.form.read(doc, url) };
  const presses = new Map<HTMLElement, GuardedPress>();
  for (const element of doc.body?.querySelectorAll('*') ?? []) {
    const press = page?.guarded(element, url);
    if (press) presses.set(press.button, press);
  }
  if (presses.size > 0) {
    told.presses = [...presses.values()].map(({ button, ...press }) => ({
      words: (button.getAttribute('value') ?? button.textContent ?? '').trim(),
      ...press,
    }));
  }
  return told;
}
