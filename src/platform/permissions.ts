import { browser } from './browser.js';

/**
 * True when the browser throws nothing of ours away by itself, whatever it says of persistence: the manifest asks for
 * it.
 */
export function hasUnlimitedStorage(): Promise<boolean> {
  return browser.permissions.contains({ permissions: ['unlimitedStorage'] });
}
