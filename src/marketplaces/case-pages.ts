import { aliexpressCases } from './aliexpress/case-pages.js';
import type { CasePageReader } from './case-page-reader.js';

export const casePageReaders: readonly CasePageReader[] = [aliexpressCases];

/** The reader of the marketplace that an address belongs to. */
export function casePageReaderFor(url: URL): CasePageReader | null {
  return casePageReaders.find((reader) => reader.owns(url)) ?? null;
}
