// One order in the elements of its own page. What its rows and sentences mean is read in `interpret-order.ts`.

import type { LineFields, LineReading, OrderFields, OrderReading } from '../../../domain/orders/order.js';
import { addressOf, clean, type Into, idOf, put, putPrinted, quantityOf } from '../../read-values.js';
import { LINKS, orderIdIn, productIdIn } from '../addresses.js';
import { absolute } from './card-links.js';
import { allIn, amountIn, hrefOf, textOf, textsIn } from './elements.js';
import { ELSEWHERE } from './elsewhere.js';
import { DETAIL } from './selectors.js';

/** The order that an order's own page shows; null when neither the address nor the page names it. */
export function readOrderPage(doc: Document, url: URL): OrderReading | null {
  const rows = allIn(doc, DETAIL.rows, 40).map(textOf);
  const printed: string[] = rows.join('\n').match(/(?<!\d)\d{14,19}(?!\d)/g) ?? [];
  const orderId = idOf(orderIdIn(url)) ?? printed[0];
  if (!orderId || !doc.querySelector(DETAIL.root)) return null;
  // Under a new address the page can still draw the order before: what stands there then belongs to nobody.
  if (printed.length > 0 && !printed.includes(orderId)) return null;
  const prices = allIn(doc, DETAIL.priceRow, 20).map((row) => {
    const amount = row.querySelector(DETAIL.amount);
    return [textOf(row), amount ? amountIn(amount) : ''];
  });
  const order: OrderReading = {
    orderId,
    fields: {},
    wonBy: {},
    lines: allIn(doc, DETAIL.line, 200).map((block) => readLine(block, url)),
    rows: [...rows.map((row) => [row, '']), ...prices],
    buttons: allIn(doc, DETAIL.button, 300)
      .map(textOf)
      .filter((text) => text && text.length < 40)
      .slice(-60),
  };
  readStatus(doc, order);
  const store = storeIn(doc);
  if (store) {
    put(order, 'storeName', textOf(store), 'link');
    put(order, 'storeUrl', addressOf(absolute(hrefOf(store), url), LINKS), 'link');
  }
  const promises = allIn(doc, DETAIL.services, 10).flatMap((block) => textsIn(block, 20));
  const long = [...new Set(promises.filter((text) => text.length > 12))].slice(0, 20);
  if (long.length) put(order, 'serviceTexts', long, 'prefix');
  // The page's buttons arrive seconds late, so a missing one says nothing yet.
  if (doc.querySelector(DETAIL.disputeLink)) put(order, 'disputeOffered', true, 'link');
  return order;
}

/** The link of the order's own store: in one of its blocks, by its name before any other. */
function storeIn(doc: Document): Element | null {
  const links = allIn(doc, DETAIL.storeBlock, 60).flatMap((block) => allIn(block, DETAIL.store, 5));
  const named = allIn(doc, DETAIL.storeName, 20).flatMap((name) => {
    const link = name.closest(DETAIL.store) ?? name.querySelector(DETAIL.store);
    return link && !link.closest(ELSEWHERE) ? [link] : [];
  });
  const own = [...named, ...links.filter((link) => !link.closest(ELSEWHERE))];
  return own[0] ?? allIn(doc, DETAIL.store, 20).find((link) => !link.closest(ELSEWHERE)) ?? null;
}

function readStatus(doc: Document, order: Into<OrderFields>): void {
  const status = doc.querySelector(DETAIL.status);
  if (!status) return;
  const [state, ...rest] = textsIn(status, 20);
  if (state && state.length <= 60) put(order, 'stateText', state, 'named');
  put(order, 'reminderText', clean(rest.filter((text) => text.length > 30).join(' ')), 'named');
}

function readLine(block: Element, url: URL): LineReading {
  const line: Into<LineFields> = { fields: {}, wonBy: {} };
  const link = block.querySelector(DETAIL.item);
  put(line, 'lineId', idOf(/radeOrderLineId=(\d+)/.exec(hrefOf(block.querySelector(DETAIL.lineLink)))?.[1]), 'link');
  put(line, 'productId', productIdIn(hrefOf(link)), 'link');
  put(line, 'productUrl', addressOf(absolute(hrefOf(link), url), LINKS), 'link');
  const title = block.querySelector(DETAIL.title);
  put(line, 'title', clean(title?.getAttribute('title')) || textOf(title), 'named');
  put(line, 'variant', textOf(block.querySelector(DETAIL.variant)), 'named');
  const price = block.querySelector(DETAIL.price);
  if (!price) return line;
  const [, amount = '', count] = /^(.*?)(?:\s*([x×]\s?\d{1,6}))?$/i.exec(amountIn(price)) ?? [];
  putPrinted(line, 'printedUnitPrice', amount, 'named');
  put(line, 'quantity', quantityOf(count ?? /[x×]\s?\d{1,6}$/i.exec(textOf(price))?.[0]), 'named');
  return line;
}
