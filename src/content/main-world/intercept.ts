// Runs in the page's own world: passes the responses that contain orders or cases on to the content script.

import { apiOf } from '../../marketplaces/in-page.js';
import { MAX_LENGTH, OVERHEARD, STOP } from '../page-channel.js';

let stopped = false;
document.addEventListener(STOP, () => {
  stopped = true;
});

function pass(api: string, text: string): void {
  if (stopped || text.length > MAX_LENGTH) return;
  document.dispatchEvent(new CustomEvent(OVERHEARD, { detail: `${api}\n${text}` }));
}

/** The call that an address makes, or null. Never throws, although pages pass any value as an address. */
function apiAt(address: unknown): string | null {
  try {
    return stopped ? null : apiOf(new URL(String(address), location.href).href);
  } catch {
    return null;
  }
}

const pageFetch = window.fetch;
window.fetch = function fetch(this: unknown, ...call: Parameters<typeof pageFetch>) {
  const response = pageFetch.apply(this as typeof globalThis, call);
  const api = apiAt(call[0] instanceof Request ? call[0].url : call[0]);
  if (api) {
    response
      .then((loaded) => loaded.clone().text())
      .then((text) => pass(api, text))
      .catch(() => {});
  }
  return response;
};

const calls = new WeakMap<XMLHttpRequest, string>();
const pageOpen = XMLHttpRequest.prototype.open;
XMLHttpRequest.prototype.open = function open(this: XMLHttpRequest, ...call: unknown[]) {
  const api = apiAt(call[1]);
  if (api) {
    if (!calls.has(this)) this.addEventListener('load', () => passLoaded(this));
    calls.set(this, api);
  } else {
    calls.delete(this);
  }
  return pageOpen.apply(this, call as Parameters<typeof pageOpen>);
};

function passLoaded(request: XMLHttpRequest): void {
  const api = calls.get(request);
  if (!api) return;
  if (request.responseType === '' || request.responseType === 'text') pass(api, request.responseText);
  else if (request.responseType === 'json') pass(api, textOf(request.response));
}

function textOf(value: unknown): string {
  try {
    return JSON.stringify(value) ?? '';
  } catch {
    return '';
  }
}

/** Wraps the function that a JSONP script will call, so that its argument is passed on before the page gets it. */
function wrapCallback(script: HTMLScriptElement): void {
  const api = apiAt(script.src);
  const name = api && new URL(script.src).searchParams.get('callback');
  if (!api || !name) return;
  const functions = window as unknown as Record<string, unknown>;
  const callback = functions[name];
  if (typeof callback !== 'function') return;
  functions[name] = function intercepted(this: unknown, ...call: unknown[]) {
    pass(api, textOf(call[0]));
    return callback.apply(this, call);
  };
}

// A script element is in the document before its response can arrive, so an observer is early enough.
const observer = new MutationObserver((records) => {
  if (stopped) return observer.disconnect();
  for (const { addedNodes } of records) {
    // By index and by node name, which takes far less time for the thousand nodes of a page.
    for (let index = 0; index < addedNodes.length; index++) {
      const script = addedNodes[index] as HTMLScriptElement;
      if (script.nodeName !== 'SCRIPT' || !script.src) continue;
      try {
        wrapCallback(script);
      } catch {}
    }
  }
});
observer.observe(document, { childList: true, subtree: true });
