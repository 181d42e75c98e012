import type { CaseEvent } from './case.js';
import { type Day, dayOf } from './day.js';

/**
 * When the event at `index` happened. Events are kept in the order they happen, so that one which is later than one
 * after it was written while the clock was ahead: it happened no later than what followed it.
 */
export function happenedAt(events: readonly CaseEvent[], index: number): string | undefined {
  return events
    .slice(index)
    .map(({ at }) => at)
    .reduce<string | undefined>((first, at) => (first === undefined || at < first ? at : first), undefined);
}

/** The day of the last event of these types in `zone`, never after `today`; undefined when there is none. */
export function lastDay(
  events: readonly CaseEvent[],
  types: readonly CaseEvent['type'][],
  zone: string,
  today: Day,
): Day | undefined {
  const at = happenedAt(
    events,
    events.findLastIndex(({ type }) => types.includes(type)),
  );
  if (at === undefined || !events.some(({ type }) => types.includes(type))) return undefined;
  const day = dayOf(at, zone);
  return day > today ? today : day;
}
