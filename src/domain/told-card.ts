import type { OrderReading } from './order.js';

/** What shows whether a card says anything that the page's data did not: each as printed, empty where nothing is. */
export interface ToldCard {
  orderId: string;
  date: string;
  state: string;
  total: string;
  /** What it says of a case. */
  badge: string;
}

/** What the card of an order should show once data told all that a card can; null when something is left to read. */
export function toldCard({ orderId, fields, lines }: OrderReading): ToldCard | null {
  const { orderedOn, printedDate, total, printedTotal, stateText, storeName, detailUrl, caseText = '' } = fields;
  if (!orderedOn || !printedDate || !total || !printedTotal || !stateText || !storeName || !detailUrl) return null;
  const whole = lines.every(
    ({ fields: { title, productId, productUrl, pictureUrl, unitPrice, quantity } }) =>
      title && productId && productUrl && pictureUrl && unitPrice && quantity,
  );
  if (!whole || lines.length === 0) return null;
  return { orderId, date: printedDate, state: stateText, total: printedTotal, badge: caseText };
}
