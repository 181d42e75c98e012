import { browser } from './browser.js';

/** A tab as we may know it. `url` is known only where the shopper's click or a host permission lets us. */
export interface TabInfo {
  id: number;
  windowId: number;
  url: string | null;
  title: string;
}

/** The tab the shopper is looking at, or null when there is none. */
export async function activeTab(): Promise<TabInfo | null> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (tab?.id === undefined || tab.windowId === undefined) return null;
  return { id: tab.id, windowId: tab.windowId, url: tab.url ?? null, title: tab.title ?? '' };
}

/** All tabs, the one that was looked at last first. Nothing but their ids is asked for. */
export async function tabIdsByUse(): Promise<number[]> {
  const tabs = await browser.tabs.query({});
  const byUse = tabs.sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));
  return byUse.flatMap(({ id }) => id ?? []);
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

/** Opens a page of the extension, or shows it when it is open already, with its window before all others. */
export async function openPage(path: string): Promise<void> {
  const url = browser.runtime.getURL(path);
  const open = (await browser.tabs.query({})).find((tab) => tab.url === url);
  // A notification can be clicked while no window is open, and a tab needs one.
  if (!open && (await browser.windows.getAll({ windowTypes: ['normal'] })).length === 0) {
    await browser.windows.create({ url });
    return;
  }
  const shown =
    open?.id === undefined ? await browser.tabs.create({ url }) : await browser.tabs.update(open.id, { active: true });
  if (shown?.windowId !== undefined) await browser.windows.update(shown.windowId, { focused: true });
}

/**
 * The visible part of a window's active tab, as a PNG data URL. Needs `activeTab`, given by the toolbar click and
 * gone when the tab goes to another origin.
 */
export async function captureVisible(windowId: number): Promise<string> {
  return browser.tabs.captureVisibleTab(windowId, { format: 'png' });
}

/** The tab, or null when it is closed. */
export async function getTab(tabId: number): Promise<(TabInfo & { active: boolean }) | null> {
  try {
    const tab = await browser.tabs.get(tabId);
    if (tab.windowId === undefined) return null;
    return { id: tabId, windowId: tab.windowId, url: tab.url ?? null, title: tab.title ?? '', active: tab.active };
  } catch {
    return null;
  }
}

/** The browser refused because it was asked too often, and will not if asked later. */
export function isQuotaError(error: unknown): boolean {
  return error instanceof Error && error.message.includes('MAX_CAPTURE_VISIBLE_TAB_CALLS_PER_SECOND');
}

/** True in Firefox, which takes any rectangle of a page in one call. */
export const takesRectangles = browser.runtime.getURL('').startsWith('moz-extension:');

/**
 * A rectangle of the page in CSS pixels, whatever is on the screen, as a PNG data URL with `ratio` pixels for each of
 * them. Firefox only.
 */
export async function captureRectangle(
  { id, windowId }: Pick<TabInfo, 'id' | 'windowId'>,
  rect: { x: number; y: number; width: number; height: number },
  ratio: number,
): Promise<string> {
  // The browser multiplies `scale` by the tab's zoom, which is in `ratio` already.
  // https://searchfox.org/mozilla-central/source/toolkit/components/extensions/parent/ext-tabs-base.js
  const scale = ratio / (await browser.tabs.getZoom(id));
  // The polyfill's types know Chromium's options only.
  const options: object = { format: 'png', rect, scale };
  return browser.tabs.captureVisibleTab(windowId, options);
}

/** Whether, since it was asked for, another tab of the window came to the front or the tab went elsewhere. */
export interface TabWatch {
  /** The first thing that happened; null when nothing did. */
  left(): 'tab-switched' | 'tab-closed' | 'navigated' | null;
  stop(): void;
}

export function watchTab({ id, windowId }: Pick<TabInfo, 'id' | 'windowId'>): TabWatch {
  let left: ReturnType<TabWatch['left']> = null;
  const activated = (active: { tabId: number; windowId: number }) => {
    if (active.windowId === windowId && active.tabId !== id) left ??= 'tab-switched';
  };
  const removed = (tabId: number) => {
    if (tabId === id) left ??= 'tab-closed';
  };
  const updated = (tabId: number, change: { status?: string }) => {
    if (tabId === id && change.status === 'loading') left ??= 'navigated';
  };
  browser.tabs.onActivated.addListener(activated);
  browser.tabs.onRemoved.addListener(removed);
  browser.tabs.onUpdated.addListener(updated);
  return {
    left: () => left,
    stop() {
      browser.tabs.onActivated.removeListener(activated);
      browser.tabs.onRemoved.removeListener(removed);
      browser.tabs.onUpdated.removeListener(updated);
    },
  };
}

/** Calls `changed` when another tab comes to the front or a page has loaded. Returns what stops it. */
export function onTabChange(changed: () => void): () => void {
  const updated = (_id: number, change: { status?: string }) => {
    if (change.status === 'complete') changed();
  };
  browser.tabs.onActivated.addListener(changed);
  browser.tabs.onUpdated.addListener(updated);
  return () => {
    browser.tabs.onActivated.removeListener(changed);
    browser.tabs.onUpdated.removeListener(updated);
  };
}
