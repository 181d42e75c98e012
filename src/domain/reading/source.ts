import * as z from 'zod/mini';
import { instantSchema } from '../time/instants.js';
import { pageKindSchema } from './page-kind.js';
import { strategySchema } from './strategy.js';

/** Where a value came from: how it was found, on which page, when. */
export const sourceSchema = z.object({
  strategy: strategySchema,
  /** `null` when the shopper wrote it themselves. */
  page: z.nullable(pageKindSchema),
  readAt: instantSchema,
  /** The shopper wrote it where nothing was known. A page that tells it later goes before; a correction stays. */
  added: z.optional(z.literal(true)),
});

export type Source = z.infer<typeof sourceSchema>;

/** Another value that a page gave for the same field. Both are kept, and the shopper can see both. */
export interface Alternative {
  value: unknown;
  source: Source;
}

export const alternativesSchema = z.optional(
  z.record(z.string(), z.array(z.object({ value: z.unknown(), source: sourceSchema })).check(z.maxLength(4))),
);

export type Alternatives = Partial<Record<string, Alternative[]>>;
