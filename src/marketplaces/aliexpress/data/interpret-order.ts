// What the texts of an order mean: days, amounts, sentences. This runs in the background: no page waits for it, and the
// patterns of all languages are not part of page scripts.

import type { LineReading, OrderFields, OrderReading } from '../../../domain/orders/order.js';
import { afterLabel } from '../../../domain/printed/after-label.js';
import { readDay } from '../../../domain/printed/read-day.js';
import { readMoney } from '../../../domain/printed/read-money.js';
import type { Strategy } from '../../../domain/reading/strategy.js';
import { type Into, put } from '../../read-values.js';
import { putPromises } from './windows.js';

/**
 * What the label of a dated row is about. Shipping comes first: "Shipment completed on" is not the end of the order.
 */
const ROWS: [keyof Pick<OrderFields, 'shippedOn' | 'paidOn' | 'deliveredOn' | 'completedOn'>, RegExp][] = [
  ['shippedOn', /ship|dispatch|envia|enví|exp[ée]di|versand|spedi|отправ|wysł/i],
  ['paidOn', /paid|payment|pago|pagado|pagat|payé|paiement|bezahl|zahlung|оплач|opłac/i],
  ['deliveredOn', /deliver(?:ed|y on)|entregad|entregue|livr[ée]|geliefert|zugestellt|consegnat|доставлен|dostarcz/i],
  ['completedOn', /order complet|finaliz|conclu|termin|abgeschlossen|заверш|zakończ/i],
];
const TOTAL = /^\W*(?:total|gesamt|итого|totaal|totale|razem|합계|合計|总计)/i;
const DISPUTE =
  /returns?\s*\/\s*refunds?|open dispute|открыть спор|abrir disputa|ouvrir un litige|rückgaben|otwórz spór|분쟁 신청/i;

/** Reads a day in the page's way of writing it. */
type DayIn = (text: string) => string | null;

/** Adds what the texts of a reading say. What they do not clearly say stays absent. */
export function interpretOrder(reading: OrderReading, language?: string): OrderReading {
  const { rows = [], buttons = [], ...read } = reading;
  const order: OrderReading = {
    ...read,
    fields: { ...read.fields },
    wonBy: { ...read.wonBy },
    lines: read.lines.map(interpretLine),
  };
  const dayIn = (text: string) => readDay(text, language);
  readLooseDays(rows, order, dayIn);
  readRows(rows, order, dayIn);
  const { printedDate, printedTotal, serviceTexts } = order.fields;
  const by = (field: keyof OrderFields): Strategy => order.wonBy[field] ?? 'words';
  if (printedDate) put(order, 'orderedOn', dayIn(printedDate), by('printedDate'));
  if (printedTotal) put(order, 'total', readMoney(printedTotal).money, by('printedTotal'));
  if (serviceTexts) {
    const from = by('serviceTexts');
    delete order.fields.serviceTexts;
    putPromises(order, serviceTexts, from);
  }
  if (buttons.some((text) => DISPUTE.test(text))) put(order, 'disputeOffered', true, 'words');
  return order;
}

function interpretLine(line: LineReading): LineReading {
  const { printedUnitPrice } = line.fields;
  const read = { fields: { ...line.fields }, wonBy: { ...line.wonBy } };
  const by = line.wonBy.printedUnitPrice ?? 'words';
  if (printedUnitPrice) put(read, 'unitPrice', readMoney(printedUnitPrice).money, by);
  return read;
}

/** Takes the day of the order from texts anywhere on a card, when they contain exactly one day. */
function readLooseDays(rows: readonly string[][], order: Into<OrderFields>, dayIn: DayIn): void {
  const texts = rows.filter((row) => row.length === 1).flat();
  const dated = texts.filter((text) => dayIn(text));
  const [text] = dated;
  if (!text || new Set(dated.map((one) => dayIn(one))).size > 1) return;
  put(order, 'printedDate', afterLabel(text), 'words');
}

function readRows(rows: readonly string[][], order: Into<OrderFields>, dayIn: DayIn): void {
  const labelled = rows.filter((row) => row.length > 1);
  const dated = labelled.flatMap(([row = '']) => (!/\d{14,}/.test(row) && dayIn(row) ? [row] : []));
  const [first] = dated;
  if (first && !ROWS.some(([, label]) => label.test(first))) {
    // In every language the first dated row has the day of the order.
    put(order, 'orderedOn', dayIn(first), 'named');
    put(order, 'printedDate', afterLabel(first), 'named');
  }
  for (const row of dated) {
    const field = ROWS.find(([, label]) => label.test(row))?.[0];
    if (field) put(order, field, dayIn(row), 'words');
  }
  for (const [row = '', amount] of labelled) {
    if (amount && TOTAL.test(row)) put(order, 'printedTotal', readMoney(amount).printed, 'words');
    else if (!amount && /^payment method/i.test(row)) put(order, 'paymentMethod', afterLabel(row), 'words');
  }
}
