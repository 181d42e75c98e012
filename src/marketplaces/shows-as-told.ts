import type { ToldCard } from '../domain/told-card.js';
import { clean } from './reading.js';

/** True when a card shows of its order what was told of it, its date and its total with or without a label. */
export const showsAsTold = (shown: ToldCard, told: ToldCard): boolean =>
  clean(shown.state) === told.state &&
  clean(shown.badge) === told.badge &&
  endsWith(shown.date, told.date) &&
  endsWith(shown.total, told.total);

function endsWith(text: string, told: string): boolean {
  const line = clean(text);
  const before = line.length - told.length - 1;
  // "11 Jul 2026" does not say "1 Jul 2026".
  return told !== '' && line.endsWith(told) && (before < 0 || /[\s:：]/.test(line.charAt(before)));
}
