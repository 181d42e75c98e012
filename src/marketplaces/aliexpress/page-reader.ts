import type { PageReader } from '../page-reader.js';
import { owns } from './addresses.js';
import { cardAround, cards, cardsIn, lookAtCard } from './orders.js';
import { ORDER_DATA } from './page-data.js';
import { pageKind } from './page-kind.js';
import { pictures } from './pictures.js';
import { readPage } from './read-page.js';

export const aliexpressPages: PageReader = {
  id: 'aliexpress',
  owns,
  pageKind,
  readPage,
  cards,
  cardAround,
  cardsIn: (scope) => cardsIn(scope),
  pictures,
  lookAtCard,
  holdsOrders: (scriptText) => ORDER_DATA.test(scriptText),
};
