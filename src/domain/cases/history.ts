import { type Day, dayOf } from '../time/day.js';
import type { CaseEvent, CaseEventType } from './case-event.js';
import type { CurrentEvents } from './current-events.js';

/**
 * When the event at `index` happened. The log is in the order in which things happened. An event whose time is later
 * than that of a following one was therefore written while the clock was ahead, and happened no later than that one.
 */
export function eventTime(events: CurrentEvents, index: number): string | undefined {
  return events
    .slice(index)
    .map(({ at }) => at)
    .reduce<string | undefined>((first, at) => (first === undefined || at < first ? at : first), undefined);
}

/** The day the dispute was submitted: the day that the marketplace gives, else the day of the event in `zone`. */
export function submittedOn(event: Extract<CaseEvent, { type: 'submitted' }>, zone: string): Day {
  return event.on ?? dayOf(event.at, zone);
}

/**
 * The day of the last event of these types: the day that the marketplace gives, else the day in `zone`. undefined when
 * there is no such event. An event after `today` in the shopper's zone (`here`) was written while the clock was ahead,
 * and counts as today.
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
  if ('on' in event && event.on) return event.on;
  return dayOf(at, here) > today ? today : dayOf(at, zone);
}

/** True once the shopper shipped the most recent agreed return. */
export function isReturnShipped(events: CurrentEvents): boolean {
  const lastIndexOf = (wanted: CaseEventType) => events.findLastIndex(({ type }) => type === wanted);
  return lastIndexOf('sent-back') > lastIndexOf('return-agreed');
}

/** A proposal or decision that the shopper can accept or reject. */
export type Offer = Extract<CaseEvent, { type: 'proposal-received' | 'decision-received' }>;

/**
 * The newest proposal or decision. Letters and screens pass the events of the whole case; a visit to the case page
 * passes those of the round, because an offer of an earlier round is not the one that the page shows.
 */
export function lastOffer(events: CurrentEvents): Offer | undefined {
  return events.findLast(
    (event): event is Offer => event.type === 'proposal-received' || event.type === 'decision-received',
  );
}
