import { openPopup } from '../../platform/popup.js';
import { openPage } from '../../platform/tabs.js';
import { rememberOpenedCase } from '../cases/last-opened-case.js';
import { listOrders } from '../orders/list-orders.js';

/**
 * Shows a case where the shopper can continue: in the popup if the browser opens it without a click on the toolbar
 * button, else in a tab. Without a case, the popup opens at the list of orders, and a tab shows all cases.
 */
export async function showCase(caseId: string | null, orderId: string | null): Promise<void> {
  const found = caseId ?? (await onlyCaseOf(orderId));
  await rememberOpenedCase(found);
  if (await openPopup()) return;
  await openPage(found ? `case.html?id=${encodeURIComponent(found)}` : 'case.html');
}

async function onlyCaseOf(orderId: string | null): Promise<string | null> {
  if (orderId === null) return null;
  const cases = (await listOrders()).find(({ order }) => order.orderId === orderId)?.cases ?? [];
  return cases.length === 1 ? (cases[0]?.subject.id ?? null) : null;
}
