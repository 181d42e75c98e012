import type { PageKind } from '../../domain/reading/page-kind.js';
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

/** Inspects the active tab; with `again` the page is read anew. Never throws. */
export async function inspectPage(again = false): Promise<PageView> {
  const tab = await activeTab();
  if (!tab) return { kind: 'elsewhere' };
  // Where the browser hides the address, only a page that we read answers, and gives its own.
  const told = tab.url === null ? await askPage(tab.id, again) : null;
  const url = tab.url ?? told?.url ?? '';
  if (!URL.canParse(url)) return { kind: 'elsewhere' };
  const address = new URL(url);
  const shop = shopFor(address);
  const declining = decliningShop(address);
  if (declining) return { kind: 'declined', shop: declining };
  if (!shop) return { kind: 'elsewhere' };
  const report = told ?? (await askPage(tab.id, again)) ?? reportWithoutScript(shop, address);
  return report ? { kind: 'page', tab, shop, host: address.host, report } : { kind: 'stale', tab, shop };
}

/** Kinds of pages on which nothing of ours runs, because nothing is read there. */
const UNREAD: readonly (PageKind | null)[] = ['other', 'product', 'snapshot', 'sign-up'];

/** The report on a page where no script of ours runs; null if one should run there. */
function reportWithoutScript(shop: Shop, url: URL): PageReport | null {
  const page = shop.pageKind(url);
  if (page === null || !UNREAD.includes(page)) return null;
  const nothing = { signedIn: null, captcha: false, unknownShape: false, read: [], unread: [], orderId: null };
  return { url: url.href.slice(0, 4000), page, ...nothing };
}
