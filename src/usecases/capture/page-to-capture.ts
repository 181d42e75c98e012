import type { EvidenceId } from '../../domain/dispute/reason.js';
import type { PageKind } from '../../domain/reading/page-kind.js';
import { shopFor } from '../../marketplaces/index.js';
import type { ScrollArea } from '../../messages/protocol.js';
import { capturingPage } from '../../messages/send.js';
import { runInTab } from '../../platform/scripting.js';
import { activeTab, type TabInfo } from '../../platform/tabs.js';

/** The page beside the popup, as far as it can be captured. */
export interface PageToCapture {
  tab: TabInfo;
  address: string;
  title: string;
  /** The evidence such a page usually is. */
  shows: EvidenceId | null;
}

const SHOWS: Partial<Record<PageKind, EvidenceId>> = {
  'order-list': 'order-confirmation',
  order: 'order-confirmation',
  tracking: 'tracking-page',
  product: 'listing',
  messages: 'conversation',
};

/** What a capture of the tab would show, judged by the address alone. null when the tab cannot be captured. */
export function captureTarget(tab: TabInfo): { page: PageKind | null; url: string; shows: EvidenceId | null } | null {
  if (tab.url === null || !URL.canParse(tab.url)) return null;
  const address = new URL(tab.url);
  if (address.protocol !== 'https:' && address.protocol !== 'http:') return null;
  const page = shopFor(address)?.pageKind(address) ?? null;
  return { page, url: tab.url, shows: page ? (SHOWS[page] ?? null) : null };
}

/** null when there is no page that could be captured. */
export async function pageToCapture(): Promise<PageToCapture | null> {
  const tab = await activeTab();
  const target = tab && captureTarget(tab);
  if (!tab || !target) return null;
  const { host, pathname } = new URL(target.url);
  return { tab, address: `${host.replace(/^www\./, '')}${pathname}`, title: tab.title, shows: target.shows };
}

/** The inner scroll areas of a page; null when the browser does not let us look at the page. */
export async function areasOf(tab: TabInfo): Promise<ScrollArea[] | null> {
  try {
    await runInTab(tab.id, 'capture.js');
  } catch {
    return null;
  }
  return capturingPage(tab.id, '').call('areas', {});
}
