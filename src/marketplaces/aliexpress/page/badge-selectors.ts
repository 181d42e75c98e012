import { CASE_BADGE, CASE_BADGE_TODAY, CONTENT, type SelectorList } from './selectors.js';

/**
 * The ways to what a card says of a case. Few cards have it, and asking by a part of its name takes longer than all else
 * that is asked: where today's card ends with its products, nothing of the kind is there.
 */
export const badgeSelectors = (card: Element): SelectorList =>
  card.lastElementChild?.matches(CONTENT) ? CASE_BADGE_TODAY : CASE_BADGE;
