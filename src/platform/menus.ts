import { browser } from './browser.js';
import type { TabInfo } from './tabs.js';

export interface MenuEntry {
  id: string;
  title: string;
}

/** Makes the page's context menu anew. What was there before goes: the browser keeps menus over restarts. */
export async function setMenu(entries: readonly MenuEntry[]): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const { id, title } of entries) browser.contextMenus.create({ id, title, contexts: ['page'] });
}

/** A choice grants `activeTab`, as a click on the toolbar does. */
export function onMenu(chosen: (id: string, tab: TabInfo) => void): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId }, tab) => {
    if (tab?.id === undefined || tab.windowId === undefined) return;
    chosen(String(menuItemId), { id: tab.id, windowId: tab.windowId, url: tab.url ?? null, title: tab.title ?? '' });
  });
}
