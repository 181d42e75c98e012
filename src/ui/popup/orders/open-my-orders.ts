import { openTab } from '../../../platform/tabs.js';
import { myOrdersUrl } from '../../../usecases/orders/my-orders-url.js';
import { closePopup } from '../../shell/close-popup.js';

/** The shopper's orders, in their country's shop. */
export function openMyOrders(): void {
  void myOrdersUrl().then(async (address) => {
    if (address === null) return;
    await openTab(address);
    closePopup();
  });
}
