import * as z from 'zod/mini';
import { instantSchema } from '../time/instants.js';

/** How long a deleted case can be brought back, in days. */
export const KEPT_DAYS = 30;

/** Put away by the shopper: archived, or deleted and still to be brought back. */
export const archiveStateSchema = z.object({
  as: z.enum(['archived', 'deleted']),
  at: instantSchema,
  /** A case that was archived before it was deleted is archived again when it comes back. */
  before: z.optional(z.literal('archived')),
});
export type ArchiveState = z.infer<typeof archiveStateSchema>;

/** Where a case stands once it is archived, deleted, or (null) taken back: undefined is among the others. */
export function archiveStateOf(
  was: ArchiveState | undefined,
  as: ArchiveState['as'] | null,
  at: string,
): ArchiveState | undefined {
  if (as === 'archived') return { as, at };
  if (as === 'deleted') return { as, at, ...(was?.as === 'archived' ? { before: 'archived' as const } : {}) };
  return was?.as === 'deleted' && was.before ? { as: 'archived', at } : undefined;
}

/** The instant before which a deleted case has been kept long enough. */
export function deletedBefore(now: string): string {
  const since = Temporal.Instant.from(now).subtract({ hours: KEPT_DAYS * 24 });
  return since.toString({ smallestUnit: 'millisecond' });
}
