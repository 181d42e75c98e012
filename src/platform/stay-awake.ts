import { browser } from './browser.js';

/**
 * Work that uses no part of the extension API does not count as work: Chromium ends a background that has called none
 * of it for 30 seconds. Called now and then, this one keeps it. It asks for next to nothing.
 * https://developer.chrome.com/docs/extensions/develop/concepts/service-workers/lifecycle#idle-shutdown
 */
export async function stayAwake(): Promise<void> {
  await browser.runtime.getPlatformInfo();
}
