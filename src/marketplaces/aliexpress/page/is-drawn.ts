import { textsIn } from './elements.js';
import { LOADING } from './selectors.js';

/** True for a page that has text and shows no sign of still loading. */
export const isDrawn = (doc: Document): boolean =>
  !doc.querySelector(LOADING) && textsIn(doc.body, 60).join(' ').length > 40;
