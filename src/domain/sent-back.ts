import type { Case, CaseEventType } from './case.js';
import { inForce } from './transitions.js';

/** True when the parcel of the return that was agreed last is on its way: it is not hers to send any more. */
export function isSentBack({ events }: Pick<Case, 'events'>): boolean {
  const counting = inForce(events);
  const lastOf = (wanted: CaseEventType) => counting.findLastIndex(({ type }) => type === wanted);
  return lastOf('sent-back') > lastOf('return-agreed');
}
