import { shops } from '../../marketplaces/shops.js';
import { openTab } from '../../platform/tabs.js';
import { leave } from './leave.js';

/** Her orders in the first shop there is; she changes the country there. */
export function openMyOrders(): void {
  const [shop] = shops;
  if (shop) void openTab(shop.addresses.orderList(shop.defaultHost)).then(leave);
}
