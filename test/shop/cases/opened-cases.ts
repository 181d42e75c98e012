import type { ShopLine, ShopOrder } from '../orders.js';
import { settleCase } from './move-case.js';
import type { ShopCase } from './shop-case.js';

export interface OpenedCase {
  order: ShopOrder;
  line: ShopLine;
  case: ShopCase;
}

/** Every case of the shop, the newest first. */
export function openedCases(orders: ShopOrder[]): OpenedCase[] {
  return orders
    .flatMap((order) =>
      order.cases.flatMap((one) => {
        const line = order.lines.find(({ lineId }) => lineId === one.lineId);
        return line ? [{ order, line, case: one }] : [];
      }),
    )
    .sort((a, b) => b.case.openedAt.localeCompare(a.case.openedAt));
}

/** Found by the number of the case or of its line. */
export function findCase(orders: ShopOrder[], ...ids: (string | null | undefined)[]): OpenedCase | undefined {
  const known = ids.filter((id) => typeof id === 'string');
  return openedCases(orders).find(({ case: one }) =>
    known.some((id) => id === one.reverseOrderLineId || id === one.reverseOrderId || id === one.lineId),
  );
}

/** Lets every silence that is over by `now` do what it does. */
export function settleCases(orders: ShopOrder[], now: Date): void {
  for (const { case: one } of openedCases(orders)) while (settleCase(one, now));
}
