import type { ListingReader } from '../listing-reader.js';
import { owns } from './addresses.js';
import { readListing } from './listing.js';
import { pageKind } from './page-kind.js';

export const aliexpressListings: ListingReader = { id: 'aliexpress', owns, pageKind, readListing };
