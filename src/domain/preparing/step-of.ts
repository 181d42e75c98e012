import type { Case } from '../cases/case.js';
import { currentEvents } from '../cases/current-events.js';
import { STEP_OF, statusOf } from '../cases/transitions.js';
import type { StepId } from '../dispute/steps.js';
import { blockersOf } from './blockers.js';

/** The step that the case is at. While the case is prepared, this is the first step with an open blocker. */
export function stepOf(subject: Pick<Case, 'draft' | 'events' | 'order' | 'lineKey'>, statementLimit?: number): StepId {
  const status = statusOf(currentEvents(subject));
  if (status !== 'preparing') return STEP_OF[status];
  return blockersOf(subject, statementLimit)[0]?.step ?? 'review';
}
