import type { Case } from '../../domain/cases/case.js';
import type { CaseEvent } from '../../domain/cases/case-event.js';
import { apply, type Status } from '../../domain/cases/transitions.js';
import { now } from '../../platform/clock.js';
import { changeCase } from '../../storage/cases/cases.js';
import { rescheduleReminders } from '../reminders/remind.js';

/** An event without its instant, which is when it is kept. */
export type Happening = CaseEvent extends infer E ? (E extends CaseEvent ? Omit<E, 'at'> : never) : never;

/** The case is in a status in which this cannot happen. */
export class NotPossible extends Error {
  constructor(
    readonly status: Status,
    readonly event: string,
  ) {
    super(`${event} is not possible in status ${status}`);
  }
}

/** Adds what happened to the case, and plans its reminders anew. */
export async function advanceCase(caseId: string, happening: Happening): Promise<Case> {
  const event = { ...happening, at: now() } as CaseEvent;
  const changed = await changeCase(caseId, (subject) => {
    const applied = apply(subject, event);
    if (!applied.ok) throw new NotPossible(applied.status, applied.event);
    return applied.case;
  });
  // The press is kept: it does not wait for the plan, which can hang on the system's notifications.
  void rescheduleReminders();
  return changed;
}
