import * as z from 'zod/mini';
import { pageKindSchema } from '../reading/page-kind.js';
import { text } from '../reading/page-text.js';
import { instantSchema } from '../time/instants.js';

/** The day a window is counted from. `expected` is the estimated day of delivery, whether or not it came true. */
export const windowStartSchema = z.enum(['ordered', 'paid', 'shipped', 'expected', 'delivered', 'completed']);

export type WindowStart = z.infer<typeof windowStartSchema>;

/** A window that the page itself states in a sentence: "within 7 days of confirming receipt". */
export const statedWindowSchema = z.object({
  days: z.int().check(z.minimum(1), z.maximum(400)),
  from: windowStartSchema,
  /** What it allows: a fault, a change of mind, or anything. */
  about: z.enum(['any', 'fault', 'return']),
  /** The sentence, as printed. */
  words: text,
  /** The kind of page that it was read on last, and when; absent in records saved before they were kept. */
  page: z.optional(z.nullable(pageKindSchema)),
  readAt: z.optional(instantSchema),
  /** True when that kind of page was read since and no longer had it. */
  gone: z.optional(z.literal(true)),
});

export type StatedWindow = z.infer<typeof statedWindowSchema>;
