// What the intercepting script uses of the page's world, taken once before any script of the page runs. A page may
// replace all of it later: for its own good, for a polyfill, or to see who calls. So nothing here is looked up again, no
// array is spread, destructured or iterated (the page may have replaced its iterator), and no object that the browser
// reads options from inherits anything.

const { apply, defineProperty, getOwnPropertyDescriptor } = Reflect;
const { stringify } = JSON;

/** A function of a prototype as one that takes the object first: `dispatch(document, event)`. */
function taken<This, Args extends unknown[], Result>(method: (this: This, ...args: Args) => Result) {
  return (object: This, ...args: Args): Result => apply(method, object, args) as Result;
}

function getterOf<This extends object, Name extends keyof This>(prototype: This, name: Name) {
  const getter = getOwnPropertyDescriptor(prototype, name)?.get;
  return (object: This): This[Name] => apply(getter as () => This[Name], object, []);
}

type Reaction = (value: never) => unknown;
type Then = (this: Promise<unknown>, done: Reaction, failed: Reaction) => Promise<unknown>;
const bind = taken(Function.prototype.bind as (this: unknown, ...args: unknown[]) => () => unknown);
const then = taken(Promise.prototype.then as Then);
const later = queueMicrotask;
const nothing = () => undefined;

/** A promise whose `then` asks the page for no constructor. */
function own<Result>(promise: Promise<Result>): Promise<Result> {
  defineProperty(promise, 'constructor', { __proto__: null, value: undefined } as PropertyDescriptor);
  return promise;
}

const RESOLVED = own(Promise.resolve());

export const natives = {
  Proxy,
  CustomEvent,
  WeakMap,
  defineProperty,
  getOwnPropertyDescriptor,
  decode: decodeURIComponent,
  dispatch: taken(EventTarget.prototype.dispatchEvent),
  listen: taken(EventTarget.prototype.addEventListener),
  unlisten: taken(EventTarget.prototype.removeEventListener),
  detailOf: getterOf(CustomEvent.prototype, 'detail'),
  clone: taken(Response.prototype.clone),
  text: taken(Response.prototype.text),
  urlOfResponse: getterOf(Response.prototype, 'url'),
  has: taken(WeakMap.prototype.has as (this: WeakMap<object, unknown>, key: object) => boolean),
  note: taken(WeakMap.prototype.set as (this: WeakMap<object, unknown>, key: object, value: unknown) => unknown),
  slice: taken(String.prototype.slice),
  exec: taken(RegExp.prototype.exec),
  responseURL: getterOf(XMLHttpRequest.prototype, 'responseURL'),
  responseType: getterOf(XMLHttpRequest.prototype, 'responseType'),
  responseText: getterOf(XMLHttpRequest.prototype, 'responseText'),
  response: getterOf(XMLHttpRequest.prototype, 'response'),
  srcOf: getterOf(HTMLScriptElement.prototype, 'src'),
  nodeName: getterOf(Node.prototype, 'nodeName'),
  addedNodes: getterOf(MutationRecord.prototype, 'addedNodes'),
  lengthOf: getterOf(NodeList.prototype, 'length'),
  disconnect: taken(MutationObserver.prototype.disconnect),

  /** Calls `done` with what a promise of ours becomes; when it fails, nothing happens, and nobody is told. */
  when<Result>(promise: Promise<Result>, done: (value: Result) => void): void {
    own(then(own(promise), done as Reaction, nothing));
  },
  /**
   * Calls a function of the page after what runs now, with no function of ours among its callers: the page may look at
   * all of them, and each names the script that it is from.
   */
  callAlone: (method: unknown, object: unknown, argument: unknown): void =>
    later(bind(apply, undefined, method, object, [argument])),
  /** As JSON. An object of the page's may run the page's own code when it is read, so that it is read alone as well. */
  toJson: (value: unknown): Promise<unknown> => own(then(RESOLVED, bind(stringify, undefined, value), nothing)),
};
