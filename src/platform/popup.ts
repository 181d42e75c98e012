import { browser } from './browser.js';

/** Opens the extension's popup; false where the browser has no way to, or does not want to now. */
export async function openPopup(): Promise<boolean> {
  try {
    await browser.action.openPopup();
    return true;
  } catch {
    return false;
  }
}
