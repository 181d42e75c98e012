import * as z from 'zod/mini';
import { instantSchema } from '../time/instants.js';

const id = z.string().check(z.regex(/^\d{6,24}$/));

/** The line of an order that is looked for on a page, by everything that tells it from the order's other lines. */
export const wantedLineSchema = z.object({
  orderId: id,
  lineId: z.nullable(id),
  productId: z.nullable(id),
  variant: z.nullable(z.string()),
});
export type WantedLine = z.infer<typeof wantedLineSchema>;

/** The shopper asked to be taken to the page's own button that opens a dispute about this line. */
export const disputePointerSchema = z.object({
  marketplace: z.string(),
  line: wantedLineSchema,
  askedAt: instantSchema,
});
export type DisputePointer = z.infer<typeof disputePointerSchema>;

/** For how long the request may still be what the shopper wants, since logging in and looking around take time. */
const MINUTES = 60;

/** False for a request so old that a page opened now has nothing to do with it. */
export function isPointerActive({ askedAt }: DisputePointer, now: string): boolean {
  const age = Temporal.Instant.from(now).epochMilliseconds - Temporal.Instant.from(askedAt).epochMilliseconds;
  return age >= 0 && age < MINUTES * 60_000;
}
