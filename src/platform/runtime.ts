import { browser } from './browser.js';

/** Calls `begin` at install, update and browser start. */
export function onStart(begin: () => void): void {
  browser.runtime.onInstalled.addListener(begin);
  browser.runtime.onStartup.addListener(begin);
}
