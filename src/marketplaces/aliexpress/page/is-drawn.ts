import { textsIn } from './elements.js';
import { LOADING } from './selectors.js';

/** True of a page that says something, and does not say that more is on its way. */
export const isDrawn = (doc: Document): boolean =>
  !doc.querySelector(LOADING) && textsIn(doc.body, 60).join(' ').length > 40;
