import { openTab } from '../../../platform/tabs.js';
import { myOrdersAddress } from '../../../usecases/orders/my-orders-url.js';
import { leave } from '../../shell/close-popup.js';

/** Her orders, in her country's shop. */
export function openMyOrders(): void {
  void myOrdersAddress().then(async (address) => {
    if (address === null) return;
    await openTab(address);
    leave();
  });
}
