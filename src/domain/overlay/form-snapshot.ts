import * as z from 'zod/mini';
import { instantSchema } from '../time/instants.js';

const text = z.string().check(z.minLength(1), z.maxLength(200));

/** What a marketplace's own form of a case offered and took, when it was last seen. What was not read is absent. */
export const formSnapshotSchema = z.object({
  /** `<marketplace>:<line number>`. */
  id: z.string().check(z.maxLength(120)),
  marketplace: z.string().check(z.maxLength(40)),
  received: z.nullable(z.enum(['yes', 'no'])),
  /** The page's language, as `html[lang]` gives it. */
  language: z.string().check(z.maxLength(35)),
  /** Its reasons, as printed. */
  reasons: z.array(text).check(z.maxLength(60)),
  /** Those of them that none of our reasons is known to mean. */
  unknownReasons: z.array(text).check(z.maxLength(60)),
  limits: z.object({
    textLength: z.optional(z.int().check(z.minimum(1), z.maximum(100_000))),
    files: z.optional(z.int().check(z.minimum(1), z.maximum(100))),
    fileBytes: z.optional(z.int().check(z.minimum(1))),
    fileTypes: z.optional(z.array(z.string().check(z.maxLength(60))).check(z.maxLength(30))),
  }),
  readAt: instantSchema,
});
export type FormSnapshot = z.infer<typeof formSnapshotSchema>;

const PRINTED = 'printed:';

/** A draft's reason when it is one of the form's own, in the form's words. */
export function printedReason(words: string): string {
  return PRINTED + words;
}

/** The form's own words in a draft's reason; null when it is one of ours. */
export function printedReasonIn(reason: string): string | null {
  return reason.startsWith(PRINTED) ? reason.slice(PRINTED.length) : null;
}
