import { clean } from '../../read-values.js';
import { orderIdIn } from './card-links.js';
import { findBy } from './elements.js';
import { DETAIL_LINK, INFO, ORDER_LINK } from './selectors.js';

/** The order number in a card's links; without such a link, the number that the card prints. */
export function orderIdOf(card: Element): string | null {
  const link = card.matches('a[href]') ? card : card.querySelector(`${DETAIL_LINK}, ${ORDER_LINK}`);
  const linked = orderIdIn(link?.getAttribute('href'));
  if (linked) return linked;
  const printed = clean(findBy(card, INFO)?.[0].textContent).match(/(?<!\d)\d{14,19}(?!\d)/g) ?? [];
  return printed.length === 1 ? (printed[0] ?? null) : null;
}
