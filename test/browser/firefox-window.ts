import type { Browser } from 'puppeteer-core';

/** The part of puppeteer's own connection that is used here; an internal getter, so its version is pinned. */
interface BidiConnection {
  send(method: string, params: object): Promise<{ result: Record<string, unknown> }>;
}

export function connectionOf(browser: Browser): BidiConnection {
  return (browser as unknown as { connection: BidiConnection }).connection;
}

export interface FirefoxWindow {
  triggerAction(): Promise<void>;
  terminateBackground(): Promise<boolean>;
  backgroundState(): Promise<string>;
  /** Shows the extension's sidebar, as the browser's own menu does. */
  showSidebar(): Promise<void>;
  /**
   * Another time zone for all pages of the extension that are open, its background among them; null for the computer's.
   */
  setTimeZone(zone: string | null): Promise<void>;
  /** Has the browser do what the keys of a shortcut do: its own key element is pressed. */
  pressShortcut(letter: string): Promise<void>;
  /** Chooses the extension's entry in the context menu that is open. */
  chooseInMenu(entry: string): Promise<void>;
}

/** What only the browser's own window can do: press a toolbar button, stop a background page. */
export function firefoxWindow(browser: Browser, extensionId: string): FirefoxWindow {
  const connection = connectionOf(browser);
  const extension = `WebExtensionPolicy.getByID(${JSON.stringify(extensionId)}).extension`;

  async function run(expression: string): Promise<unknown> {
    const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const contexts = tree.result.contexts as { context: string; url: string }[];
    const main = contexts.find(({ url }) => url.endsWith('/browser.xhtml'));
    if (!main) throw new Error('Firefox shows no window of its own.');
    const { result } = await connection.send('script.evaluate', {
      expression,
      target: { context: main.context },
      awaitPromise: true,
    });
    if (result.type === 'exception') throw new Error((result.exceptionDetails as { text: string }).text);
    return (result.result as { value?: unknown }).value;
  }

  return {
    async triggerAction() {
      await run(
        `(async () => { const { ExtensionParent } = ChromeUtils.importESModule("resource://gre/modules/ExtensionParent.sys.mjs"); await ExtensionParent.apiManager.global.browserActionFor(${extension}).triggerAction(window); })()`,
      );
    },
    async terminateBackground() {
      return Boolean(
        await run(
          `(async () => { const e = ${extension}; const ran = e.backgroundState === "running"; if (ran) await e.terminateBackground({ ignoreDevToolsAttached: true }); return ran; })()`,
        ),
      );
    },
    async showSidebar() {
      await run(
        `(async () => { const { ExtensionCommon } = ChromeUtils.importESModule("resource://gre/modules/ExtensionCommon.sys.mjs"); await SidebarController.show(ExtensionCommon.makeWidgetId(${JSON.stringify(extensionId)}) + "-sidebar-action"); })()`,
      );
    },
    async pressShortcut(letter) {
      const done = await run(
        `(() => { const key = document.querySelector('key[modifiers="alt,shift"][key=${JSON.stringify(letter)}]'); if (!key) return "absent"; key.doCommand(); return ""; })()`,
      );
      if (done) throw new Error(`The extension has no shortcut with ${letter}.`);
    },
    async chooseInMenu(entry) {
      const done = await run(
        `(async () => { const menu = document.getElementById("contentAreaContextMenu"); for (let tries = 0; menu.state !== "open" && tries < 100; tries++) await new Promise((done) => setTimeout(done, 50)); const items = [...menu.querySelectorAll("menuitem, menu")]; const item = items.find((one) => one.id.endsWith(${JSON.stringify(entry)})); if (!item) return items.map(({ id }) => id).filter((id) => id.includes("menuitem")).join(" ") || menu.state; item.doCommand(); menu.hidePopup(); return ""; })()`,
      );
      if (done) throw new Error(`There is no entry ${entry} among ${done}.`);
    },
    async setTimeZone(zone) {
      await run(
        `for (const view of ${extension}.views) if (view.xulBrowser) view.xulBrowser.browsingContext.timezoneOverride = ${JSON.stringify(zone ?? '')};`,
      );
    },
    backgroundState: async () => String(await run(`${extension}.backgroundState`)),
  };
}
