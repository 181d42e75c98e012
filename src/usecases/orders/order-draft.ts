import { type OrderDraft, orderDraftSchema, withFactNames } from '../../domain/orders/order-correction.js';
import { getPlace, putPlace } from '../../storage/settings.js';

/**
 * What the shopper had typed of an order when the popup closed; empty when there is nothing, or nothing of this shape.
 */
export async function orderDraft(): Promise<OrderDraft> {
  try {
    const kept = orderDraftSchema.safeParse(JSON.parse((await getPlace('order-by-hand')) ?? 'null'));
    return kept.success ? withFactNames(kept.data) : {};
  } catch {
    return {};
  }
}

/** Stores what the shopper types; null once it has become an order. */
export function saveOrderDraft(draft: OrderDraft | null): Promise<void> {
  return putPlace('order-by-hand', draft && JSON.stringify(draft));
}
