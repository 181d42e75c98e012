import type { Browser } from 'puppeteer-core';

/** The part of puppeteer's own connection that this file uses; an internal getter, so its version is pinned. */
interface BidiConnection {
  send(method: string, params: object): Promise<{ result: Record<string, unknown> }>;
}

export interface FirefoxWindow {
  triggerAction(): Promise<void>;
  terminateBackground(): Promise<boolean>;
  backgroundState(): Promise<string>;
}

/** What only the browser's own window can do: press a toolbar button, stop a background page. */
export function firefoxWindow(browser: Browser, extensionId: string): FirefoxWindow {
  const { connection } = browser as unknown as { connection: BidiConnection };
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
    backgroundState: async () => String(await run(`${extension}.backgroundState`)),
  };
}
