import { browser } from './browser.js';

/** Chromium's side panel, which the polyfill does not know. */
interface SidePanel {
  open(options: { windowId: number }): Promise<void>;
}

/** Firefox's sidebar. */
interface Sidebar {
  open(): Promise<void>;
}

/**
 * What opens the panel beside the page, or null where the browser has none. It is prepared before the press: both
 * browsers open it only in the very turn of a press, so nothing may be asked for then.
 */
export async function panelOpener(): Promise<(() => Promise<void>) | null> {
  const { sidePanel, sidebarAction } = browser as unknown as { sidePanel?: SidePanel; sidebarAction?: Sidebar };
  if (sidebarAction?.open) return () => sidebarAction.open();
  if (!sidePanel?.open) return null;
  const { id } = await browser.windows.getCurrent();
  return id === undefined ? null : () => sidePanel.open({ windowId: id });
}
