import { isCasePage, missingCaseFields } from '../../domain/cases/missing-case-fields.js';
import type { PageKind } from '../../domain/reading/page-kind.js';
import type { CasePageReader } from '../../marketplaces/case-page-reader.js';
import { sendReport } from '../../messages/send.js';
import { backoff } from '../scheduling.js';
import type { CaseLog } from './case-log.js';

export interface CaseReporter {
  /** True for the kinds of pages that have cases to read. */
  reads(page: PageKind): boolean;
  /** Reads the cases that the page shows, and reports them when something changed. */
  read(url: URL, page: PageKind, log: CaseLog): void;
}

/**
 * Reads the cases that a page shows and reports each change to the background once. `again` requests another reading.
 */
export function caseReporter(reader: CasePageReader | null, again: () => void): CaseReporter {
  let reported = '';
  // A report that was not acknowledged is sent again.
  const noteResult = backoff(() => {
    reported = '';
    again();
  });
  return {
    reads: (page) => reader?.kinds.includes(page) ?? false,
    read(url, addressed, log) {
      const page = reader?.kindDrawn(document, url) ?? addressed;
      if (!reader || !isCasePage(page)) return;
      const { cases, unread } = reader.readCases(document, url, performance.now());
      log.noteDrawn(
        cases.map((one) => ({ ...one, missing: missingCaseFields(one, page) })),
        unread,
      );
      const counts = { read: log.read.length, unread: log.missed.length };
      // A running countdown is not a change.
      const content = cases.map(({ fields: { countdownText: _, ...fields }, ...one }) => [one, fields]);
      const text = JSON.stringify([url.href, content, counts]);
      if (text === reported || counts.read + counts.unread === 0) return;
      reported = text;
      void sendReport({ type: 'cases.seen', page, cases: cases.slice(0, 200), counts }).then(noteResult);
    },
  };
}
