import { aliexpressListings } from './aliexpress/listing-reader.js';
import type { ListingReader } from './listing-reader.js';

export const listingReaders: readonly ListingReader[] = [aliexpressListings];

/** The reader of the marketplace that an address belongs to. */
export function listingReaderFor(url: URL): ListingReader | null {
  return listingReaders.find((reader) => reader.owns(url)) ?? null;
}
