import type { OrderReading } from '../../domain/orders/order.js';
import type { OrderRecord } from '../../domain/orders/order-record.js';
import type { Strategy } from '../../domain/reading/strategy.js';
import { shopById, shops } from '../../marketplaces/index.js';
import { now } from '../../platform/clock.js';
import { newestOrder, putReadings } from '../../storage/orders/orders.js';
import { inspectPage } from '../reading/inspect-page.js';
import { rescheduleReminders, scheduleReminders } from '../reminders/remind.js';
import type { OrderFacts } from './typed-order-facts.js';

/** Stores an order written by hand, or completes one that was read. What a page tells later goes before it. */
export async function addOrder({ orderId, order, line }: OrderFacts): Promise<OrderRecord> {
  const reading: OrderReading = { orderId, ...asShoppersWord(order), lines: [asShoppersWord(line)] };
  const sighting = { ...(await shopInUse()), page: null, readAt: now() };
  const { records, cases } = await putReadings([reading], sighting);
  const [record] = records;
  if (!record) throw new Error('the order was not kept');
  // Dates from the shopper need reminders as a page's do.
  if (cases > 0) await rescheduleReminders();
  else await scheduleReminders();
  return record;
}

/** The filled-in fields, marked as the shopper's word. Empty ones are left out. */
function asShoppersWord<F extends object>(values: { [Field in keyof F]: F[Field] | null }) {
  const given = Object.entries(values).filter(([, value]) => value !== null && value !== undefined);
  return {
    fields: Object.fromEntries(given) as F,
    wonBy: Object.fromEntries(given.map(([field]): [string, Strategy] => [field, 'shopper'])),
  };
}

/**
 * The shop of the open page, else of the page that last told of an order, so that links lead to the shopper's country.
 */
async function shopInUse(): Promise<{ marketplace: string; host: string }> {
  const view = await inspectPage();
  if (view.kind === 'page') return { marketplace: view.shop.id, host: view.host };
  const newest = await newestOrder();
  if (newest && shopById(newest.marketplace)) return { marketplace: newest.marketplace, host: newest.host };
  const [shop] = shops;
  if (!shop) throw new Error('no marketplace');
  return { marketplace: shop.id, host: shop.defaultHost };
}
