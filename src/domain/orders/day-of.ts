import type { WindowStart } from '../printed/stated-window.js';
import type { OrderFields } from './order.js';

/** The days on which things happened to an order, by the names that windows and rules count from. */
export const DAY_OF = {
  ordered: 'orderedOn',
  paid: 'paidOn',
  shipped: 'shippedOn',
  expected: 'expectedOn',
  delivered: 'deliveredOn',
  completed: 'completedOn',
} as const satisfies Record<WindowStart, keyof OrderFields>;
