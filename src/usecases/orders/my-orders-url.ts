import { shopById, shops } from '../../marketplaces/index.js';
import { newestOrder } from '../../storage/orders/orders.js';
import { inspectPage } from '../reading/inspect-page.js';

/**
 * The address of the shopper's order list: in the shop of the open page, else in the shop whose page last told of an
 * order, so that links stay in the shop of their country; else in the first shop. null when no shop is known.
 */
export async function myOrdersUrl(): Promise<string | null> {
  const view = await inspectPage();
  if (view.kind === 'page') return view.shop.addresses.orderList(view.host);
  const order = await newestOrder().catch(() => undefined);
  const shop = order && shopById(order.marketplace);
  if (shop) return shop.addresses.orderList(order.host);
  const [first] = shops;
  return first ? first.addresses.orderList(first.defaultHost) : null;
}
