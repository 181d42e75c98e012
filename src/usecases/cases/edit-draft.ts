import type { Case } from '../../domain/cases/case.js';
import { newCase } from '../../domain/cases/case.js';
import type { Draft } from '../../domain/cases/draft.js';
import { withDraftOf } from '../../domain/lists/case-list.js';
import { now } from '../../platform/clock.js';
import { addCase, getCase, putDraft } from '../../storage/cases/cases.js';
import { rescheduleReminders } from '../reminders/remind.js';

/**
 * Keeps what the shopper typed, as typed. `before`: what these fields held on this surface before they changed, to keep
 * what another surface wrote meanwhile. Resolves once it is on disk.
 */
export function saveDraft(caseId: string, fields: Partial<Draft>, before: Partial<Draft> = {}): Promise<Case> {
  return putDraft(caseId, { fields, before }, now());
}

/**
 * Opens a case for another line of the same order with what its draft can take over. A case that is there stays as it
 * is.
 */
export async function copyDraft(caseId: string, lineKey: string): Promise<string> {
  const from = await getCase(caseId);
  if (!from) throw new Error(`no case ${caseId}`);
  const { id } = await addCase(withDraftOf(newCase(from.order, lineKey, now()), from));
  await rescheduleReminders();
  return id;
}
