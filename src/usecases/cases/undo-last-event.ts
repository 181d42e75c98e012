import type { Case } from '../../domain/cases/case.js';
import { apply, undoable } from '../../domain/cases/transitions.js';
import { now } from '../../platform/clock.js';
import { changeCase } from '../../storage/cases/cases.js';
import { rescheduleReminders } from '../reminders/remind.js';

/**
 * Takes back the last event that the shopper reported. It stays in the log but no longer counts; nothing else changes.
 */
export async function undoLastEvent(caseId: string): Promise<Case> {
  const changed = await changeCase(caseId, (subject) => {
    const index = undoable(subject);
    const applied = index === null ? null : apply(subject, { type: 'undone', at: now(), index });
    return applied?.ok ? applied.case : subject;
  });
  await rescheduleReminders();
  return changed;
}
