import type { Store } from './schema.js';

const NAME = 'redress-changes';

/** Tells every open page and the background that something in `store` changed. */
export function announce(...stores: Store[]): void {
  const channel = new BroadcastChannel(NAME);
  channel.postMessage(stores);
  channel.close();
}

/** Calls `changed` whenever another context wrote. Returns what stops it. */
export function onChanges(changed: (stores: Store[]) => void): () => void {
  const channel = new BroadcastChannel(NAME);
  channel.onmessage = (event: MessageEvent<Store[]>) => changed(event.data);
  return () => channel.close();
}
