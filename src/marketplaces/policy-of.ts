import type { Policy } from '../domain/dispute/policy.js';
import type { OrderRecord } from '../domain/orders/order-record.js';
import { shopById } from './index.js';

const NONE: Policy = { periods: [] };

/** The rules that apply to an order; none when its marketplace is no longer known. */
export function policyOf(order: Pick<OrderRecord, 'marketplace'>): Policy {
  return shopById(order.marketplace)?.policy ?? NONE;
}
