import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Target } from 'puppeteer-core';
import { type Chromium, type ChromiumOptions, startChromium } from './chromium.js';

export interface InstalledChromium extends Chromium {
  /** Closes the browser and starts it again, as a person does; `between` runs while it is closed. */
  restart(between?: () => Promise<void>): Promise<InstalledChromium>;
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
  const chromium = await startChromium({ ...options, watchWorker: true }, [options.dist]);
  const own = `chrome-extension://${chromium.extensionId}/`;
  try {
    const isWorker = (one: Target) => one.type() === 'service_worker' && one.url().startsWith(own);
    const target = await chromium.browser.waitForTarget(isWorker, { timeout: 30_000 });
    const worker = await target.worker();
    const before = new Set(chromium.browser.targets());
    // The worker goes away while it answers. A new one says that the extension is installed.
    await worker?.evaluate('setTimeout(() => chrome.runtime.reload(), 50)').catch(() => undefined);
    await chromium.browser.waitForTarget((one) => isWorker(one) && !before.has(one), { timeout: 30_000 });
  } finally {
    await chromium.close();
  }
  const { extensions } = JSON.parse(await readFile(preferences, 'utf8'));
  if (extensions?.settings?.[chromium.extensionId]?.location !== UNPACKED)
    throw new Error('Chromium closed, and the extension is not installed in its profile.');
}
