import type { Case } from '../domain/case.js';
import type { Filed } from '../domain/filed.js';
import { now } from '../platform/clock.js';
import { fileCase as keepFiled } from '../storage/cases.js';
import { planAnew } from './remind.js';

/** Archives or deletes a case, or takes it back (null). An archived or deleted case reminds of nothing. */
export async function fileCase(caseId: string, as: Filed['as'] | null): Promise<Case> {
  const subject = await keepFiled(caseId, as, now());
  await planAnew();
  return subject;
}
