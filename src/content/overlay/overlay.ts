import { besidePageFor } from '../../marketplaces/in-page.js';
import { answerPages } from './answer-pages.js';
import { standByForm } from './form/form-assistant.js';
import { guardPresses } from './guard/guard.js';
import { markCards } from './marks/marks.js';
import { pointAtDispute } from './pointer/pointer.js';

const page = besidePageFor(new URL(location.href));
if (page) {
  const { signal } = new AbortController();
  guardPresses(page, signal);
  markCards(page, signal);
  standByForm(page, signal);
  pointAtDispute(page, signal);
  answerPages(page);
}
