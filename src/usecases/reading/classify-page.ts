import { shopFor } from '../../marketplaces/index.js';
import { askPage } from '../../messages/send.js';
import { tabIdsByUse } from '../../platform/tabs.js';
import { inspectPage, type PageInView, type PageView } from './inspect-page.js';

/** The states of the page beside the case, the greatest hindrance first. */
export type PageState =
  | 'elsewhere'
  | 'declined'
  | 'stale'
  | 'blocked'
  | 'captcha'
  | 'signed-out'
  | 'unknown-shape'
  | 'orders'
  | 'order'
  | 'other';

export function classifyPage(view: PageView): PageState {
  if (view.kind !== 'page') return view.kind;
  const { report } = view;
  const read = report.read.length + report.unread.length;
  if (report.page === 'blocked') return 'blocked';
  if (report.captcha) return 'captcha';
  if (report.signedIn === false && report.read.length === 0) return 'signed-out';
  if (report.unknownShape) return 'unknown-shape';
  if (report.page === 'order') return 'order';
  return report.page === 'order-list' || read > 0 ? 'orders' : 'other';
}

/** How many tabs at most are asked for a shop's page. */
const MOST_TABS = 60;

/**
 * The page the shopper is on. If it is no shop's, as when a case is open in a tab, it is the shop's page that was
 * looked at last, and `now` is false.
 */
export async function pageBeside(): Promise<{ view: PageView; now: boolean }> {
  const view = await inspectPage();
  if (view.kind !== 'elsewhere') return { view, now: true };
  for (const id of (await tabIdsByUse()).slice(0, MOST_TABS)) {
    const last = await pageInTab(id);
    if (last) return { view: last, now: false };
  }
  return { view, now: true };
}

async function pageInTab(id: number): Promise<PageInView | null> {
  const report = await askPage(id);
  const address = report?.url ?? '';
  if (!report || !URL.canParse(address)) return null;
  const url = new URL(address);
  const shop = shopFor(url);
  return shop && { kind: 'page', tab: { id, windowId: -1, url: address, title: '' }, shop, host: url.host, report };
}
