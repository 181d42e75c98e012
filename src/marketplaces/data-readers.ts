import { aliexpressData } from './aliexpress/data-reader.js';
import type { DataReader } from './data-reader.js';

export const dataReaders: readonly DataReader[] = [aliexpressData];

/** The reader of the marketplace that an address belongs to. */
export function dataReaderFor(url: URL): DataReader | null {
  return dataReaders.find((reader) => reader.owns(url)) ?? null;
}
