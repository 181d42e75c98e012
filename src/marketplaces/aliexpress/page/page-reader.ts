import type { PageReader } from '../../page-reader.js';
import { owns } from '../addresses.js';
import { ORDER_DATA } from '../api-calls.js';
import { pageKind } from '../page-kind.js';
import { cardAround, cards, cardsIn, lookAtCard } from './orders.js';
import { readPage } from './read-page.js';
import { CARD } from './selectors.js';
import { showsTold } from './shows-told.js';

export const aliexpressPages: PageReader = {
  id: 'aliexpress',
  owns,
  pageKind,
  readPage,
  cards,
  cardAround,
  // Texts do not match anything; to ask what a node is first would be one more question for each of a thousand.
  isCard: (node): node is Element => (node as Element).matches?.(CARD),
  cardsIn: (scope) => cardsIn(scope),
  lookAtCard,
  showsTold,
  holdsOrders: (scriptText) => ORDER_DATA.test(scriptText),
};
