import { randomUUID } from 'node:crypto';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { closeBrowser } from './close-browser.js';
import { startConnectProxy } from './connect-proxy.js';
import { findFirefox } from './find-browser.js';
import { firefoxWindow } from './firefox-window.js';
import { popupPath, readManifest } from './read-manifest.js';

export interface FirefoxOptions {
  dist: string;
  shopPort: number;
  /** Taken from the manifest when it is not named. */
  geckoId?: string;
  /** Kept after closing; without one, a new profile is made and removed. */
  profile?: string;
  /** Of the addresses of the extension's pages, which have to stay the same for its database to be found again. */
  uuid?: string;
  /** How the extension comes in; by default it is loaded for one run. */
  install?: (browser: Browser) => Promise<void>;
  headless?: boolean;
  theme?: 'light' | 'dark';
  language?: string;
  timeZone?: string;
  /** Milliseconds until an idle background stops by itself. */
  backgroundIdleMs?: number;
  prefs?: Record<string, unknown>;
}

export interface Firefox {
  browser: Browser;
  extensionId: string;
  /** moz-extension://<uuid>/ */
  base: string;
  /** Hosts outside the shop that the browser asked for. */
  refusedHosts: string[];
  newPage(url?: string): Promise<Page>;
  openExtensionPage(path: string): Promise<Page>;
  /** The real click, which grants activeTab, on the page that is brought to the front. */
  clickToolbar(page: Page): Promise<FirefoxPopup>;
  /** The sidebar beside the page that is brought to the front, shown as by the browser's own menu. */
  openSidebar(page: Page): Promise<FirefoxPopup>;
  /** Stops the background page; true when one was running. */
  terminateBackground(): Promise<boolean>;
  backgroundState(): Promise<string>;
  /** Another time zone for the extension, while it runs; null for the computer's. */
  setTimeZone(zone: string | null): Promise<void>;
  /** The keyboard shortcut of the manifest with Alt, Shift and this letter, on the page that is in front. */
  pressShortcut(letter: string): Promise<void>;
  /** An entry of the page's context menu, by its id. */
  chooseInMenu(page: Page, entry: string): Promise<void>;
  close(): Promise<void>;
}

export interface FirefoxPopup {
  /**
   * Runs an expression inside the popup's window, `window` and `document` being the popup's; the value comes back as
   * JSON.
   */
  evaluate<T>(expression: string): Promise<T>;
  waitFor(expression: string, timeoutMs?: number): Promise<void>;
  isOpen(): Promise<boolean>;
  /** A click into the page does not close it here, as the window of a headless Firefox never has the focus. */
  close(): Promise<void>;
}

export async function launchFirefox(options: FirefoxOptions): Promise<Firefox> {
  const loadOnce = async (started: Browser) => void (await started.installExtension(options.dist));
  const manifest = readManifest(options.dist);
  const extensionId = options.geckoId ?? manifest.browser_specific_settings?.gecko?.id;
  if (!extensionId) throw new Error('The extension has no gecko id, in the manifest or in the options.');
  const uuid = options.uuid ?? randomUUID();
  const base = `moz-extension://${uuid}/`;
  const proxy = await startConnectProxy(options.shopPort);
  let browser: Browser | undefined;
  const close = async () => {
    try {
      if (browser) await closeBrowser(browser);
    } finally {
      await proxy.close();
    }
  };
  try {
    browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath: findFirefox(),
      headless: options.headless ?? true,
      acceptInsecureCerts: true,
      defaultViewport: null,
      args: ['--remote-allow-system-access', '--width=1300', '--height=950'],
      ...(options.profile ? { userDataDir: options.profile } : {}),
      env: { ...process.env, ...(options.timeZone ? { TZ: options.timeZone } : {}) },
      extraPrefsFirefox: prefsFor(options, extensionId, uuid, proxy.port),
    });
    await (options.install ?? loadOnce)(browser);
    return {
      browser,
      extensionId,
      base,
      refusedHosts: proxy.refused,
      close,
      ...actions(browser, extensionId, base, popupPath(manifest)),
    };
  } catch (error) {
    await close();
    throw error;
  }
}

