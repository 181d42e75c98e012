import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { findFirefox } from './find-browser.js';
import { type Firefox, type FirefoxOptions, launchFirefox } from './firefox.js';
import { connectionOf } from './firefox-window.js';
import { readManifest } from './read-manifest.js';

export interface InstalledFirefox extends Firefox {
  /** Closes the browser and starts it again, as a person does; in another time zone when one is given. */
  restart(timeZone?: string): Promise<InstalledFirefox>;
  /** Installs what the folder of the extension holds now over what is installed, as an update does. */
  update(): Promise<void>;
}

/** Firefox as it is released installs nothing that Mozilla has not signed; ESR, Developer Edition and Nightly do. */
export function installsUnsigned(): boolean {
  const about = join(dirname(findFirefox()), 'application.ini');
  return existsSync(about) && !/\/mozilla-(release|beta)$/m.test(readFileSync(about, 'utf8'));
}

/** A Firefox in which the extension stays installed: what is loaded for one run is gone with its data after it. */
export async function launchInstalledFirefox(options: FirefoxOptions & { profile: string }): Promise<InstalledFirefox> {
  const id = readManifest(options.dist).browser_specific_settings?.gecko?.id ?? '';
  const uuid = options.uuid ?? randomUUID();
  const install = (browser: Browser) => installPackage(browser, options.dist, options.profile);
  const firefox = await launchFirefox({
    ...options,
    uuid,
    prefs: { 'xpinstall.signatures.required': false, ...options.prefs },
    install: async (browser) => {
      if (!existsSync(join(options.profile, 'extensions', `${id}.xpi`))) await install(browser);
    },
  });
  return {
    ...firefox,
    update: () => install(firefox.browser),
    async restart(timeZone) {
      await firefox.close();
      const { timeZone: _before, ...same } = options;
      return launchInstalledFirefox({ ...same, uuid, ...(timeZone ? { timeZone } : {}) });
    },
  };
}

async function installPackage(browser: Browser, dist: string, folder: string): Promise<void> {
  const webExt = join(import.meta.dirname, '../../node_modules/web-ext/bin/web-ext.js');
  const into = ['--artifacts-dir', folder, '--filename', 'redress.zip', '--overwrite-dest'];
  execFileSync(process.execPath, [webExt, 'build', '--no-config-discovery', '--source-dir', dist, ...into]);
  await connectionOf(browser).send('webExtension.install', {
    extensionData: { type: 'archivePath', path: join(folder, 'redress.zip') },
    'moz:permanent': true,
  });
}
