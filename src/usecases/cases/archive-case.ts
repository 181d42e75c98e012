import type { Filed } from '../../domain/cases/archive.js';
import type { Case } from '../../domain/cases/case.js';
import { now } from '../../platform/clock.js';
import { fileCase as keepFiled } from '../../storage/cases/cases.js';
import { planAnew } from '../reminders/remind.js';

/** Archives or deletes a case, or takes it back (null). An archived or deleted case reminds of nothing. */
export async function fileCase(caseId: string, as: Filed['as'] | null): Promise<Case> {
  const subject = await keepFiled(caseId, as, now());
  await planAnew();
  return subject;
}
