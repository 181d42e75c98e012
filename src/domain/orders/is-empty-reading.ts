import type { OrderReading } from './order.js';

/** Nothing of an order but its number: it is there and was not read. */
export function isEmptyReading(order: OrderReading): boolean {
  const { printedDate, printedTotal, stateText } = order.fields;
  const named = order.lines.some((line) => line.fields.title ?? line.fields.productId);
  return !named && !printedDate && !printedTotal && !stateText && !order.rows?.length;
}
