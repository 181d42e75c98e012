import { type Day, dayOf } from '../time/day.js';
import type { CaseEvent, CaseEventType } from './case-event.js';
import type { CurrentEvents } from './current-events.js';

/**
 * When the event at `index` happened. Events are kept in the order they happen, so that one which is later than one
 * after it was written while the clock was ahead: it happened no later than what followed it.
 */
export function eventTime(events: CurrentEvents, index: number): string | undefined {
  return events
    .slice(index)
    .map(({ at }) => at)
    .reduce<string | undefined>((first, at) => (first === undefined || at < first ? at : first), undefined);
}

/**
 * The day the dispute was sent: as the marketplace gives it, else the day it was said or read on, by `zone`'s calendar.
 */
export function submittedOn(event: Extract<CaseEvent, { type: 'submitted' }>, zone: string): Day {
  return event.on ?? dayOf(event.at, zone);
}

/**
 * The day of the last event of these types by the calendar of `zone`, or as the marketplace gives it; undefined when
 * there is none. An event later than `today` in the shopper's zone (`here`) was written by a clock that was ahead, and
 * counts as today.
 */
export function lastDayOf(
  events: CurrentEvents,
  types: readonly CaseEvent['type'][],
  zone: string,
  today: Day,
  here: string,
): Day | undefined {
  const index = events.findLastIndex(({ type }) => types.includes(type));
  const event = events[index];
  const at = eventTime(events, index);
  if (event === undefined || at === undefined) return undefined;
  if (event.type === 'submitted' && event.on !== undefined) return event.on;
  return dayOf(at, here) > today ? today : dayOf(at, zone);
}

/** True once the shopper shipped the most recent agreed return. */
export function isReturnShipped(events: CurrentEvents): boolean {
  const lastOf = (wanted: CaseEventType) => events.findLastIndex(({ type }) => type === wanted);
  return lastOf('sent-back') > lastOf('return-agreed');
}

export type Offer = Extract<CaseEvent, { type: 'proposal-received' | 'decision-received' }>;

/** The newest proposal of the seller or decision of the marketplace. */
export function lastOffer(events: CurrentEvents): Offer | undefined {
  return events.findLast(
    (event): event is Offer => event.type === 'proposal-received' || event.type === 'decision-received',
  );
}
