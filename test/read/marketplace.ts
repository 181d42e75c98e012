import type { OrderReading } from '../../src/domain/orders/order.js';
import type { CasePageReader } from '../../src/marketplaces/case-page-reader.js';
import type { DataReader } from '../../src/marketplaces/data-reader.js';
import { casePageReaders, pageReaders } from '../../src/marketplaces/in-page.js';
import { dataReaders } from '../../src/marketplaces/index.js';
import type { PageReader } from '../../src/marketplaces/page-reader.js';
import type { PageReading } from '../../src/marketplaces/page-reading.js';

/** Both readers of one marketplace. In the extension they run in different places and meet in storage. */
export type Marketplace = Omit<PageReader, 'readPage'> &
  DataReader & { readPage(doc: Document, url: URL): PageReading };

function together(pages: PageReader, data: DataReader, casePages: CasePageReader | undefined): Marketplace {
  return {
    ...pages,
    ...data,
    readPage(doc, url) {
      const state = stateOf(pages, data, doc, url);
      const { drawn: cards, ...page } = pages.readPage(doc, url);
      const drawn = { ...page, orders: [...page.orders, ...cards.map(data.interpretCard)] };
      const language = doc.documentElement.lang || undefined;
      const understood = drawn.orders.map((order) => data.interpretOrder(order, language));
      const joined = joinedPage(state, { ...drawn, orders: understood });
      if (!casePages?.kinds.includes(joined.page)) return joined;
      const { cases, unread } = casePages.readCases(doc, url);
      return { ...joined, cases: cases.map((one) => data.interpretCase(one, SAVED_AT)), unreadCases: unread };
    },
  };
}

/** A saved page does not say when it was saved: its countdowns are counted from here, and from nowhere near today. */
const SAVED_AT = '2000-01-01T00:00:00.000Z';

/** Both of what a page says of itself: its data goes before what is drawn, which fills the gaps. */
function joinedPage(state: PageReading | null, drawn: PageReading): PageReading {
  if (!state) return drawn;
  if (drawn.found === 0) return { ...drawn, ...state, captcha: drawn.captcha, unknownShape: false };
  const known = new Map(state.orders.map((order) => [order.orderId, order]));
  return { ...drawn, orders: drawn.orders.map((order) => withData(known.get(order.orderId), order)) };
}

function withData(data: OrderReading | undefined, shown: OrderReading): OrderReading {
  if (!data) return shown;
  return {
    orderId: shown.orderId,
    fields: { ...shown.fields, ...data.fields },
    wonBy: { ...shown.wonBy, ...data.wonBy },
    lines: data.lines.length ? data.lines : shown.lines,
  };
}

/** What the page's own scripts hold. */
function stateOf(pages: PageReader, data: DataReader, doc: Document, url: URL): PageReading | null {
  const orderId = data.orderIdIn(url);
  for (const script of [...doc.scripts].slice(0, 200)) {
    const text = script.textContent ?? '';
    if (!pages.holdsOrders(text)) continue;
    for (const payload of data.payloadsIn(text)) {
      const reading = data.readPayload({ ...payload, orderId });
      if (reading?.page === pages.pageKind(url) && reading.found > 0) return reading;
    }
  }
  return null;
}

export const marketplaces: readonly Marketplace[] = pageReaders.flatMap((pages) => {
  const sameShop = ({ id }: { id: string }) => id === pages.id;
  const data = dataReaders.find(sameShop);
  return data ? [together(pages, data, casePageReaders.find(sameShop))] : [];
});

export function marketplaceFor(url: URL): Marketplace | null {
  return marketplaces.find((marketplace) => marketplace.owns(url)) ?? null;
}
