import { sendToBackground } from '../platform/messaging.js';
import type { DataHeard, OrdersKept, OrdersSeen } from './protocol.js';

/**
 * Resolves once what was readable is on disk, rejects when that was not acknowledged. Apart from what checks messages,
 * so that no schema rides along into pages.
 */
export async function tellBackground(message: OrdersSeen | DataHeard): Promise<OrdersKept> {
  const reply = (await sendToBackground(message)) as Partial<OrdersKept> | undefined;
  if (!Array.isArray(reply?.read) || !Array.isArray(reply.unread)) throw new Error('not acknowledged');
  return reply as OrdersKept;
}
