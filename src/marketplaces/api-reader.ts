import type { Shop } from './shop.js';

/** Recognises the requests of a marketplace's own pages whose answers contain orders or cases. */
export interface ApiReader extends Pick<Shop, 'id'> {
  /** The name of the call that a request address makes; null when its answer is of no use. */
  apiOf(url: string): string | null;
}
