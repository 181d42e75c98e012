import { CASE_BADGE, CASE_BADGE_TODAY, CONTENT, type SelectorList } from './selectors.js';

/**
 * The selectors for what a card says of a case. Few cards say anything, and the selector by a part of the class name
 * takes longer than all others. It is left out where the card, as built today, ends with its products.
 */
export const badgeSelectors = (card: Element): SelectorList =>
  card.lastElementChild?.matches(CONTENT) ? CASE_BADGE_TODAY : CASE_BADGE;
