import { isCasePage, missingCaseFields } from '../../domain/cases/missing-case-fields.js';
import type { PageKind } from '../../domain/reading/page-kind.js';
import type { CasePageReader } from '../../marketplaces/case-page-reader.js';
import { sendReport } from '../../messages/send.js';
import { backoff } from '../scheduling.js';
import type { CaseLog } from './case-log.js';

export interface CaseReporter {
  /** True for pages that are read here. */
  reads(page: PageKind): boolean;
  /** Reads what the page draws of cases, and tells it when it is news. */
  read(url: URL, page: PageKind, log: CaseLog): void;
}

/** Reads cases in what a page draws and tells the background, once for each change. `again` asks for another look. */
export function caseReporter(reader: CasePageReader | null, again: () => void): CaseReporter {
  let told = '';
  // What was not acknowledged is told again.
  const went = backoff(() => {
    told = '';
    again();
  });
  return {
    reads: (page) => reader?.kinds.includes(page) ?? false,
    read(url, page, log) {
      if (!reader || !isCasePage(page)) return;
      const { cases, unread } = reader.readCases(document, url);
      log.noteDrawn(
        cases.map((one) => ({ ...one, missing: missingCaseFields(one, page) })),
        unread,
      );
      const counts = { read: log.read.length, unread: log.missed.length };
      // A countdown that goes on is no news.
      const news = cases.map(({ fields: { countdownText: _, ...fields }, ...one }) => [one, fields]);
      const text = JSON.stringify([url.href, news, counts]);
      if (text === told || counts.read + counts.unread === 0) return;
      told = text;
      void sendReport({ type: 'cases.seen', page, cases: cases.slice(0, 200), counts }).then(went);
    },
  };
}
