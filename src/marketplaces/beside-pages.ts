import { aliexpressBeside } from './aliexpress/beside-page.js';
import type { BesidePage } from './beside-page.js';

export const besidePages: readonly BesidePage[] = [aliexpressBeside];

/** The marketplace that an address belongs to. */
export function besidePageFor(url: URL): BesidePage | null {
  return besidePages.find((page) => page.owns(url)) ?? null;
}
