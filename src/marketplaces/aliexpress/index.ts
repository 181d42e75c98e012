import type { Marketplace } from '../marketplace.js';
import { owns } from './addresses.js';
import { cards, readCard } from './orders.js';
import { pageKind } from './page-kind.js';
import { payloadsIn } from './page-state.js';
import { readPayload } from './payload.js';
import { pictures } from './pictures.js';
import { readPage } from './read-page.js';

/** The reader alone: rules and addresses are in `shop.ts`, so that they do not ride along into every page. */
export const aliexpress: Marketplace = {
  id: 'aliexpress',
  owns,
  pageKind,
  readPage,
  cards,
  pictures,
  readCard,
  readPayload,
  payloadsIn,
};
