import type { PageReader } from '../page-reader.js';
import { owns } from './addresses.js';
import { cardAround, cards, cardsIn, lookAtCard } from './orders.js';
import { ORDER_DATA } from './page-data.js';
import { pageKind } from './page-kind.js';
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
  isCard: (element) => element.matches(CARD),
  cardsIn: (scope) => cardsIn(scope),
  lookAtCard,
  showsTold,
  holdsOrders: (scriptText) => ORDER_DATA.test(scriptText),
};
