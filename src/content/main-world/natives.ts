// What the intercepting script uses of the page's world, taken once before any script of the page runs. A page may
// replace all of it later: for its own good, for a polyfill, or to break or deceive us.

const { apply, get, getOwnPropertyDescriptor } = Reflect;

/** A function of a prototype as one that takes the object first: `call(xhr, ...)`. */
function taken<This, Args extends unknown[], Result>(method: (this: This, ...args: Args) => Result) {
  return (object: This, ...args: Args): Result => apply(method, object, args) as Result;
}

function getterOf<This extends object, Name extends keyof This>(prototype: This, name: Name) {
  const getter = getOwnPropertyDescriptor(prototype, name)?.get;
  return (object: This): This[Name] => apply(getter as () => This[Name], object, []);
}

export { apply, get };

export const natives = {
  Proxy,
  URL,
  CustomEvent,
  WeakMap,
  stringify: JSON.stringify,
  dispatch: taken(EventTarget.prototype.dispatchEvent),
  listen: taken(EventTarget.prototype.addEventListener),
  unlisten: taken(EventTarget.prototype.removeEventListener),
  // biome-ignore lint/suspicious/noThenProperty: the method is taken, and nothing here is awaited.
  then: taken(Promise.prototype.then as (this: Promise<unknown>, done: (value: never) => unknown) => Promise<unknown>),
  clone: taken(Response.prototype.clone),
  text: taken(Response.prototype.text),
  has: taken(WeakMap.prototype.has as (this: WeakMap<object, unknown>, key: object) => boolean),
  lookUp: taken(WeakMap.prototype.get as (this: WeakMap<object, unknown>, key: object) => unknown),
  note: taken(WeakMap.prototype.set as (this: WeakMap<object, unknown>, key: object, value: unknown) => unknown),
  forget: taken(WeakMap.prototype.delete as (this: WeakMap<object, unknown>, key: object) => boolean),
  slice: taken(String.prototype.slice),
  exec: taken(RegExp.prototype.exec),
  urlOfRequest: getterOf(Request.prototype, 'url'),
  hrefOf: getterOf(URL.prototype, 'href'),
  responseType: getterOf(XMLHttpRequest.prototype, 'responseType'),
  responseText: getterOf(XMLHttpRequest.prototype, 'responseText'),
  response: getterOf(XMLHttpRequest.prototype, 'response'),
  srcOf: getterOf(HTMLScriptElement.prototype, 'src'),
};
