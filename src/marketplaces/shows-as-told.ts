import type { ShownCard } from '../domain/orders/expected-card.js';
import { clean } from './read-values.js';

/** True when a card shows what was told of its order, its total with or without a label. */
export const showsAsTold = (shown: ShownCard, told: ShownCard): boolean =>
  clean(shown.state) === told.state && clean(shown.badge) === told.badge && says(shown.total, told.total);

/** Nothing, or a label: "AU $5", "1 $5" and "Was $9 $5" do not say "$5". */
const LABEL = /^(?:[^\p{Nd}\p{Sc}]*[:：]\s*)?$/u;

function says(text: string, told: string): boolean {
  const line = clean(text);
  return told !== '' && line.endsWith(told) && LABEL.test(line.slice(0, -told.length));
}
