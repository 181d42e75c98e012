import type { ExpectedCard } from '../../../domain/orders/expected-card.js';
import { showsAsTold } from '../../shows-as-told.js';
import { badgeSelectors } from './badge-selectors.js';
import { orderIdIn } from './card-links.js';
import { findBy } from './elements.js';
import type { SelectorList } from './selectors.js';
import * as on from './selectors.js';

/**
 * True of a card of today that shows what was told of its order, and nothing besides. What tells it is asked for once,
 * by its name: a card that is built in another way has to be read.
 */
export function showsTold(card: Element, told: ReadonlyMap<string, ExpectedCard>): boolean {
  const one = told.get(orderIdIn(card.querySelector(on.HEADER_LINK)?.getAttribute('href')) ?? '');
  if (!one) return false;
  const at = (ways: SelectorList) => card.querySelector(ways[0][1]);
  const shown = {
    state: at(on.STATE)?.textContent ?? '',
    total: at(on.TOTAL)?.textContent ?? '',
    badge: findBy(card, badgeSelectors(card))?.[0].textContent ?? '',
  };
  if (!showsAsTold(shown, one)) return false;
  return (one.store || !card.querySelector(on.DETAIL.store)) && (one.variants || !findBy(card, on.VARIANT));
}
