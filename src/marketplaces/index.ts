// The marketplaces without their page readers, for everything that runs outside a page: nothing here uses the DOM.

import { aliexpressData } from './aliexpress/data/data-reader.js';
import { aliexpressShop } from './aliexpress/shop.js';
import type { DataReader } from './data-reader.js';
import type { Shop } from './shop.js';

export const shops: readonly Shop[] = [aliexpressShop];

export function shopById(id: string): Shop | undefined {
  return shops.find((shop) => shop.id === id);
}

/** The marketplace that owns an address. */
export function shopFor(url: URL): Shop | null {
  return shops.find((shop) => shop.owns(url)) ?? null;
}

/**
 * The marketplace that knows an address as a sister shop which Redress does not read, so that the shopper can be
 * informed.
 */
export function decliningShop(url: URL): Shop | null {
  return shops.find((shop) => shop.declines(url)) ?? null;
}

export const dataReaders: readonly DataReader[] = [aliexpressData];

/** The data reader of the marketplace that owns an address. */
export function dataReaderFor(url: URL): DataReader | null {
  return dataReaders.find((reader) => reader.owns(url)) ?? null;
}
