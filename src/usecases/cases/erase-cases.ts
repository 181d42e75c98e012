import { deletedBefore } from '../../domain/cases/archive.js';
import { now } from '../../platform/clock.js';
import { eraseCase, listDeletedCases } from '../../storage/cases/erase-case.js';

/**
 * Erases what was deleted long enough ago. Called on every wake; one case after the other, each whole or not at all.
 */
export async function eraseOldCases(): Promise<void> {
  const since = deletedBefore(now());
  for (const { id, filed } of await listDeletedCases()) if (filed && filed.at < since) await eraseCase(id);
}

/** Erases one deleted case at once, when the shopper asks for it. */
export async function eraseCaseNow(caseId: string): Promise<void> {
  await eraseCase(caseId);
}
