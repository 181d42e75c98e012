import type { PageReader } from '../page-reader.js';
import { prepareMonths } from '../printed/read-day.js';
import { owns } from './addresses.js';
import { cards, readCard } from './orders.js';
import { ORDER_DATA } from './page-data.js';
import { pageKind } from './page-kind.js';
import { pictures } from './pictures.js';
import { readPage } from './read-page.js';

export const aliexpressPages: PageReader = {
  id: 'aliexpress',
  owns,
  pageKind,
  prepare: (language) => /^en\b/i.test(language) || prepareMonths(),
  readPage,
  cards,
  pictures,
  readCard,
  holdsOrders: (scriptText) => ORDER_DATA.test(scriptText),
};
