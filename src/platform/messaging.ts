/**
 * Messages between the extension's parts. This file alone uses the browsers' own API rather than the polyfill: it is
 * part of the script in every page of the marketplace, the polyfill would be a third of that script, and sending and
 * answering are the same in both browsers when the answer goes through `sendResponse`.
 */

export type Sender = { id: string | undefined; url: string | undefined; tabId: number | undefined };

interface NativeSender {
  id?: string;
  url?: string;
  tab?: { id?: number };
}

type Listener = (message: unknown, sender: NativeSender, sendResponse: (reply: unknown) => void) => true | undefined;

interface NativeApi {
  runtime: {
    id?: string;
    sendMessage(message: unknown): Promise<unknown>;
    onMessage: { addListener(listener: Listener): void; removeListener(listener: Listener): void };
  };
  tabs: { sendMessage(tabId: number, message: unknown, options: { frameId: number }): Promise<unknown> };
}

const globals = globalThis as unknown as { browser?: NativeApi; chrome?: NativeApi };
const api = (globals.browser?.runtime ? globals.browser : globals.chrome) as NativeApi;

/** False once the extension was updated or removed under a running content script. */
export function isAlive(): boolean {
  try {
    return api.runtime.id !== undefined;
  } catch {
    return false;
  }
}

export function extensionId(): string {
  return api.runtime.id ?? '';
}

/**
 * True for a message from the background or a page of the extension, false for one from a content script. The sender's
 * address tells: in Firefox, a page of the extension that is in a tab carries its tab as a content script does.
 */
export function isFromOurPages({ id, url, tabId }: Sender): boolean {
  return id === extensionId() && (tabId === undefined || /^[a-z]+-extension:/.test(url ?? ''));
}

export async function sendToBackground(message: unknown): Promise<unknown> {
  return api.runtime.sendMessage(message);
}

/** To the content script in the top frame of a tab. */
export async function sendToTab(tabId: number, message: unknown): Promise<unknown> {
  return api.tabs.sendMessage(tabId, message, { frameId: 0 });
}

/**
 * Calls `handle` for each message. What it resolves with is the reply; `undefined` leaves the message to others. A
 * failure is sent as no reply at all, so that the sender knows that nothing was acknowledged. Returns what stops it.
 */
export function onMessage(handle: (message: unknown, sender: Sender) => Promise<unknown> | undefined): () => void {
  const listener: Listener = (message, sender, sendResponse) => {
    const reply = handle(message, { id: sender.id, url: sender.url, tabId: sender.tab?.id });
    if (!reply) return undefined;
    reply.then(sendResponse, () => sendResponse(undefined));
    return true;
  };
  api.runtime.onMessage.addListener(listener);
  return () => {
    try {
      api.runtime.onMessage.removeListener(listener);
    } catch {
      // The extension is gone, and the listener with it.
    }
  };
}
