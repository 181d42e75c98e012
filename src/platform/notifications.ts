import { browser } from './browser.js';

/** Shows a notification. The same id shown twice is one notification. */
export async function notify(id: string, title: string, message: string): Promise<void> {
  const iconUrl = browser.runtime.getURL('icons/128.png');
  await browser.notifications.create(id, { type: 'basic', iconUrl, title, message });
}

export async function clearNotification(id: string): Promise<void> {
  await browser.notifications.clear(id);
}

export function onNotificationClick(open: (id: string) => void): void {
  browser.notifications.onClicked.addListener(open);
}
