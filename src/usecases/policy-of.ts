import type { OrderRecord } from '../domain/order-record.js';
import type { Policy } from '../domain/policy.js';
import { shopById } from '../marketplaces/shops.js';

const NONE: Policy = { periods: [] };

/** The rules that count for an order; none when its marketplace is not known any more. */
export function policyOf(order: Pick<OrderRecord, 'marketplace'>): Policy {
  return shopById(order.marketplace)?.policy ?? NONE;
}
