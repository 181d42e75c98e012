import type { ListingReading } from '../domain/listing.js';
import { sendToBackground } from '../platform/messaging.js';

/** Content script to background: a product's page was read. */
export interface ListingSeen {
  type: 'listing.seen';
  reading: ListingReading;
}

/** Tells the background; true when it has dealt with it. */
export async function tellListing(reading: ListingReading): Promise<boolean> {
  const message: ListingSeen = { type: 'listing.seen', reading };
  return (await sendToBackground(message)) === true;
}
