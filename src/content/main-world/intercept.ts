// Runs in the page's own world: passes the responses that contain orders or cases on to the content script. Whatever
// the page does to its world, nothing here throws into it, and nothing but what it loads itself is passed on. No code of
// the page ever runs inside a function of ours, because a page may ask each of its callers which script it is from
// (https://v8.dev/docs/stack-trace-api, `getFileName`), and that names the extension.

import { apiReaders } from '../../marketplaces/in-page.js';
import { MAX_LENGTH, MEET } from '../page-channel.js';
import { natives } from './natives.js';

/** The name of the channel, once the content script is there; undefined again when it has stopped. */
let channel: string | undefined;

/** Whatever goes wrong here must not go wrong in the page. */
function quietly<Result>(work: () => Result): Result | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

/** The call that a request made, by its address, and the numbers that it names; undefined for all others. */
function callAt(address: string): string | undefined {
  if (channel === undefined) return undefined;
  for (let index = 0; index < apiReaders.length; index++) {
    const reader = apiReaders[index];
    const api = reader && natives.exec(reader.calls, natives.slice(address, 0, 400))?.[1];
    if (reader && api) return api + numbersIn(address, reader.numbers);
  }
  return undefined;
}

/** As ` name=digits` each. Digits only: nothing else of a request is looked at. */
function numbersIn(address: string, numbers: RegExp): string {
  const text = natives.slice(address, 0, 20_000);
  const plain = quietly(() => natives.decode(text)) ?? text;
  let found = '';
  numbers.lastIndex = 0;
  for (let count = 0; count < 6; count++) {
    const match = natives.exec(numbers, plain);
    if (!match) break;
    found += ` ${match[1]}=${match[2]}`;
  }
  return found;
}

function pass(call: string, text: unknown): void {
  quietly(() => {
    if (channel === undefined || typeof text !== 'string' || text.length > MAX_LENGTH) return;
    natives.dispatch(
      document,
      new natives.CustomEvent(channel, { __proto__: null, detail: `${call}\n${text}` } as CustomEventInit),
    );
  });
}

/**
 * Hears whose method is about to be called, and is gone before the call: the method itself is the browser's own, or
 * whatever a page puts in its place.
 */
function beforeUse<This extends object>(
  prototype: This,
  name: keyof This & string,
  hear: (object: This) => void,
): void {
  const native = prototype[name] as () => unknown;
  let method: unknown = native;
  const heard = new natives.WeakMap<object, true>();
  // A proxy of the browser's own function is as native to look at.
  const get = new natives.Proxy(native, {
    __proto__: null,
    apply(_target: unknown, object: This) {
      quietly(() => {
        if (channel === undefined || object === prototype || natives.has(heard, object)) return;
        natives.note(heard, object, true);
        hear(object);
      });
      return method;
    },
  } as ProxyHandler<() => unknown>);
  const set = new natives.Proxy(native, {
    __proto__: null,
    apply(_target: unknown, object: This, args: unknown[]) {
      if (object === prototype) method = args[0];
      else
        quietly(() => define(object, name, { value: args[0], writable: true, enumerable: true, configurable: true }));
    },
  } as ProxyHandler<() => unknown>);
  define(prototype, name, { configurable: true, enumerable: true, get, set });
}

/** As `Object.defineProperty`, with a description that inherits nothing. */
function define(object: object, name: string, description: PropertyDescriptor): void {
  natives.defineProperty(object, name, { __proto__: null, ...description } as PropertyDescriptor);
}

function watchResponses(): void {
  const hear = (response: Response) => {
    const call = callAt(natives.urlOfResponse(response));
    if (call) natives.when(natives.text(natives.clone(response)), (text) => pass(call, text));
  };
  for (const name of ['text', 'json', 'arrayBuffer', 'blob'] as const) beforeUse(Response.prototype, name, hear);
}

function watchRequests(): void {
  beforeUse(XMLHttpRequest.prototype, 'send', (request) => {
    natives.listen(request, 'load', () => quietly(() => passLoaded(request)));
  });
}

function passLoaded(request: XMLHttpRequest): void {
  const call = callAt(natives.responseURL(request));
  if (!call) return;
  const type = natives.responseType(request);
  if (type === '' || type === 'text') pass(call, natives.responseText(request));
  else if (type === 'json') natives.when(natives.toJson(natives.response(request)), (text) => pass(call, text));
}

/** Wraps the function that a JSONP script will call, so that its argument is passed on. */
function wrapCallback(script: HTMLScriptElement): void {
  const address = natives.srcOf(script);
  const call = callAt(address);
  const name = call && natives.exec(/[?&]callback=([\w$]{1,80})(?:&|$)/, address)?.[1];
  const found = name ? natives.getOwnPropertyDescriptor(window, name) : undefined;
  if (!call || !name || typeof found?.value !== 'function') return;
  const value = new natives.Proxy(found.value, {
    __proto__: null,
    apply(callback: unknown, object: unknown, args: unknown[]) {
      natives.callAlone(callback, object, args[0]);
      natives.when(natives.toJson(args[0]), (text) => pass(call, text));
    },
  } as ProxyHandler<() => unknown>);
  define(window, name, { ...found, value });
}

/** Looks at each script element that is added, which is in the document before its answer can arrive. */
function watchScripts(): MutationObserver {
  const observer = new MutationObserver((records) => {
    if (channel === undefined) return;
    for (let at = 0; at < records.length; at++) {
      const added = natives.addedNodes(records[at] as MutationRecord);
      const count = natives.lengthOf(added);
      for (let index = 0; index < count; index++) {
        const script = added[index] as HTMLScriptElement;
        if (natives.nodeName(script) === 'SCRIPT') quietly(() => wrapCallback(script));
      }
    }
  });
  observer.observe(document, { childList: true, subtree: true });
  return observer;
}

/** Agrees with the content script on a name, whichever of the two is first, and stops listening when the page begins. */
function meet(): void {
  const hear = (event: Event) => {
    const name = natives.detailOf(event as CustomEvent<unknown>);
    if (typeof name !== 'string' || name === '' || channel !== undefined) return;
    channel = name;
    natives.unlisten(document, MEET, hear);
    const scripts = watchScripts();
    // The content script ends the channel when the extension was updated or removed.
    const stop = (ended: Event) => {
      if (natives.detailOf(ended as CustomEvent<unknown>) !== null) return;
      natives.unlisten(document, name, stop);
      channel = undefined;
      natives.disconnect(scripts);
    };
    natives.listen(document, name, stop);
  };
  natives.listen(document, MEET, hear);
  // A parser runs what is observed before it runs the first script of the page.
  const begun = new MutationObserver(() => {
    natives.disconnect(begun);
    natives.unlisten(document, MEET, hear);
  });
  begun.observe(document, { childList: true, subtree: true });
  natives.dispatch(document, new natives.CustomEvent(MEET, { detail: '' }));
}

quietly(() => {
  watchResponses();
  watchRequests();
  meet();
});
