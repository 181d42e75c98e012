import * as z from 'zod/mini';
import { strategySchema } from '../reading/strategy.js';

/** As a page writes it: bounded, and not tidied. */
const text = z.string().check(z.maxLength(2000));

export const rawLineSchema = z.object({
  title: z.optional(text),
  /** Where it leads: the product. */
  href: z.optional(text),
  /** The address of its picture. */
  picture: z.optional(text),
  variant: z.optional(text),
  quantity: z.optional(text),
  /** It may run into the quantity. */
  price: z.optional(text),
  by: z.optional(
    z.partialRecord(z.enum(['title', 'picture', 'variant', 'quantity', 'price'] as const), strategySchema),
  ),
});

/**
 * What one card of an order list shows, as the page writes it. What it means is read where no page waits for it; `by`
 * names how a value was found where that was not by its name.
 */
export const rawCardSchema = z.object({
  orderId: z.string().check(z.regex(/^\d{8,24}$/)),
  /** The line of the date, with its label. */
  date: z.optional(text),
  /** Its texts one by one, where date or total are not known to stand: they may tell of them. */
  texts: z.optional(z.array(text).check(z.maxLength(80))),
  /** The texts where the state stands, of which the first are the state. */
  state: z.optional(z.array(text).check(z.maxLength(8))),
  /** With its label, where that stands with it. */
  total: z.optional(text),
  store: z.optional(text),
  storeHref: z.optional(text),
  /** What it says of a case. */
  badge: z.optional(text),
  /** Where it leads: the order's own page. */
  href: z.optional(text),
  by: z.optional(z.partialRecord(z.enum(['date', 'state', 'total', 'store', 'badge'] as const), strategySchema)),
  lines: z.array(rawLineSchema).check(z.maxLength(200)),
});

export type RawLine = z.infer<typeof rawLineSchema>;
export type RawCard = z.infer<typeof rawCardSchema>;
