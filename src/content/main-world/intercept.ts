// Runs in the page's own world: passes the responses that contain orders or cases on to the content script. Whatever
// the page does to its world, nothing here throws into it, and nothing but what it loads itself is passed on.

import { apiOf } from '../../marketplaces/in-page.js';
import { MAX_LENGTH, MEET } from '../page-channel.js';
import { apply, get, natives } from './natives.js';
import { numbersIn } from './numbers-in.js';

/** The call that a request makes, and the numbers that it names. */
interface Call {
  api: string;
  about: string;
}

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

function pass({ api, about }: Call, text: unknown): void {
  quietly(() => {
    if (!channel || typeof text !== 'string' || text.length > MAX_LENGTH) return;
    natives.dispatch(document, new natives.CustomEvent(channel, { detail: `${api}${about}\n${text}` }));
  });
}

/** The address of a request, from a text, a URL or a Request: nothing else is asked what it is. */
function addressOf(input: unknown): string | undefined {
  if (typeof input === 'string') return input;
  return quietly(() => natives.urlOfRequest(input as Request)) ?? quietly(() => natives.hrefOf(input as URL));
}

function callAt(input: unknown, bodyOf: () => unknown = () => ''): Call | undefined {
  return quietly(() => {
    const address = channel === undefined ? undefined : addressOf(input);
    if (address === undefined) return undefined;
    const { href } = new natives.URL(address, location.href);
    const api = apiOf(href);
    return api ? { api, about: numbersIn(href, quietly(bodyOf)) } : undefined;
  });
}

/** A function that looks native in every way, and that `look` hears of before and `result` after the call. */
function watched<Result>(
  native: unknown,
  look: (target: unknown, args: readonly unknown[]) => ((result: Result) => Result) | undefined,
): unknown {
  return new natives.Proxy(native as () => Result, {
    apply(target, object, args) {
      const after = quietly(() => look(object, args));
      const result = apply(target, object, args) as Result;
      return after ? (quietly(() => after(result)) ?? result) : result;
    },
  });
}

function watchFetch(): void {
  window.fetch = watched<Promise<Response>>(window.fetch, (_target, [input, init]) => {
    const call = callAt(input, () => get(init as object, 'body'));
    if (!call) return undefined;
    // What the page gets is a promise of its own, so that a failure that it does not handle is still told of.
    return (response) =>
      natives.then(response, (loaded: Response) => {
        quietly(() => {
          const copy = natives.clone(loaded);
          void natives.then(natives.text(copy), (text: string) => pass(call, text));
        });
        return loaded;
      }) as Promise<Response>;
  }) as typeof fetch;
}

function watchRequests(): void {
  const calls = new natives.WeakMap<object, Call & { address: string }>();
  const heard = new natives.WeakMap<object, boolean>();
  const { prototype } = XMLHttpRequest;
  prototype.open = watched<void>(prototype.open, (request, [, address]) => {
    const call = callAt(address);
    if (!call) {
      natives.forget(calls, request as object);
      return undefined;
    }
    natives.note(calls, request as object, { ...call, address: addressOf(address) ?? '' });
    if (natives.has(heard, request as object)) return undefined;
    natives.note(heard, request as object, true);
    natives.listen(request as XMLHttpRequest, 'load', () => passLoaded(request as XMLHttpRequest));
    return undefined;
  }) as typeof prototype.open;
  prototype.send = watched<void>(prototype.send, (request, [body]) => {
    const call = natives.lookUp(calls, request as object) as (Call & { address: string }) | undefined;
    if (call) call.about = numbersIn(call.address, body);
    return undefined;
  }) as typeof prototype.send;

  function passLoaded(request: XMLHttpRequest): void {
    quietly(() => {
      const call = natives.lookUp(calls, request) as Call | undefined;
      if (!call) return;
      const type = natives.responseType(request);
      if (type === '' || type === 'text') pass(call, natives.responseText(request));
      else if (type === 'json') pass(call, natives.stringify(natives.response(request)));
    });
  }
}

/** Wraps the function that a JSONP script will call, so that its argument is passed on before the page gets it. */
function wrapCallback(script: HTMLScriptElement): void {
  const address = natives.srcOf(script);
  const call = callAt(address);
  const name = call && natives.exec(/[?&]callback=([\w$]{1,80})(?:&|$)/, address)?.[1];
  if (!call || !name) return;
  const functions = window as unknown as Record<string, unknown>;
  const callback = functions[name];
  if (typeof callback !== 'function') return;
  functions[name] = watched<unknown>(callback, (_target, [answer]) => {
    pass(call, natives.stringify(answer));
    return undefined;
  });
}

/** Looks at each script element that is added, which is in the document before its answer can arrive. */
function watchScripts(): MutationObserver {
  const observer = new MutationObserver((records) => {
    if (channel === undefined) return;
    for (const { addedNodes } of records) {
      // By index and by node name, which takes far less time for the thousand nodes of a page.
      for (let index = 0; index < addedNodes.length; index++) {
        const script = addedNodes[index] as HTMLScriptElement;
        if (script.nodeName === 'SCRIPT') quietly(() => wrapCallback(script));
      }
    }
  });
  observer.observe(document, { childList: true, subtree: true });
  return observer;
}

/** Agrees with the content script on a name, whichever of the two is first, and stops listening when the page begins. */
function meet(): void {
  const hear = (event: Event) => {
    const name = (event as CustomEvent<unknown>).detail;
    if (typeof name !== 'string' || name === '' || channel !== undefined) return;
    channel = name;
    natives.unlisten(document, MEET, hear);
    const scripts = watchScripts();
    // The content script ends the channel when the extension was updated or removed.
    const stop = (ended: Event) => {
      if ((ended as CustomEvent<unknown>).detail !== null) return;
      natives.unlisten(document, name, stop);
      channel = undefined;
      scripts.disconnect();
    };
    natives.listen(document, name, stop);
  };
  natives.listen(document, MEET, hear);
  // A parser runs what is observed before it runs the first script of the page.
  const begun = new MutationObserver(() => {
    begun.disconnect();
    natives.unlisten(document, MEET, hear);
  });
  begun.observe(document, { childList: true, subtree: true });
  natives.dispatch(document, new natives.CustomEvent(MEET, { detail: '' }));
}

quietly(() => {
  watchFetch();
  watchRequests();
  meet();
});
