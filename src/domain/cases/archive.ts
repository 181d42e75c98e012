import * as z from 'zod/mini';
import { instantSchema } from '../time/instants.js';

/** How many days a deleted case can be restored for. */
export const KEPT_DAYS = 30;

/** Says that the shopper archived the case, or deleted it and can still restore it. */
export const archiveStateSchema = z.object({
  as: z.enum(['archived', 'deleted']),
  at: instantSchema,
  /** Set when the case was archived before it was deleted: restoring it archives it again. */
  before: z.optional(z.literal('archived')),
});
export type ArchiveState = z.infer<typeof archiveStateSchema>;

/**
 * The archive state of a case after the shopper archives it, deletes it, or restores it (`as` is null). undefined means
 * that the case is in the ordinary list.
 */
export function archiveStateOf(
  was: ArchiveState | undefined,
  as: ArchiveState['as'] | null,
  at: string,
): ArchiveState | undefined {
  if (as === 'archived') return { as, at };
  if (as === 'deleted') return { as, at, ...(was?.as === 'archived' ? { before: 'archived' as const } : {}) };
  return was?.as === 'deleted' && was.before ? { as: 'archived', at } : undefined;
}

/** The instant before which a case must have been deleted so that it can now be erased for good. */
export function deletedBefore(now: string): string {
  const since = Temporal.Instant.from(now).subtract({ hours: KEPT_DAYS * 24 });
  return since.toString({ smallestUnit: 'millisecond' });
}
