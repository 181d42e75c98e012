import * as z from 'zod/mini';
import { type ListingReading, listingReadingSchema } from '../domain/orders/listing.js';
import { extensionId, onMessage } from '../platform/messaging.js';
import { addressTold } from './address-told.js';
import { addressSchema } from './protocol.js';

const listingSeenSchema = z.object({
  type: z.literal('listing.seen'),
  reading: listingReadingSchema,
  url: addressSchema,
});

/** Hears of product pages from our own content script, and from nobody else. */
export function serveListings(seen: (reading: ListingReading, url: string) => Promise<void>): void {
  onMessage((message, sender) => {
    if (sender.id !== extensionId() || sender.tabId === undefined || sender.url === undefined) return undefined;
    const told = listingSeenSchema.safeParse(message);
    if (!told.success) return undefined;
    return seen(told.data.reading, addressTold(told.data.url, sender.url)).then(() => true);
  });
}
