import type { CaseEvent, CaseEventType } from './case.js';

/** True when the parcel of the return that was agreed last is on its way: of events in force, in their order. */
export function isSentBack(events: readonly CaseEvent[]): boolean {
  const lastOf = (wanted: CaseEventType) => events.findLastIndex(({ type }) => type === wanted);
  return lastOf('sent-back') > lastOf('return-agreed');
}
