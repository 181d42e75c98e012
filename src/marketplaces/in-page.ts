// The marketplaces' readers for scripts that run in a page. A test checks them against the shops of `index.ts`.

import { aliexpressCalls } from './aliexpress/api-calls.js';
import { aliexpressOverlay } from './aliexpress/overlay/overlay-page.js';
import { aliexpressCases } from './aliexpress/page/case-pages.js';
import { aliexpressListings } from './aliexpress/page/listing-reader.js';
import { aliexpressPages } from './aliexpress/page/page-reader.js';
import type { ApiReader } from './api-reader.js';
import type { CasePageReader } from './case-page-reader.js';
import type { ListingReader } from './listing-reader.js';
import type { OverlayPage } from './overlay-page.js';
import type { PageReader } from './page-reader.js';

export const pageReaders: readonly PageReader[] = [aliexpressPages];

/** The page reader of the marketplace that owns an address. */
export function pageReaderFor(url: URL): PageReader | null {
  return pageReaders.find((reader) => reader.owns(url)) ?? null;
}

export const casePageReaders: readonly CasePageReader[] = [aliexpressCases];

/** The case page reader of the marketplace that owns an address. */
export function casePageReaderFor(url: URL): CasePageReader | null {
  return casePageReaders.find((reader) => reader.owns(url)) ?? null;
}

export const listingReaders: readonly ListingReader[] = [aliexpressListings];

/** The listing reader of the marketplace that owns an address. */
export function listingReaderFor(url: URL): ListingReader | null {
  return listingReaders.find((reader) => reader.owns(url)) ?? null;
}

export const overlayPages: readonly OverlayPage[] = [aliexpressOverlay];

/** The overlay page of the marketplace that owns an address. */
export function overlayPageFor(url: URL): OverlayPage | null {
  return overlayPages.find((page) => page.owns(url)) ?? null;
}

export const apiReaders: readonly ApiReader[] = [aliexpressCalls];
