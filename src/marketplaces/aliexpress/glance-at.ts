import type { ToldCard } from '../../domain/told-card.js';
import { orderIdIn } from './card-links.js';
import * as on from './selectors.js';

/** What a card of today shows first, each asked for once by its name; null when it has to be read. */
export function glanceAt(card: Element): ToldCard | null {
  const orderId = orderIdIn(card.querySelector(on.HEADER_LINK)?.getAttribute('href'));
  const date = card.querySelector(on.INFO[0][1])?.firstElementChild?.textContent;
  const state = card.querySelector(on.STATE[0][1])?.textContent;
  const total = card.querySelector(on.TOTAL[0][1])?.textContent;
  if (!orderId || !date || !state || !total) return null;
  return { orderId, date, state, total, badge: card.querySelector(on.CASE_BADGE_TODAY[0][1])?.textContent ?? '' };
}
