// One order in the page's elements: the order's own page.

import type { LineFields, LineReading, OrderFields, OrderReading } from '../../domain/order.js';
import { readDay } from '../printed/read-day.js';
import { addressOf, clean, type Into, idOf, put, putMoney, quantityOf } from '../reading.js';
import { LINKS, orderIdIn } from './addresses.js';
import { afterLabel, amountIn, hrefOf, textOf, textsIn } from './elements.js';
import { absolute, productIdIn } from './orders.js';
import { DETAIL, ITEM_LINK } from './selectors.js';
import { putPromises } from './windows.js';

/** What the label of a dated row speaks of. Shipping goes first: "Shipment completed on" is not the end of the order. */
const ROWS: [keyof Pick<OrderFields, 'shippedOn' | 'paidOn' | 'completedOn'>, RegExp][] = [
  ['shippedOn', /ship|dispatch|envia|enví|exp[ée]di|versand|spedi|отправ|wysł/i],
  ['paidOn', /paid|payment|pago|pagado|pagat|payé|paiement|bezahl|zahlung|оплач|opłac/i],
  ['completedOn', /order complet|finaliz|conclu|termin|abgeschlossen|заверш|zakończ/i],
];
const TOTAL = /^\W*(?:total|gesamt|итого|totaal|totale|razem|합계|合計|总计)/i;
const DISPUTE =
  /returns?\s*\/\s*refunds?|open dispute|открыть спор|abrir disputa|ouvrir un litige|rückgaben|otwórz spór|분쟁 신청/i;

/** The order that a page of one order shows; null when neither address nor page says which. */
export function readOrderPage(doc: Document, url: URL): OrderReading | null {
  const rows = [...doc.querySelectorAll(DETAIL.rows)].slice(0, 40).map(textOf);
  const orderId = idOf(orderIdIn(url)) ?? /(?<!\d)\d{14,19}(?!\d)/.exec(rows.join('\n'))?.[0];
  if (!orderId || !doc.querySelector(DETAIL.root)) return null;
  const order: OrderReading = { orderId, fields: {}, wonBy: {}, lines: [] };
  readRows(rows, order);
  readStatus(doc, order);
  for (const row of doc.querySelectorAll(DETAIL.priceRow)) {
    const amount = row.querySelector(DETAIL.amount);
    if (amount && TOTAL.test(textOf(row))) putMoney(order, ['total', 'printedTotal'], amountIn(amount), 'words');
  }
  const store = doc.querySelector('a[href*="/store/"]');
  if (store) {
    put(order, 'storeName', textOf(store), 'link');
    put(order, 'storeUrl', addressOf(absolute(hrefOf(store), url), LINKS), 'link');
  }
  const promises = [...doc.querySelectorAll(DETAIL.services)].slice(0, 10).flatMap((block) => textsIn(block, 20));
  putPromises(
    order,
    promises.filter((text) => text.length > 12),
    'prefix',
  );
  // Its buttons arrive seconds late, so that one missing now says nothing.
  if (doc.querySelector(DETAIL.disputeLink)) put(order, 'disputeOffered', true, 'link');
  else if ([...doc.querySelectorAll(DETAIL.button)].slice(0, 300).some((one) => DISPUTE.test(textOf(one)))) {
    put(order, 'disputeOffered', true, 'words');
  }
  order.lines = [...doc.querySelectorAll(DETAIL.line)].slice(0, 200).map((block) => readLine(block, url));
  return order;
}

function readRows(rows: string[], order: Into<OrderFields>): void {
  const dated = rows.filter((row) => !/\d{14,}/.test(row) && readDay(row));
  const [first] = dated;
  if (first && !ROWS.some(([, label]) => label.test(first))) {
    // The first dated row is the day of the order, in any language.
    put(order, 'orderedOn', readDay(first), 'named');
    put(order, 'printedDate', afterLabel(first), 'named');
  }
  for (const row of dated) {
    const field = ROWS.find(([, label]) => label.test(row))?.[0];
    if (field) put(order, field, readDay(row), 'words');
  }
  const payment = rows.find((row) => /^payment method/i.test(row));
  if (payment) put(order, 'paymentMethod', afterLabel(payment), 'words');
}

function readStatus(doc: Document, order: Into<OrderFields>): void {
  const status = doc.querySelector(DETAIL.status);
  if (!status) return;
  const [state, ...rest] = textsIn(status, 20);
  if (state && state.length <= 60) put(order, 'stateText', state, 'named');
  const reminder = clean(rest.filter((text) => text.length > 30).join(' '));
  put(order, 'reminderText', reminder, 'named');
}

function readLine(block: Element, url: URL): LineReading {
  const line: Into<LineFields> = { fields: {}, wonBy: {} };
  const link = block.querySelector(ITEM_LINK);
  put(line, 'lineId', idOf(/radeOrderLineId=(\d+)/.exec(hrefOf(block.querySelector(DETAIL.lineLink)))?.[1]), 'link');
  put(line, 'productId', productIdIn(hrefOf(link)), 'link');
  put(line, 'productUrl', addressOf(absolute(hrefOf(link), url), LINKS), 'link');
  const title = block.querySelector(DETAIL.title);
  put(line, 'title', clean(title?.getAttribute('title')) || textOf(title), 'named');
  put(line, 'variant', textOf(block.querySelector(DETAIL.variant)), 'named');
  const price = block.querySelector(DETAIL.price);
  if (!price) return line;
  const [, amount = '', count] = /^(.*?)(?:\s*([x×]\s?\d{1,6}))?$/i.exec(amountIn(price)) ?? [];
  putMoney(line, ['unitPrice', 'printedUnitPrice'], amount, 'named');
  put(line, 'quantity', quantityOf(count ?? /[x×]\s?\d{1,6}$/i.exec(textOf(price))?.[0]), 'named');
  return line;
}
