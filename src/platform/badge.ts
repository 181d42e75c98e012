import { browser } from './browser.js';

export interface Badge {
  text: string;
  background: string;
  colour: string;
  title: string;
}

export async function showBadge({ text, background, colour, title }: Badge): Promise<void> {
  await browser.action.setBadgeText({ text });
  await browser.action.setBadgeBackgroundColor({ color: background });
  await browser.action.setBadgeTextColor?.({ color: colour });
  await browser.action.setTitle({ title });
}

/** What the button says beside one tab, over what it says everywhere; null takes it away. It goes with the page. */
export async function showTabBadge(tabId: number, text: string | null): Promise<void> {
  try {
    await browser.action.setBadgeText({ tabId, text });
  } catch {
    // The tab is closed.
  }
}
