import { aliexpressData } from './aliexpress/data/data-reader.js';
import type { DataReader } from './data-reader.js';
// Marketplaces without their readers, for everything that runs outside a page.

import { aliexpressShop } from './aliexpress/shop.js';
import type { Shop } from './shop.js';

export const shops: readonly Shop[] = [aliexpressShop];

export function shopById(id: string): Shop | undefined {
  return shops.find((shop) => shop.id === id);
}

/** The marketplace that an address belongs to. */
export function shopFor(url: URL): Shop | null {
  return shops.find((shop) => shop.owns(url)) ?? null;
}

/** A shop that is known and not read, so that the shopper can be told. */
export function decliningShop(url: URL): Shop | null {
  return shops.find((shop) => shop.declines(url)) ?? null;
}

export const dataReaders: readonly DataReader[] = [aliexpressData];

/** The reader of the marketplace that an address belongs to. */
export function dataReaderFor(url: URL): DataReader | null {
  return dataReaders.find((reader) => reader.owns(url)) ?? null;
}
