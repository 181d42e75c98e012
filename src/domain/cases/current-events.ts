import type { Case } from './case.js';
import type { CaseEvent } from './case-event.js';

declare const CURRENT: unique symbol;

/**
 * The events of a case that count, oldest first: all but those that the shopper took back, and the `undone` events. It
 * is a type of its own, so that the compiler refuses the whole log wherever something is derived from events.
 */
export type CurrentEvents = readonly CaseEvent[] & { readonly [CURRENT]: true };

/** Leaves out of the log of a case what was taken back. This is the only way to get `CurrentEvents`. */
export function currentEvents({ events }: Pick<Case, 'events'>): CurrentEvents {
  const undone = new Set(events.flatMap((event) => (event.type === 'undone' ? [event.index] : [])));
  return events.filter((event, index) => event.type !== 'undone' && !undone.has(index)) as unknown as CurrentEvents;
}

/** The events since the shopper opened or last reopened the case, because each round has periods of its own. */
export function eventsOfRound(events: CurrentEvents): CurrentEvents {
  const start = events.findLastIndex(({ type }) => type === 'opened' || type === 'reopened');
  return events.slice(Math.max(0, start)) as unknown as CurrentEvents;
}
