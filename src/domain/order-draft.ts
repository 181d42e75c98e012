import * as z from 'zod/mini';

/** An order as she is writing it by hand, each field as typed, by its name; `number` is the order's own. */
export const orderDraftSchema = z.record(z.string(), z.string());
export type OrderDraft = z.infer<typeof orderDraftSchema>;

/** What she had typed before the fields had the names of the facts that they are. */
export function withFactNames({ before, ...draft }: OrderDraft): OrderDraft {
  return before === undefined ? draft : { refundIfNotDeliveredBefore: before, ...draft };
}
