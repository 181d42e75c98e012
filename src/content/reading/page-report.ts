import { isCasePage } from '../../domain/cases/missing-case-fields.js';
import type { PageReader } from '../../marketplaces/page-reader.js';
import type { PageReading } from '../../marketplaces/page-reading.js';
import type { PageReport } from '../../messages/protocol.js';
import type { CaseLog } from './case-log.js';
import type { OrderLog } from './order-log.js';

/** The report on the current page that the popup requests. */
export function reportOf(reader: PageReader, log: OrderLog): PageReport {
  const url = new URL(location.href);
  // A list with orders that were read is known to be a list. Reading it again for every report would take too long.
  const known = reader.pageKind(url) === 'order-list' && log.read.length > 0;
  const page: Omit<PageReading, 'found' | 'unread'> = known
    ? { page: 'order-list', orders: [], signedIn: true, captcha: false, unknownShape: false }
    : reader.readPage(document, url, performance.now());
  const orderId = page.page === 'order' ? (page.orders[0]?.orderId ?? null) : null;
  return {
    url: url.href.slice(0, 4000),
    page: page.page,
    signedIn: page.signedIn,
    captcha: page.captcha,
    unknownShape: page.unknownShape && log.read.length === 0,
    read: log.read.slice(0, 5000),
    unread: log.missed.slice(0, 5000),
    orderId,
    ...(isCasePage(page.page) ? { cases: casesOf(log.cases) } : {}),
  };
}

function casesOf({ read, missed }: CaseLog): PageReport['cases'] {
  const partly = read.filter(({ missing }) => missing.length > 0);
  return {
    read: read.length,
    partly: partly.length,
    missing: [...new Set(partly.flatMap(({ missing }) => missing))],
    unread: missed.slice(0, 200),
  };
}
