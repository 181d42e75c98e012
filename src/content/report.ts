import { isCasePage } from '../domain/missing-case-fields.js';
import type { PageReader } from '../marketplaces/page-reader.js';
import type { PageReading } from '../marketplaces/page-reading.js';
import type { PageReport } from '../messages/protocol.js';
import type { CaseLog } from './case-log.js';
import type { OrderLog } from './order-log.js';

/** What the popup is told of the page as it is now. */
export function reportOf(reader: PageReader, log: OrderLog): PageReport {
  const url = new URL(location.href);
  // A list of which orders were read is known: reading all of it again would take its time with every question.
  const known = reader.pageKind(url) === 'order-list' && log.read.length > 0;
  const page: Omit<PageReading, 'found' | 'unread'> = known
    ? { page: 'order-list', orders: [], signedIn: true, captcha: false, unknownShape: false }
    : reader.readPage(document, url);
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
    pictures: pictures(reader, url),
    pixelRatio: devicePixelRatio,
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

/** Where product pictures stand on the screen: only whole ones, since half a picture shows something else. */
function pictures(reader: PageReader, url: URL): PageReport['pictures'] {
  const found: PageReport['pictures'] = [];
  reader.cards(document).forEach((card, index) => {
    const bounds = card.getBoundingClientRect();
    if (bounds.bottom < 0 || bounds.top > innerHeight) return;
    const reading = reader.lookAtCard(card, index + 1, url);
    if (!('orderId' in reading)) return;
    const places = reader.pictures(card);
    places.forEach(({ element, productId }, line) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const whole = x >= 0 && y >= 0 && x + width <= innerWidth && y + height <= innerHeight;
      if (!whole || width < 16 || height < 16 || isCovered(element, x, y, width, height)) return;
      found.push({ orderId: reading.orderId, line, lines: places.length, productId, rect: { x, y, width, height } });
    });
  });
  return found.slice(0, 500);
}

/** True when something of the page, such as a header that stays, lies over a corner. */
function isCovered(element: Element, x: number, y: number, width: number, height: number): boolean {
  const corners = [4, width - 4].flatMap((dx) =>
    [4, height - 4].map((dy) => document.elementFromPoint(x + dx, y + dy)),
  );
  return corners.some((top) => !top || !(element.contains(top) || top.contains(element)));
}
