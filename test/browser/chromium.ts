import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Extension, type LaunchOptions, type Page } from 'puppeteer-core';
import { closeBrowser } from './close-browser.js';
import { findChromium } from './find-browser.js';
import { popupPath, readManifest } from './read-manifest.js';

export interface ChromiumOptions {
  /** The folder of the built extension. */
  dist: string;
  shopPort: number;
  spki: string;
  /** Hosts besides those of the practice shop that lead to the same port. */
  hosts?: readonly string[];
  /** Kept after closing; without one, a new profile is made and removed. */
  profile?: string;
  headless?: boolean;
  /** The X display of a window that is seen, when it is not headless. */
  display?: string;
  theme?: 'light' | 'dark';
  /** Of the browser's own interface, which `chrome.i18n` follows. Without its language pack Chromium stays English. */
  language?: string;
  timeZone?: string;
  /** False leaves the worker unattached, so that it dies by itself after about 30 s of idleness. */
  watchWorker?: boolean;
  args?: string[];
}

export interface Chromium {
  browser: Browser;
  extensionId: string;
  extension: Extension;
  profile: string;
  newPage(url?: string): Promise<Page>;
  /** A page of the extension in a tab: `openExtensionPage('case.html?id=1')`. */
  openExtensionPage(path: string): Promise<Page>;
  /** The real click, which grants activeTab; gives the real popup. */
  clickToolbar(page: Page): Promise<Page>;
  /** Stops the background worker at once; true when one was running. */
  killWorker(): Promise<boolean>;
  workerIsAlive(): Promise<boolean>;
  close(): Promise<void>;
}

export async function launchChromium(options: ChromiumOptions): Promise<Chromium> {
  return startChromium(options, [options.dist]);
}

/** `load` is what is passed by --load-extension; true uses only what the profile has installed. */
export async function startChromium(options: ChromiumOptions, load: string[] | true): Promise<Chromium> {
  const manifest = readManifest(options.dist);
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'redress-chromium-')));
  const throwAway = options.profile ? undefined : profile;
  const browser = await puppeteer.launch({ ...launchOptions(options), userDataDir: profile, enableExtensions: load });
  const close = () => closeBrowser(browser, throwAway);
  try {
    const extension = await installedExtension(browser, manifest.name);
    return {
      browser,
      extensionId: extension.id,
      extension,
      profile,
      close,
      ...actions(browser, extension, options.dist),
    };
  } catch (error) {
    await close();
    throw error;
  }
}

function launchOptions({
  shopPort,
  spki,
  hosts = [],
  headless = true,
  display,
  theme,
  language,
  timeZone,
  watchWorker = true,
  args = [],
}: ChromiumOptions): LaunchOptions {
  const shop = ['*.aliexpress.com', '*.aliexpress.us', 'aliexpress.com', 'aliexpress.us', ...hosts].map(
    (host) => `MAP ${host}:443 127.0.0.1:${shopPort}`,
  );
  return {
    executablePath: findChromium(),
    headless,
    pipe: true,
    defaultViewport: null,
    ...(watchWorker ? {} : { targetFilter: (target) => target.type() !== 'service_worker' }),
    env: {
      ...process.env,
      ...(display ? { DISPLAY: display } : {}),
      ...(timeZone ? { TZ: timeZone } : {}),
      ...(language ? { LANGUAGE: language } : {}),
    },
    args: [
      // Every other host fails at once: a test cannot reach the network, and neither can the extension.
      `--host-resolver-rules=${[...shop, 'MAP * ~NOTFOUND', 'EXCLUDE localhost', 'EXCLUDE 127.0.0.1'].join(', ')}`,
      `--ignore-certificate-errors-spki-list=${spki}`,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--window-size=1300,950',
      ...(display ? ['--ozone-platform=x11', '--window-position=0,0'] : []),
      ...(theme === 'dark' ? ['--force-dark-mode'] : []),
      ...(language ? [`--lang=${language}`] : []),
      ...args,
    ],
  };
}

async function installedExtension(browser: Browser, name: string): Promise<Extension> {
  for (let tries = 0; tries < 100; tries += 1) {
    const all = [...(await browser.extensions()).values()];
    const found = all.find((one) => one.name === name) ?? (all.length === 1 ? all[0] : undefined);
    if (found) return found;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`Chromium started, but the extension "${name}" is not in it.`);
}

function actions(
  browser: Browser,
  extension: Extension,
  dist: string,
): Pick<Chromium, 'newPage' | 'openExtensionPage' | 'clickToolbar' | 'killWorker' | 'workerIsAlive'> {
  const base = `chrome-extension://${extension.id}/`;

  async function newPage(url?: string): Promise<Page> {
    const page = await browser.newPage();
    if (url) await page.goto(url);
    return page;
  }

  async function workerIds(): Promise<string[]> {
    const session = await browser.target().createCDPSession();
    try {
      const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'service_worker' }] });
      return targetInfos.filter(({ url }) => url.startsWith(base)).map(({ targetId }) => targetId);
    } finally {
      await session.detach();
    }
  }

  return {
    newPage,
    openExtensionPage: (path) => newPage(base + path.replace(/^\//, '')),
    async clickToolbar(page) {
      const url = base + popupPath(readManifest(dist));
      const before = new Set(browser.targets());
      // A page in the background has no toolbar to click on.
      await page.bringToFront();
      await page.triggerExtensionAction(extension);
      const target = await browser.waitForTarget((one) => !before.has(one) && one.url().startsWith(url), {
        timeout: 10_000,
      });
      const popup = await target.asPage();
      await popup.waitForFunction(() => document.readyState === 'complete');
      return popup;
    },
    async killWorker() {
      const ids = await workerIds();
      const session = await browser.target().createCDPSession();
      try {
        for (const targetId of ids) await session.send('Target.closeTarget', { targetId });
      } finally {
        await session.detach();
      }
      for (let tries = 0; tries < 50 && (await workerIds()).length > 0; tries += 1)
        await new Promise((done) => setTimeout(done, 20));
      return ids.length > 0;
    },
    workerIsAlive: async () => (await workerIds()).length > 0,
  };
}
