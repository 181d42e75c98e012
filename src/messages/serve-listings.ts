import * as z from 'zod/mini';
import { type ListingReading, listingReadingSchema } from '../domain/listing.js';
import { extensionId, onMessage } from '../platform/messaging.js';

const listingSeenSchema = z.object({ type: z.literal('listing.seen'), reading: listingReadingSchema });

/** Hears of product pages from our own content script, and from nobody else. */
export function serveListings(seen: (reading: ListingReading, url: string) => Promise<void>): void {
  onMessage((message, sender) => {
    if (sender.id !== extensionId() || sender.tabId === undefined || sender.url === undefined) return undefined;
    const told = listingSeenSchema.safeParse(message);
    return told.success ? seen(told.data.reading, sender.url).then(() => true) : undefined;
  });
}
