import { dayAfter, instantAt } from '../time/day.js';
import type { DatedBy } from './deadline.js';

/**
 * The instant a date ends at: the countdown's own, else the end of the day. Where the day is of another zone than the
 * shopper's, the earlier of both ends counts.
 */
export function endOf({ on, zone, source }: DatedBy, here: string): string {
  if (source.kind === 'page-countdown') return source.endsAt;
  const ends = [zone, here].map((one) => instantAt(dayAfter(on, 1), 0, one));
  return ends.sort()[0] ?? instantAt(dayAfter(on, 1), 0, here);
}
