import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type Chromium, type ChromiumOptions, startChromium } from './chromium.js';

export interface InstalledChromium extends Chromium {
  /** Closes the browser and starts it again, as a person does; `between` runs while it is closed. */
  restart(between?: () => Promise<void>): Promise<InstalledChromium>;
}

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
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'Preferences'), JSON.stringify({ extensions: { ui: { developer_mode: true } } }));
  const chromium = await startChromium({ ...options, watchWorker: true }, [options.dist]);
  try {
    const target = await chromium.browser.waitForTarget(
      (one) => one.type() === 'service_worker' && one.url().startsWith(`chrome-extension://${chromium.extensionId}/`),
      { timeout: 10_000 },
    );
    const worker = await target.worker();
    // The worker goes away while it answers.
    await worker?.evaluate('setTimeout(() => chrome.runtime.reload(), 50)').catch(() => undefined);
    // The reloaded extension is written to the profile with a delay that nothing announces.
    await delay(2500);
  } finally {
    await chromium.close();
  }
}