function prefsFor(
  options: FirefoxOptions,
  extensionId: string,
  uuid: string,
  proxyPort: number,
): Record<string, unknown> {
  return {
    'extensions.webextensions.uuids': JSON.stringify({ [extensionId]: uuid }),
    'network.proxy.type': 1,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': proxyPort,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': proxyPort,
    // 0 is dark, 1 is light.
    ...(options.theme
      ? {
          'layout.css.prefers-color-scheme.content-override': options.theme === 'dark' ? 0 : 1,
          'ui.systemUsesDarkTheme': options.theme === 'dark' ? 1 : 0,
        }
      : {}),
    ...(options.language
      ? { 'intl.accept_languages': options.language, 'intl.locale.requested': options.language }
      : {}),
    ...(options.backgroundIdleMs ? { 'extensions.background.idle.timeout': options.backgroundIdleMs } : {}),
    ...options.prefs,
  };
}

function actions(
  browser: Browser,
  extensionId: string,
  base: string,
  popup: string,
): Omit<Firefox, 'browser' | 'extensionId' | 'base' | 'refusedHosts' | 'close'> {
  const window = firefoxWindow(browser, extensionId);
  let watcher: Page | undefined;

  async function openExtensionPage(path: string): Promise<Page> {
    const page = await browser.newPage();
    // Any other waiting never ends for pages of an extension.
    await page.goto(base + path.replace(/^\//, ''), { waitUntil: [] });
    await page.waitForSelector('body');
    return page;
  }

  return {
    async newPage(url) {
      const page = await browser.newPage();
      if (url) await page.goto(url);
      return page;
    },
    openExtensionPage,
    async clickToolbar(page) {
      // Only a page of the extension reaches its popup; opened before the click, as a new tab would close it.
      watcher ??= await openExtensionPage(popup);
      await page.bringToFront();
      const handle = viewOf(watcher, 'popup');
      // A second press would close a popup that is still open.
      await handle.close();
      await window.triggerAction();
      await handle.waitFor('document.readyState === "complete"');
      return handle;
    },
    async openSidebar(page) {
      watcher ??= await openExtensionPage(popup);
      await page.bringToFront();
      await window.showSidebar();
      const handle = viewOf(watcher, 'sidebar');
      await handle.waitFor('document.readyState === "complete"');
      return handle;
    },
    terminateBackground: () => window.terminateBackground(),
    backgroundState: () => window.backgroundState(),
    setTimeZone: (zone) => window.setTimeZone(zone),
    pressShortcut: (letter) => window.pressShortcut(letter),
    async chooseInMenu(page, entry) {
      await page.bringToFront();
      await page.mouse.click(300, 300, { button: 'right' });
      await window.chooseInMenu(entry);
    },
  };
}

function viewOf(watcher: Page, type: 'popup' | 'sidebar'): FirefoxPopup {
  const views = `browser.extension.getViews({ type: "${type}" })`;
  const evaluate = async <T>(expression: string): Promise<T> => {
    const text = await watcher.evaluate(
      `(async () => { const view = ${views}[0]; if (!view) throw new Error("It is closed."); return JSON.stringify({ value: await view.eval(${JSON.stringify(expression)}) }); })()`,
    );
    return (JSON.parse(String(text)) as { value: T }).value;
  };
  const isOpen = async () => Boolean(await watcher.evaluate(`${views}.length > 0`));
  return {
    evaluate,
    isOpen,
    async close() {
      await watcher.evaluate(`${views}.forEach((view) => view.close())`);
      for (let tries = 0; tries < 50 && (await isOpen()); tries += 1) await new Promise((done) => setTimeout(done, 20));
    },
    async waitFor(expression, timeoutMs = 10_000) {
      const end = Date.now() + timeoutMs;
      for (;;) {
        const there = await evaluate<boolean>(`Boolean(${expression})`).catch(() => false);
        if (there) return;
        if (Date.now() > end) throw new Error(`The ${type} never became: ${expression}`);
        await new Promise((done) => setTimeout(done, 50));
      }
    },
  };
}
