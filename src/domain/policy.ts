import * as z from 'zod/mini';
import { daySchema } from './order.js';

/** The event that a period is counted from. */
export const PERIOD_STARTS = [
  'ordered',
  'paid',
  'shipped',
  'delivered',
  'completed',
  'delivery-time-ended',
  'submitted',
  'decided',
  'return-agreed',
  'refund-agreed',
] as const;

/**
 * One period of a marketplace's rules. It is a default: what the page itself says goes before it.
 * `weight` is how far its source can be trusted: A the marketplace's own text, B independent code that runs
 * against the live site, C guides that copy each other.
 */
export const periodSchema = z.object({
  id: z.string().check(z.regex(/^[a-z][a-z-]+$/)),
  days: z.int().check(z.minimum(0), z.maximum(600)),
  from: z.enum(PERIOD_STARTS),
  /** Country codes it is known for; empty for everywhere. */
  regions: z.array(z.string().check(z.regex(/^[A-Z]{2}$/))),
  weight: z.enum(['A', 'B', 'C']),
  /** Where the number comes from, in words. */
  source: z.string().check(z.minLength(10)),
  /** The year of the source's text. */
  sourceYear: z.int().check(z.minimum(2010), z.maximum(2100)),
  checkedOn: daySchema,
});
export type Period = z.infer<typeof periodSchema>;

export const policySchema = z.object({ periods: z.array(periodSchema) });
export type Policy = z.infer<typeof policySchema>;
