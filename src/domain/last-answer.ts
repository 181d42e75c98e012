import type { CaseEvent } from './case.js';
import { inForce } from './transitions.js';

type Answered = Extract<CaseEvent, { type: 'proposal-received' | 'decision-received' }>;

/** The proposal or decision that stands now. */
export function lastAnswer(events: readonly CaseEvent[]): Answered | undefined {
  return inForce(events).findLast(
    (event): event is Answered => event.type === 'proposal-received' || event.type === 'decision-received',
  );
}
