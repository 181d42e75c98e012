import * as z from 'zod/mini';

/** What can be drawn on a copy. `crop` keeps only what is inside, `cover` is solid black. */
export const ANNOTATION_KINDS = ['box', 'circle', 'arrow', 'number', 'note', 'ruler', 'cover', 'crop'] as const;
export type AnnotationKind = (typeof ANNOTATION_KINDS)[number];

/** The reason for which a cover is proposed at a place. */
export const COVER_REASONS = ['address', 'phone', 'email', 'card', 'other-order'] as const;
export type CoverReason = (typeof COVER_REASONS)[number];

/**
 * One mark on one sheet. All numbers are pixels of the original sheet; `x, y` to `toX, toY` is its line or its corners.
 */
export const annotationSchema = z.object({
  id: z.string(),
  kind: z.enum(ANNOTATION_KINDS),
  x: z.number(),
  y: z.number(),
  toX: z.number(),
  toY: z.number(),
  /** The words of a note; the number of a numbered mark. */
  words: z.optional(z.string().check(z.maxLength(300))),
  /** The known length of what the ruler lies along, which gives the scale for all other rulers. */
  known: z.optional(z.object({ length: z.number().check(z.positive()), unit: z.enum(['mm', 'cm', 'in']) })),
  /** A cover that was proposed, and for what. */
  because: z.optional(z.enum(COVER_REASONS)),
  /** False while the shopper has not looked at a proposed cover. Only covers that were looked at are burned in. */
  decided: z.boolean(),
});
export type Annotation = z.infer<typeof annotationSchema>;
