import type { Case } from '../../domain/cases/case.js';
import type { CaseEvent } from '../../domain/cases/case-event.js';
import { apply, type Status } from '../../domain/cases/transitions.js';
import { now } from '../../platform/clock.js';
import { changeCase } from '../../storage/cases/cases.js';
import { rescheduleReminders } from '../reminders/remind.js';

/** An event without `at`, which is set when the event is stored. */
export type Happening = CaseEvent extends infer E ? (E extends CaseEvent ? Omit<E, 'at'> : never) : never;

/** Thrown when the event cannot happen in the case's status. */
export class NotPossible extends Error {
  constructor(
    readonly status: Status,
    readonly event: string,
  ) {
    super(`${event} is not possible in status ${status}`);
  }
}

/** Adds an event to the case and reschedules its reminders. */
export async function advanceCase(caseId: string, happening: Happening): Promise<Case> {
  const event = { ...happening, at: now() } as CaseEvent;
  const changed = await changeCase(caseId, (subject) => {
    const applied = apply(subject, event);
    if (!applied.ok) throw new NotPossible(applied.status, applied.event);
    return applied.case;
  });
  // The event is stored: the press does not wait for reminders, which the system's notifications can delay.
  void rescheduleReminders();
  return changed;
}
