import { clean } from '../../read-values.js';
import { findBy } from './elements.js';
import { DETAIL_LINK, INFO, ORDER_LINK } from './selectors.js';

/** The order number in a card's links; without such a link, the number that the card prints. */
export function orderIdOf(card: Element): string | null {
  const link = card.matches('a[href]') ? card : card.querySelector(`${DETAIL_LINK}, ${ORDER_LINK}`);
  const linked = /[?&](?:trade)?orderId=(\d{8,24})(?!\d)/i.exec(link?.getAttribute('href') ?? '')?.[1];
  if (linked) return linked;
  const printed = clean(findBy(card, INFO)?.[0].textContent).match(/(?<!\d)\d{14,19}(?!\d)/g) ?? [];
  return printed.length === 1 ? (printed[0] ?? null) : null;
}
