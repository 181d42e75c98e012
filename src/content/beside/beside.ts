/**
 * Stands beside a marketplace's page: marks on the cards of orders, a question before a press that ends something, the
 * bar on the form of a case, and what points at the button that opens one. Everything of ours lies in closed shadow roots and never moves what the page draws.
 */
import { besidePageFor } from '../../marketplaces/beside-pages.js';
import { answerPages } from './answer-pages.js';
import { guardPresses } from './guard.js';
import { markCards } from './marks.js';
import { pointAtDispute } from './pointer.js';
import { standByForm } from './stand-by-form.js';

const page = besidePageFor(new URL(location.href));
if (page) {
  const { signal } = new AbortController();
  guardPresses(page, signal);
  markCards(page, signal);
  standByForm(page, signal);
  pointAtDispute(page, signal);
  answerPages(page);
}
