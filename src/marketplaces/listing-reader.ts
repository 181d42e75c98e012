import type { ListingReading } from '../domain/orders/listing.js';
import type { Shop } from './shop.js';

/** Reads the page of a product: what a marketplace's listing promises. */
export interface ListingReader extends Pick<Shop, 'id' | 'owns' | 'pageKind'> {
  /** null when the page is of no product, or nothing of it could be read yet. Never throws. */
  readListing(doc: Document, url: URL): ListingReading | null;
}
