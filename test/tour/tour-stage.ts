import type { Shop } from '../shop/server.js';

/** What every tour needs. What it opens it adds to `closing`. */
export interface TourStage {
  shop: Shop;
  folder: string;
  closing: (() => Promise<unknown>)[];
}

/** Prints each step as it happens. */
export function stepPrinter(total: number): (text: string) => void {
  let step = 0;
  return (text) => console.log(`${String(++step).padStart(2)}/${total}  ${text}`);
}

/** A completed order of one item, which has dates to read and something to dispute. */
export function orderToTour(shop: Shop) {
  const order = shop.orders.find(({ state, lines }) => state === 'completed' && lines.length === 1);
  if (!order) throw new Error('the practice shop has no completed order');
  return order;
}

export const MY_ORDERS = 'https://www.aliexpress.com/p/order/index.html';
export const orderPage = (orderId: string) => `https://www.aliexpress.com/p/order/detail.html?orderId=${orderId}`;
