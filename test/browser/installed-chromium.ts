import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Chromium, type ChromiumOptions, startChromium } from './chromium.js';

export interface InstalledChromium extends Chromium {
  /** Closes the browser and starts it again, as a person does; `between` runs while it is closed. */
  restart(between?: () => Promise<void>): Promise<InstalledChromium>;
  /** Loads what its folder holds now, as an update does; resolves once it is there. */
  reload(): Promise<void>;
}

/** How Chromium's preferences name an extension that was installed from a folder; loaded for one run it is 8. */
const UNPACKED = 4;

/**
 * A Chromium in which the extension is installed, not loaded for one run. With --load-extension each start
 * is an installation: alarms vanish and onInstalled fires again. So a new profile is prepared once (developer
 * mode on, load, reload, close) and every start after that does without the flag: alarms and IndexedDB stay,
 * and onStartup fires. A profile that exists already is taken as prepared.
 */
export async function launchInstalled(options: ChromiumOptions & { profile: string }): Promise<InstalledChromium> {
  if (!existsSync(join(options.profile, 'Default', 'Preferences'))) await prepare(options);
  const chromium = await startChromium(options, true);
  return {
    ...chromium,
    reload: () => reload(chromium),
    async restart(between) {
      await chromium.close();
      await between?.();
      return launchInstalled(options);
    },
  };
}

async function prepare(options: ChromiumOptions & { profile: string }): Promise<void> {
  const folder = join(options.profile, 'Default');
  const preferences = join(folder, 'Preferences');
  await mkdir(folder, { recursive: true });
  await writeFile(preferences, JSON.stringify({ extensions: { ui: { developer_mode: true } } }));
  const chromium = await startChromium(options, [options.dist]);
  try {
    await reload(chromium);
  } finally {
    await chromium.close();
  }
  const { extensions } = JSON.parse(await readFile(preferences, 'utf8'));
  if (extensions?.settings?.[chromium.extensionId]?.location !== UNPACKED)
    throw new Error('Chromium closed, and the extension is not installed in its profile.');
}

/**
 * Reloads the extension as it lies in its folder. Told from its pages: they close with it, and open again once it is
 * back. Its worker's target tells nothing, since a worker that was attached to can come back under the same one.
 */
async function reload(chromium: Chromium): Promise<void> {
  const before = await chromium.openExtensionPage('options.html');
  const closed = new Promise<void>((done) => before.once('close', () => done()));
  await before.evaluate(() => chrome.runtime.reload()).catch(() => undefined);
  await closed;
  for (let tries = 0; ; tries++) {
    const page = await chromium.newPage();
    try {
      await page.goto(`chrome-extension://${chromium.extensionId}/options.html`);
      return;
    } catch (error) {
      if (tries > 300) throw error;
      await new Promise((done) => setTimeout(done, 100));
    } finally {
      await page.close();
    }
  }
}
