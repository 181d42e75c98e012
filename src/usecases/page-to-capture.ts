import type { PageKind } from '../domain/order.js';
import type { EvidenceId } from '../domain/reasons.js';
import { activeTab } from '../platform/tabs.js';
import { captureTarget } from './capture-page.js';

/** The page beside the popup, as far as it can be captured. */
export interface PageToCapture {
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

/** null when there is no page that could be captured. */
export async function pageToCapture(): Promise<PageToCapture | null> {
  const tab = await activeTab();
  const target = tab && captureTarget(tab);
  if (!tab || !target) return null;
  const { host, pathname } = new URL(target.url);
  const shows = target.page ? (SHOWS[target.page] ?? null) : null;
  return { address: `${host.replace(/^www\./, '')}${pathname}`, title: tab.title, shows };
}
