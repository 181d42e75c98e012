import { browser } from './browser.js';

/** Calls `pressed` for each keyboard shortcut of the manifest, which grants `activeTab` as a toolbar click does. */
export function onCommand(pressed: (name: string) => void): void {
  browser.commands.onCommand.addListener((name) => pressed(name));
}

/** The keys of each shortcut as the shopper has set them; empty where the shopper has none. */
export async function shortcuts(): Promise<Map<string, string>> {
  const all = await browser.commands.getAll();
  return new Map(all.map(({ name = '', shortcut = '' }) => [name, shortcut]));
}
