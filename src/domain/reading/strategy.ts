import * as z from 'zod/mini';

/** How a value was found, the surest first. The shopper's own word is above all of them. */
export const STRATEGIES = ['page-data', 'link', 'named', 'prefix', 'words', 'shopper'] as const;

export const strategySchema = z.enum(STRATEGIES);

export type Strategy = z.infer<typeof strategySchema>;
