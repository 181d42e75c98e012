import { sendToBackground } from '../platform/messaging.js';
import type { OrdersKept, OrdersSeen } from './protocol.js';

/**
 * Resolves once the orders are on disk, rejects when that was not acknowledged. Apart from what checks messages, so
 * that no schema rides along into pages.
 */
export async function sendOrdersSeen(message: OrdersSeen): Promise<OrdersKept> {
  const reply = (await sendToBackground(message)) as OrdersKept | undefined;
  if (typeof reply?.kept !== 'number') throw new Error('not acknowledged');
  return reply;
}
