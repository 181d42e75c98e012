import { browser } from './browser.js';

/** Shows a notification. The same id shown twice is one notification. */
export async function notify(id: string, title: string, message: string): Promise<void> {
  const iconUrl = browser.runtime.getURL('icons/128.png');
  await answered(browser.notifications.create(id, { type: 'basic', iconUrl, title, message }));
}

/** How long the system has to answer, in milliseconds: some never do, and whoever waits for it would wait for ever. */
const PATIENCE = 10_000;

function answered<Answer>(asked: Promise<Answer>): Promise<Answer> {
  return new Promise((done, fail) => {
    const tired = setTimeout(() => fail(new Error('the system does not answer')), PATIENCE);
    asked.then(done, fail).finally(() => clearTimeout(tired));
  });
}

/** True while a notification is known to be on the screen. A browser that cannot tell says false. */
export async function isShown(id: string): Promise<boolean> {
  return id in (await answered(browser.notifications.getAll()));
}

/**
 * Whether the system lets notifications through, as far as the browser knows: Chromium tells, Firefox has no call for
 * it (bugzilla.mozilla.org/show_bug.cgi?id=1213455) and neither sees a system that is set to "do not disturb".
 */
export async function notificationsAllowed(): Promise<'yes' | 'no' | 'unknown'> {
  const { notifications } = browser as unknown as {
    notifications: { getPermissionLevel?: () => Promise<'granted' | 'denied'> };
  };
  if (!notifications.getPermissionLevel) return 'unknown';
  return (await notifications.getPermissionLevel()) === 'denied' ? 'no' : 'yes';
}

export async function clearNotification(id: string): Promise<void> {
  await browser.notifications.clear(id);
}

export function onNotificationClick(open: (id: string) => void): void {
  browser.notifications.onClicked.addListener(open);
}
