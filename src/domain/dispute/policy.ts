import * as z from 'zod/mini';
import { daySchema } from '../time/instants.js';

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
  'proposed',
] as const;

/**
 * One period of a marketplace's rules. It is a default: what the page itself says goes before it.
 * `weight` is how far its source can be trusted: A the marketplace's own text, B independent code that runs
 * against the live site, C guides that copy each other.
 */
export const periodSchema = z.object({
  id: z.string().check(z.regex(/^[a-z][a-z-]+$/)),
  /** null where no source gives the length: the date comes from the page or from the shopper, never from here. */
  days: z.nullable(z.int().check(z.minimum(0), z.maximum(600))),
  /** True when only Monday to Friday count, as banks do. */
  working: z.optional(z.boolean()),
  /** The zone whose calendar the text counts by; the computer's when it says none. */
  zone: z.optional(z.string()),
  from: z.enum(PERIOD_STARTS),
  /** Country codes it is known for; empty for everywhere. */
  regions: z.array(z.string().check(z.regex(/^[A-Z]{2}$/))),
  weight: z.enum(['A', 'B', 'C']),
  /** Where the number comes from, in words. */
  source: z.string().check(z.minLength(10)),
  /** True where it is the text of somebody outside the marketplace, such as the payment service. */
  outside: z.optional(z.boolean()),
  /** The year of the source's text. */
  sourceYear: z.int().check(z.minimum(2010), z.maximum(2100)),
  checkedOn: daySchema,
});
export type Period = z.infer<typeof periodSchema>;

export const policySchema = z.object({ periods: z.array(periodSchema) });
export type Policy = z.infer<typeof policySchema>;

/** The periods of one rule that count for a country: its own, and those for everywhere. */
export function periodsFor(policy: Policy, id: string, country: string | undefined): Period[] {
  return policy.periods.filter(
    (period) =>
      period.id === id && (period.regions.length === 0 || (country !== undefined && period.regions.includes(country))),
  );
}
