import type { PageKind } from '../domain/reading/page-kind.js';
import type { CasesOnPage } from './page-reading.js';
import type { Shop } from './shop.js';

/** Reads what a marketplace's pages about cases show. It uses no browser API. */
export interface CasePageReader extends Pick<Shop, 'id' | 'owns' | 'pageKind'> {
  /** The kinds of pages that this reader can read. */
  kinds: readonly PageKind[];
  /** The kind of the page as it is drawn, where an address alone does not decide it. */
  kindDrawn(doc: Document, url: URL): PageKind | null;
  /**
   * Every case on the page, with days and amounts as printed. `age`: milliseconds since the page was opened. Never
   * throws.
   */
  readCases(doc: Document, url: URL, age?: number): CasesOnPage;
}
