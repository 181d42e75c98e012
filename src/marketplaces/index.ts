import { aliexpress } from './aliexpress/index.js';
import type { Marketplace } from './marketplace.js';

export const marketplaces: readonly Marketplace[] = [aliexpress];

/** The marketplace that an address belongs to. */
export function marketplaceFor(url: URL): Marketplace | null {
  return marketplaces.find((marketplace) => marketplace.owns(url)) ?? null;
}
