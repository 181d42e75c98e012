import type { Case, Draft } from '../domain/case.js';
import { now } from '../platform/clock.js';
import { putDraft } from '../storage/cases.js';

/** Keeps what she typed, as typed. Resolves once it is on disk. */
export function saveDraft(caseId: string, patch: Partial<Draft>): Promise<Case> {
  return putDraft(caseId, patch, now());
}
