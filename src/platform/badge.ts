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
