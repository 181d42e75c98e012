import { aliexpressData } from '../../src/marketplaces/aliexpress/data-reader.js';
import { aliexpressPages } from '../../src/marketplaces/aliexpress/page-reader.js';
import type { DataReader } from '../../src/marketplaces/data-reader.js';
import type { PageReader } from '../../src/marketplaces/page-reader.js';
import type { PageReading } from '../../src/marketplaces/page-reading.js';

/** Both readers of one marketplace. In the extension they run in different places and meet in storage. */
export type Marketplace = Omit<PageReader, 'readPage'> &
  DataReader & { readPage(doc: Document, url: URL): PageReading };

function together(pages: PageReader, data: DataReader): Marketplace {
  return { ...pages, ...data, readPage: (doc, url) => pages.readPage(doc, url, stateOf(pages, data, doc, url)) };
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

export const aliexpress = together(aliexpressPages, aliexpressData);
export const marketplaces: readonly Marketplace[] = [aliexpress];

export function marketplaceFor(url: URL): Marketplace | null {
  return marketplaces.find((marketplace) => marketplace.owns(url)) ?? null;
}
