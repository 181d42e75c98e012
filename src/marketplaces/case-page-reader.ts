import type { PageKind } from '../domain/reading/page-kind.js';
import type { CasesOnPage } from './page-reading.js';
import type { Shop } from './shop.js';

/** Reads what a marketplace's pages about cases draw. It touches no browser API. */
export interface CasePageReader extends Pick<Shop, 'id' | 'owns' | 'pageKind'> {
  /** The kinds of pages that it reads. */
  kinds: readonly PageKind[];
  /** Every case that the page tells of, with days and amounts as printed. Never throws. */
  readCases(doc: Document, url: URL): CasesOnPage;
}
