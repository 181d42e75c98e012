// All that the script in the page's own world needs: which answers to overhear. It must not pull in the readers.

import { apiOf as aliexpress } from './aliexpress/page-data.js';

const known = [aliexpress];

/** The call that a request address makes, when its answer tells of orders; else null. */
export function apiOf(url: string): string | null {
  for (const of of known) {
    const api = of(url);
    if (api) return api;
  }
  return null;
}
