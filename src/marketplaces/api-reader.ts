import type { Shop } from './shop.js';

/**
 * Recognises the requests of a marketplace's own pages whose answers contain orders or cases. Patterns only: they are
 * used in the page's own world, where any function may have been replaced by the page.
 */
export interface ApiReader extends Pick<Shop, 'id'> {
  /** Matches the address of such a request; its first group is the name of the call. */
  calls: RegExp;
  /** Finds the numbers that an address names: the name in the first group, the digits in the second. Global. */
  numbers: RegExp;
}
