import type { ArchiveState } from '../../domain/cases/archive.js';
import type { Case } from '../../domain/cases/case.js';
import { now } from '../../platform/clock.js';
import { fileCase as keepFiled } from '../../storage/cases/cases.js';
import { rescheduleReminders } from '../reminders/remind.js';

/** Archives, deletes or (null) restores a case. An archived or deleted case has no reminders. */
export async function archiveCase(caseId: string, as: ArchiveState['as'] | null): Promise<Case> {
  const subject = await keepFiled(caseId, as, now());
  await rescheduleReminders();
  return subject;
}
