import * as z from 'zod/mini';
import { instantSchema } from '../time/instants.js';

/** Everything that can happen to an exhibit. */
export const EXHIBIT_EVENTS = [
  'added',
  'captioned',
  'answers-set',
  'moved',
  'annotated',
  'verified',
  'sent',
  'removed',
  'restored',
  'erased',
] as const;
export type ExhibitEvent = (typeof EXHIBIT_EVENTS)[number];

/** One entry of the log. Entries are added, never changed and never removed. */
export const exhibitEntrySchema = z.object({
  exhibitId: z.string(),
  caseId: z.string(),
  letter: z.string(),
  at: instantSchema,
  what: z.enum(EXHIBIT_EVENTS),
  /**
   * Details by kind of entry: the new caption or place, the recipient, the digest of a copy, "matches" or "differs".
   */
  detail: z.string().check(z.maxLength(300)),
});
export type ExhibitEntry = z.infer<typeof exhibitEntrySchema>;
