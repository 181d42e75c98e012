import type { ListingReader } from '../../listing-reader.js';
import { owns } from '../addresses.js';
import { pageKind } from '../page-kind.js';
import { readListing } from './listing.js';

export const aliexpressListings: ListingReader = { id: 'aliexpress', owns, pageKind, readListing };
