import type { PageKind } from '../domain/reading/page-kind.js';
import type { CasesOnPage } from './page-reading.js';
import type { Shop } from './shop.js';

/** Reads what a marketplace's pages about cases show. It uses no browser API. */
export interface CasePageReader extends Pick<Shop, 'id' | 'owns' | 'pageKind'> {
  /** The kinds of pages that this reader can read. */
  kinds: readonly PageKind[];
  /** Every case on the page, with days and amounts as printed. Never throws. */
  readCases(doc: Document, url: URL): CasesOnPage;
}
