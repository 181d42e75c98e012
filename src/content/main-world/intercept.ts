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

/** The call an address answers, or null. Never throws: pages pass anything as an address. */
function apiAt(address: unknown): string | null {
  try {
    return stopped ? null : apiOf(new URL(String(address), location.href).href);
  } catch {
    return null;
  }
}

const pageFetch = window.fetch;
window.fetch = function fetch(this: unknown, ...call: Parameters<typeof pageFetch>) {
  const answered = pageFetch.apply(this as typeof globalThis, call);
  const api = apiAt(call[0] instanceof Request ? call[0].url : call[0]);
  if (api) {
    answered
      .then((response) => response.clone().text())
      .then((text) => pass(api, text))
      .catch(() => {});
  }
  return answered;
};

const asked = new WeakMap<XMLHttpRequest, string>();
const pageOpen = XMLHttpRequest.prototype.open;
XMLHttpRequest.prototype.open = function open(this: XMLHttpRequest, ...call: unknown[]) {
  const api = apiAt(call[1]);
  if (api) {
    if (!asked.has(this)) this.addEventListener('load', () => hear(this));
    asked.set(this, api);
  } else {
    asked.delete(this);
  }
  return pageOpen.apply(this, call as Parameters<typeof pageOpen>);
};

function hear(request: XMLHttpRequest): void {
  const api = asked.get(request);
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

/** A JSONP call is a script whose address names a function of the page: that function is heard, then called as ever. */
function wrapCallback(script: HTMLScriptElement): void {
  const api = apiAt(script.src);
  const name = api && new URL(script.src).searchParams.get('callback');
  if (!api || !name) return;
  const functions = window as unknown as Record<string, unknown>;
  const callback = functions[name];
  if (typeof callback !== 'function') return;
  functions[name] = function heard(this: unknown, ...call: unknown[]) {
    pass(api, textOf(call[0]));
    return callback.apply(this, call);
  };
}

// A script's element stands in the document before its answer can arrive, so an observer is early enough.
const observer = new MutationObserver((records) => {
  if (stopped) return observer.disconnect();
  for (const { addedNodes } of records) {
    // By index and by name: a page's thousand nodes are looked through in far less time.
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
