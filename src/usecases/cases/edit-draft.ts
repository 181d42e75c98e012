import type { Case } from '../../domain/cases/case.js';
import { newCase } from '../../domain/cases/case.js';
import type { Draft } from '../../domain/cases/draft.js';
import { withDraftOf } from '../../domain/lists/case-list.js';
import { now } from '../../platform/clock.js';
import { addCase, getCase, putDraft } from '../../storage/cases/cases.js';
import { rescheduleReminders } from '../reminders/remind.js';

/**
 * Stores what the shopper typed, as typed. `before`: what these fields held on this surface before the change, so that
 * what another surface wrote meanwhile is kept. Resolves once it is on disk.
 */
export function saveDraft(caseId: string, fields: Partial<Draft>, before: Partial<Draft> = {}): Promise<Case> {
  return putDraft(caseId, { fields, before }, now());
}

/**
 * Opens a case for another line of the same order, with the draft fields that it can take over. An existing case stays
 * as it is.
 */
export async function copyDraft(caseId: string, lineKey: string): Promise<string> {
  const from = await getCase(caseId);
  if (!from) throw new Error(`no case ${caseId}`);
  const { id } = await addCase(withDraftOf(newCase(from.order, lineKey, now()), from));
  await rescheduleReminders();
  return id;
}
