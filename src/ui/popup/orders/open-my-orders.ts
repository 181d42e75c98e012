import { openTab } from '../../../platform/tabs.js';
import { myOrdersUrl } from '../../../usecases/orders/my-orders-url.js';
import { closePopup } from '../../shell/close-popup.js';

/** Opens the shopper's orders in the shop of their country. */
export function openMyOrders(): void {
  void myOrdersUrl().then(async (address) => {
    if (address === null) return;
    await openTab(address);
    closePopup();
  });
}
