import type { OrderReading } from './order.js';

/**
 * What an order's card shows that tells whether it says anything new: each as printed, empty where nothing is. The day
 * of an order is not among them: it never changes, and the page prints it as its data does.
 */
export interface ShownCard {
  state: string;
  total: string;
  /** What it says of a case. */
  badge: string;
}

/** The same as the page's data told it of an order. */
export interface ExpectedCard extends ShownCard {
  orderId: string;
  /** Whether the data told where the store is, and a variant of every line: not all have one. */
  store: boolean;
  variants: boolean;
}

/** What the card of an order should show once data told all that every card can; null when some of it is left. */
export function expectedCard({ orderId, fields, lines }: OrderReading): ExpectedCard | null {
  const { orderedOn, printedDate, total, printedTotal, stateText, storeName, storeUrl, detailUrl, caseText } = fields;
  if (!orderedOn || !printedDate || !total || !printedTotal || !stateText || !storeName || !detailUrl) return null;
  const whole = lines.every(
    ({ fields: { title, productId, productUrl, pictureUrl, unitPrice, quantity } }) =>
      title && productId && productUrl && pictureUrl && unitPrice && quantity,
  );
  if (!whole || lines.length === 0) return null;
  return {
    orderId,
    state: stateText,
    total: printedTotal,
    badge: caseText ?? '',
    store: storeUrl !== undefined,
    variants: lines.every((line) => line.fields.variant),
  };
}
