import type { ExpectedCard } from '../../../domain/orders/expected-card.js';
import { matchesExpected } from '../../matches-expected.js';
import { badgeSelectors } from './badge-selectors.js';
import { orderIdIn } from './card-links.js';
import { findBy } from './elements.js';
import type { SelectorList } from './selectors.js';
import * as on from './selectors.js';

/**
 * True when a card shows what the page's data says of its order, and nothing besides. Each part is looked up once, by
 * the class name that cards have today: a card that is built in another way has to be read.
 */
export function matchesExpectedCard(card: Element, expected: ReadonlyMap<string, ExpectedCard>): boolean {
  const one = expected.get(orderIdIn(card.querySelector(on.HEADER_LINK)?.getAttribute('href')) ?? '');
  if (!one) return false;
  const first = (selectors: SelectorList) => card.querySelector(selectors[0][1]);
  const shown = {
    state: first(on.STATE)?.textContent ?? '',
    total: first(on.TOTAL)?.textContent ?? '',
    badge: findBy(card, badgeSelectors(card))?.[0].textContent ?? '',
  };
  if (!matchesExpected(shown, one)) return false;
  return (one.store || !card.querySelector(on.DETAIL.store)) && (one.variants || !findBy(card, on.VARIANT));
}
