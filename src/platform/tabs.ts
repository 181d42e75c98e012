import { browser } from './browser.js';

/** A tab as we may know it. `url` is known only where the shopper's click or a host permission lets us. */
export interface TabInfo {
  id: number;
  windowId: number;
  url: string | null;
  title: string;
}

/** The tab she is looking at, or null when there is none. */
export async function activeTab(): Promise<TabInfo | null> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (tab?.id === undefined || tab.windowId === undefined) return null;
  return { id: tab.id, windowId: tab.windowId, url: tab.url ?? null, title: tab.title ?? '' };
}

export async function openTab(url: string): Promise<void> {
  await browser.tabs.create({ url });
}

export async function goTo(tabId: number, url: string): Promise<void> {
  await browser.tabs.update(tabId, { url });
}

export async function reloadTab(tabId: number): Promise<void> {
  await browser.tabs.reload(tabId);
}

/** Opens a page of the extension, or shows it when it is open already in this window. */
export async function openPage(path: string): Promise<void> {
  const url = browser.runtime.getURL(path);
  const open = (await browser.tabs.query({ currentWindow: true })).find((tab) => tab.url === url);
  if (open?.id !== undefined) await browser.tabs.update(open.id, { active: true });
  else await browser.tabs.create({ url });
}

/**
 * The visible part of a window's active tab, as a PNG data URL. Needs `activeTab`, given by the toolbar click and
 * gone when the tab goes to another origin.
 */
export async function captureVisible(windowId: number): Promise<string> {
  return browser.tabs.captureVisibleTab(windowId, { format: 'png' });
}
