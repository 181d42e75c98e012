import type { PageReader } from '../../page-reader.js';
import { owns } from '../addresses.js';
import { ORDER_DATA } from '../api-calls.js';
import { pageKind } from '../page-kind.js';
import { matchesExpectedCard } from './matches-expected-card.js';
import { cardAround, cards, cardsIn, lookAtCard } from './orders.js';
import { readPage } from './read-page.js';
import { CARD } from './selectors.js';

export const aliexpressPages: PageReader = {
  id: 'aliexpress',
  owns,
  pageKind,
  readPage,
  cards,
  cardAround,
  // Text nodes have no `matches`. Checking the node's type first would cost one more look-up for each of a thousand
  // nodes.
  isCard: (node): node is Element => (node as Element).matches?.(CARD),
  cardsIn: (scope) => cardsIn(scope),
  lookAtCard,
  matchesExpected: matchesExpectedCard,
  holdsOrders: (scriptText) => ORDER_DATA.test(scriptText),
};
