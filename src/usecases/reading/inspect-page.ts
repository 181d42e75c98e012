import { decliningShop, shopFor } from '../../marketplaces/index.js';
import type { Shop } from '../../marketplaces/shop.js';
import type { PageReport } from '../../messages/protocol.js';
import { askPage } from '../../messages/send.js';
import { activeTab, type TabInfo } from '../../platform/tabs.js';

/** What the shopper is looking at, as far as we may know. */
export type PageView =
  /** Not a page of a marketplace we read, or one whose address we may not know. */
  | { kind: 'elsewhere' }
  /** A sister shop with other rules. */
  | { kind: 'declined'; shop: Shop }
  /** A marketplace's page that was open before the extension was installed or updated: nobody reads it. */
  | { kind: 'stale'; tab: TabInfo; shop: Shop }
  | { kind: 'page'; tab: TabInfo; shop: Shop; host: string; report: PageReport };

export type PageInView = Extract<PageView, { kind: 'page' }>;

/** Looks at the active tab; `again` has the page read anew. Never throws. */
export async function inspectPage(again = false): Promise<PageView> {
  const tab = await activeTab();
  if (!tab) return { kind: 'elsewhere' };
  // Where the browser does not tell the address, only a page that we read answers and tells its own.
  const told = tab.url === null ? await askPage(tab.id, again) : null;
  const url = tab.url ?? told?.url ?? '';
  if (!URL.canParse(url)) return { kind: 'elsewhere' };
  const address = new URL(url);
  const shop = shopFor(address);
  const declining = decliningShop(address);
  if (declining) return { kind: 'declined', shop: declining };
  if (!shop) return { kind: 'elsewhere' };
  const report = told ?? (await askPage(tab.id, again));
  return report ? { kind: 'page', tab, shop, host: address.host, report } : { kind: 'stale', tab, shop };
}
