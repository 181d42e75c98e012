import { openTab } from '../../platform/tabs.js';
import { myOrdersAddress } from '../../usecases/my-orders-address.js';
import { leave } from './leave.js';

/** Her orders, in her country's shop. */
export function openMyOrders(): void {
  void myOrdersAddress().then(async (address) => {
    if (address === null) return;
    await openTab(address);
    leave();
  });
}
