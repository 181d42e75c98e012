import { aliexpressPages } from './aliexpress/page-reader.js';
import type { PageReader } from './page-reader.js';

export const pageReaders: readonly PageReader[] = [aliexpressPages];

/** The reader of the marketplace that an address belongs to. */
export function pageReaderFor(url: URL): PageReader | null {
  return pageReaders.find((reader) => reader.owns(url)) ?? null;
}
