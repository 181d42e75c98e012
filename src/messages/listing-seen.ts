import type { ListingReading } from '../domain/orders/listing.js';
import { sendToBackground } from '../platform/messaging.js';

/** Content script to background: a product's page was read. */
export interface ListingSeen {
  type: 'listing.seen';
  reading: ListingReading;
  /** Of the page that was read. */
  url: string;
}

/** Tells the background; true when it has dealt with it. */
export async function tellListing(reading: ListingReading, url: string): Promise<boolean> {
  const message: ListingSeen = { type: 'listing.seen', reading, url };
  return (await sendToBackground(message)) === true;
}
