import type { ListingReading } from '../domain/orders/listing.js';
import type { Shop } from './shop.js';

/** Reads the page of a product: what the seller's listing promises. */
export interface ListingReader extends Pick<Shop, 'id' | 'owns' | 'pageKind'> {
  /** null when the page is not about a product, or has nothing to read yet. Never throws. */
  readListing(doc: Document, url: URL): ListingReading | null;
}
