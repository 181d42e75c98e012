import { apiOf as aliexpress } from './aliexpress/api-calls.js';
import { aliexpressOverlay } from './aliexpress/overlay/overlay-page.js';
import { aliexpressCases } from './aliexpress/page/case-pages.js';
import { aliexpressListings } from './aliexpress/page/listing-reader.js';
import { aliexpressPages } from './aliexpress/page/page-reader.js';
import type { CasePageReader } from './case-page-reader.js';
import type { ListingReader } from './listing-reader.js';
import type { OverlayPage } from './overlay-page.js';
import type { PageReader } from './page-reader.js';

export const pageReaders: readonly PageReader[] = [aliexpressPages];

/** The reader of the marketplace that an address belongs to. */
export function pageReaderFor(url: URL): PageReader | null {
  return pageReaders.find((reader) => reader.owns(url)) ?? null;
}

export const casePageReaders: readonly CasePageReader[] = [aliexpressCases];

/** The reader of the marketplace that an address belongs to. */
export function casePageReaderFor(url: URL): CasePageReader | null {
  return casePageReaders.find((reader) => reader.owns(url)) ?? null;
}

export const listingReaders: readonly ListingReader[] = [aliexpressListings];

/** The reader of the marketplace that an address belongs to. */
export function listingReaderFor(url: URL): ListingReader | null {
  return listingReaders.find((reader) => reader.owns(url)) ?? null;
}

export const overlayPages: readonly OverlayPage[] = [aliexpressOverlay];

/** The marketplace that an address belongs to. */
export function overlayPageFor(url: URL): OverlayPage | null {
  return overlayPages.find((page) => page.owns(url)) ?? null;
}

export const known = [aliexpress];

/** The call that a request address makes, when its answer tells of orders; else null. */
export function apiOf(url: string): string | null {
  for (const of of known) {
    const api = of(url);
    if (api) return api;
  }
  return null;
}
