import { shopById, shops } from '../../marketplaces/index.js';
import { newestOrder } from '../../storage/orders/orders.js';
import { inspectPage } from '../reading/inspect-page.js';

/**
 * Where the shopper's orders are: in the shop of the page that is open, else in the one where orders were read last, so
 * that links stay in the shop of their country; else in the first there is. null when no marketplace is known.
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
