import type { Case } from './case.js';
import type { CaseEvent } from './case-event.js';

declare const CURRENT: unique symbol;

/**
 * The events of a case that count, oldest first: without those that the shopper took back, and without the takings
 * back themselves. The type is of its own, so that nothing can be derived from a log in which taken-back events stand.
 */
export type CurrentEvents = readonly CaseEvent[] & { readonly [CURRENT]: true };

/** The one place where the log of a case becomes what counts of it. */
export function currentEvents({ events }: Pick<Case, 'events'>): CurrentEvents {
  const undone = new Set(events.flatMap((event) => (event.type === 'undone' ? [event.index] : [])));
  return events.filter((event, index) => event.type !== 'undone' && !undone.has(index)) as unknown as CurrentEvents;
}

/** The events since the shopper began, or opened the case again: another round has clocks of its own. */
export function eventsOfRound(events: CurrentEvents): CurrentEvents {
  const begun = events.findLastIndex(({ type }) => type === 'opened' || type === 'reopened');
  return events.slice(Math.max(0, begun)) as unknown as CurrentEvents;
}
