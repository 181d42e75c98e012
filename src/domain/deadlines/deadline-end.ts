import { dayAfter, instantAt } from '../time/day.js';
import type { DatedBy } from './deadline.js';

/**
 * The instant at which a date ends: the end of its countdown, else the end of its day. Where the day belongs to another
 * zone than the shopper's (`here`), the earlier of the two ends counts.
 */
export function endOf({ on, zone, source }: DatedBy, here: string): string {
  if (source.kind === 'page-countdown') return source.endsAt;
  const ends = [zone, here].map((one) => instantAt(dayAfter(on, 1), 0, one));
  return ends.sort()[0] ?? instantAt(dayAfter(on, 1), 0, here);
}
