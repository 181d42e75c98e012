import * as z from 'zod/mini';

/** An order as she is writing it by hand, each field as typed. */
export const orderDraftSchema = z.object({
  number: z.string(),
  title: z.string(),
  orderedOn: z.string(),
  total: z.string(),
  currency: z.string(),
  before: z.string(),
});
export type OrderDraft = z.infer<typeof orderDraftSchema>;

export const EMPTY_ORDER: OrderDraft = { number: '', title: '', orderedOn: '', total: '', currency: '', before: '' };
