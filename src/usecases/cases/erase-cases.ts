import { deletedBefore } from '../../domain/cases/archive.js';
import { now } from '../../platform/clock.js';
import { eraseCase, listDeletedCases } from '../../storage/cases/erase-case.js';
import { clockSeen } from '../../storage/clock.js';

/**
 * Erases cases that were deleted long enough ago. Called on every wake; one case after the other, each whole or not at
 * all. A clock that is wrong for a moment must erase nothing, so the clock of an earlier day has to agree.
 */
export async function eraseOldCases(): Promise<void> {
  const dayBefore = (await clockSeen())?.dayBefore;
  if (dayBefore === undefined) return;
  const since = deletedBefore(dayBefore < now() ? dayBefore : now());
  for (const { id, filed } of await listDeletedCases()) if (filed && filed.at < since) await eraseCase(id);
}

/** Erases one deleted case at once, when the shopper asks for it. */
export async function eraseCaseNow(caseId: string): Promise<void> {
  await eraseCase(caseId);
}
