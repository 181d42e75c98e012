import * as z from 'zod/mini';
import { daySchema } from '../time/instants.js';
import { PERIOD_STARTS } from './policy.js';

/** What a route wants from the shopper. Words are in `_locales` under `needs_<id>`. */
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

/** What a route can close or disturb. Words are in `_locales` under `blocks_<id>`. */
export const ROUTE_BLOCKS = ['stops-running-case', 'one-of-the-two', 'nothing'] as const;
export const ROUTE_KINDS = ['marketplace', 'payment', 'public'] as const;
export const CASE_FILES = ['new-facts-only', 'short', 'full'] as const;
export const ROUTE_LETTERS = ['appeal', 'payment-provider', 'chargeback', 'bank', 'consumer-body'] as const;

/** The areas that bodies are known for; `anywhere` is the fallback for every other country. */
export const JURISDICTIONS = ['EU', 'GB', 'US', 'BR', 'KR', 'AU', 'anywhere'] as const;
export type Area = (typeof JURISDICTIONS)[number];

/**
 * For whom a route's period holds, where it does not hold for everybody. Words are in `_locales` under
 * `clock_for_<id>`.
 */
export const CLOCK_CASES = ['not-received', 'not-as-described', 'used-up', 'lasting'] as const;
const forCase = z.optional(z.enum(CLOCK_CASES));

/**
 * A route that is left when the marketplace's own case did not help. Each has a period of its own, which runs whatever
 * the case does. None promises a result. Words are in `_locales` under `route_<id>` and `route_about_<id>`.
 */
export const routeSchema = z.object({
  id: z.string().check(z.regex(/^[a-z][a-z-]+$/)),
  kind: z.enum(ROUTE_KINDS),
  areas: z.array(z.enum(JURISDICTIONS)).check(z.minLength(1)),
  /**
   * `policy`: rules of the marketplace's policy by their ids; `law`: periods of law; `unknown`: no length was found.
   */
  clock: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('policy'),
      periods: z.array(z.object({ period: z.string(), for: forCase })).check(z.minLength(1)),
    }),
    z.object({
      kind: z.literal('law'),
      periods: z
        .array(
          z.object({ days: z.int().check(z.minimum(1), z.maximum(2500)), from: z.enum(PERIOD_STARTS), for: forCase }),
        )
        .check(z.minLength(1)),
    }),
    z.object({ kind: z.literal('unknown'), from: z.enum(PERIOD_STARTS) }),
  ]),
  needs: z.array(z.enum(ROUTE_NEEDS)).check(z.minLength(1)),
  blocks: z.enum(ROUTE_BLOCKS),
  letter: z.enum(ROUTE_LETTERS),
  caseFile: z.enum(CASE_FILES),
  /** The body's own name, which is not translated; empty where the shopper has to fill it in, such as their bank. */
  bodies: z.array(z.string()),
  /**
   * How far the source goes: A the law's own text or the body's own page, as its publisher gives it; B a copy of that
   * text, or what others report of it; C what is commonly said.
   */
  weight: z.enum(['A', 'B', 'C']),
  source: z.string().check(z.minLength(10)),
  /** The page that the facts were taken from; absent where no page was found. */
  address: z.optional(z.string().check(z.regex(/^https:\/\/[^\s]+$/))),
  sourceYear: z.int().check(z.minimum(1980), z.maximum(2100)),
  checkedOn: daySchema,
});
export type Route = z.infer<typeof routeSchema>;
