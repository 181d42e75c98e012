import * as z from 'zod/mini';
import { instantSchema } from '../time/instants.js';
import { annotationSchema } from './annotation.js';
import { digestSchema, exhibitMimeSchema } from './exhibit.js';

/**
 * A copy of one sheet of an exhibit. `marked` has everything that the shopper drew, `covered` only the covers, and
 * `clean` is a photo without its metadata (place, camera). The original is never changed.
 */
export const exhibitCopySchema = z.object({
  id: z.string(),
  exhibitId: z.string(),
  caseId: z.string(),
  /** Which sheet, from 0. */
  sheet: z.int().check(z.minimum(0)),
  use: z.enum(['marked', 'covered', 'clean']),
  /** SHA-256 of the original it was made from. */
  copyOf: digestSchema,
  mime: exhibitMimeSchema,
  bytes: z.int().check(z.minimum(1)),
  width: z.nullable(z.int().check(z.minimum(1))),
  height: z.nullable(z.int().check(z.minimum(1))),
  sha256: digestSchema,
  madeAt: instantSchema,
  /** The annotations that the copy was made with, to detect that the shopper has drawn more since. */
  marks: z.optional(z.array(annotationSchema)),
});
export type ExhibitCopy = z.infer<typeof exhibitCopySchema>;
export type CopyUse = ExhibitCopy['use'];
