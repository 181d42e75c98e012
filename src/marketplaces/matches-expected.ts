import type { ShownCard } from '../domain/orders/expected-card.js';
import { clean } from './read-values.js';

/** True when a card shows exactly what is expected of it; a label may precede the total. */
export const matchesExpected = (shown: ShownCard, expected: ShownCard): boolean =>
  clean(shown.state) === expected.state &&
  clean(shown.badge) === expected.badge &&
  isTotal(shown.total, expected.total);

/** Nothing, or a label: "AU $5", "1 $5" and "Was $9 $5" are not the total "$5". */
const LABEL = /^(?:[^\p{Nd}\p{Sc}]*[:：]\s*)?$/u;

function isTotal(text: string, expected: string): boolean {
  const line = clean(text);
  return expected !== '' && line.endsWith(expected) && LABEL.test(line.slice(0, -expected.length));
}
