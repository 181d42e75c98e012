import { overlayPageFor } from '../../marketplaces/in-page.js';
import { answerPages } from './answer-pages.js';
import { assistWithForm } from './form/form-assistant.js';
import { guardPresses } from './guard/guard.js';
import { markCards } from './marks/marks.js';
import { pointAtDispute } from './pointer/pointer.js';

const page = overlayPageFor(new URL(location.href));
if (page) {
  const { signal } = new AbortController();
  guardPresses(page, signal);
  markCards(page, signal);
  assistWithForm(page, signal);
  pointAtDispute(page, signal);
  answerPages(page);
}
