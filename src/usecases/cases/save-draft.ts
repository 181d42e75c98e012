import type { Case } from '../../domain/cases/case.js';
import type { Draft } from '../../domain/cases/draft.js';
import { now } from '../../platform/clock.js';
import { putDraft } from '../../storage/cases/cases.js';

/** Keeps what the shopper typed, as typed. Resolves once it is on disk. */
export function saveDraft(caseId: string, patch: Partial<Draft>): Promise<Case> {
  return putDraft(caseId, patch, now());
}
