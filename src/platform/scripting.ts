import { browser } from './browser.js';

/** Runs a script of the extension in the top frame of a tab. Needs `activeTab`; throws where it is not given. */
export async function runInTab(tabId: number, file: string): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: [file] });
}
