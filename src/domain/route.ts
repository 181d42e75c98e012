import * as z from 'zod/mini';
import { daySchema } from './order.js';
import { PERIOD_STARTS } from './policy.js';

/** What a route wants from her. Words are in `_locales` under `needs_<id>`. */
export const ROUTE_NEEDS = [
  'decision',
  'case-number',
  'statement',
  'exhibits',
  'proof-of-payment',
  'conversation',
  'store-details',
  'new-fact',
] as const;
export type RouteNeed = (typeof ROUTE_NEEDS)[number];

/** What a route can close or disturb. Words are in `_locales` under `blocks_<id>`. */
export const ROUTE_BLOCKS = ['stops-running-case', 'one-of-the-two', 'nothing'] as const;
export const ROUTE_KINDS = ['marketplace', 'payment', 'public'] as const;
export const CASE_FILES = ['new-facts-only', 'short', 'full'] as const;
export const ROUTE_LETTERS = ['appeal', 'payment-provider', 'chargeback', 'bank', 'consumer-body'] as const;

/** The areas that bodies are known for; `anywhere` is the fallback for every other country. */
export const AREAS = ['EU', 'GB', 'US', 'BR', 'KR', 'AU', 'anywhere'] as const;
export type Area = (typeof AREAS)[number];

/**
 * One way on when the marketplace's own case did not help. Each has its own clock that runs from its own start, whatever
 * the case does. None promises anything. Words are in `_locales` under `route_<id>` and `route_about_<id>`.
 */
export const routeSchema = z.object({
  id: z.string().check(z.regex(/^[a-z][a-z-]+$/)),
  kind: z.enum(ROUTE_KINDS),
  areas: z.array(z.enum(AREAS)).check(z.minLength(1)),
  /** `period` is a rule of the marketplace's policy; `days` a period of law; `unknown` where no length was found. */
  clock: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('period'), period: z.string() }),
    z.object({
      kind: z.literal('days'),
      days: z.int().check(z.minimum(1), z.maximum(2500)),
      from: z.enum(PERIOD_STARTS),
    }),
    z.object({ kind: z.literal('unknown'), from: z.enum(PERIOD_STARTS) }),
  ]),
  needs: z.array(z.enum(ROUTE_NEEDS)).check(z.minLength(1)),
  blocks: z.enum(ROUTE_BLOCKS),
  letter: z.enum(ROUTE_LETTERS),
  caseFile: z.enum(CASE_FILES),
  /** The body's own name, which is not translated; empty where it is hers to find, such as her bank. */
  bodies: z.array(z.string()),
  weight: z.enum(['A', 'B', 'C']),
  source: z.string().check(z.minLength(10)),
  sourceYear: z.int().check(z.minimum(1980), z.maximum(2100)),
  checkedOn: daySchema,
});
export type Route = z.infer<typeof routeSchema>;
export type RouteLetter = Route['letter'];
