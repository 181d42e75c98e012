// What the texts of an order mean: days, amounts, sentences. This runs in the background: no page waits for it, and the
// patterns of all languages are not part of page scripts.

import { DAY_OF } from '../../../domain/orders/day-of.js';
import type { LineReading, OrderFields, OrderReading } from '../../../domain/orders/order.js';
import { afterLabel } from '../../../domain/printed/after-label.js';
import { printedAmount } from '../../../domain/printed/printed-amount.js';
import { readDay } from '../../../domain/printed/read-day.js';
import { readMoney } from '../../../domain/printed/read-money.js';
import type { WindowStart } from '../../../domain/printed/stated-window.js';
import { dayNamed, namesPaymentMethod } from '../../../domain/printed/window-words.js';
import type { Strategy } from '../../../domain/reading/strategy.js';
import { type Into, put } from '../../read-values.js';
import { putPromises } from './windows.js';

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
    lines: read.lines.map((line) => interpretLine(line, language)),
  };
  const dayIn = (text: string) => readDay(text, language);
  readLooseDays(rows, order, dayIn);
  readRows(rows, order, dayIn);
  const { printedDate, printedTotal, serviceTexts } = order.fields;
  const by = (field: keyof OrderFields): Strategy => order.wonBy[field] ?? 'words';
  if (printedDate) put(order, 'orderedOn', dayIn(printedDate), by('printedDate'));
  if (printedTotal) put(order, 'total', readMoney(printedTotal, { language }).money, by('printedTotal'));
  if (serviceTexts) {
    const from = by('serviceTexts');
    delete order.fields.serviceTexts;
    putPromises(order, serviceTexts, from);
  }
  if (buttons.some((text) => DISPUTE.test(text))) put(order, 'disputeOffered', true, 'words');
  return order;
}

function interpretLine(line: LineReading, language: string | undefined): LineReading {
  const { printedUnitPrice } = line.fields;
  const read = { fields: { ...line.fields }, wonBy: { ...line.wonBy } };
  const by = line.wonBy.printedUnitPrice ?? 'words';
  if (printedUnitPrice) put(read, 'unitPrice', readMoney(printedUnitPrice, { language }).money, by);
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
  const facts = labelled.flatMap(([row = '', amount]) => (amount || /\d{14,}/.test(row) ? [] : [row]));
  const dated = facts.flatMap((row) => {
    const day = dayIn(row);
    return day ? [{ row, day, named: dayNamed(labelOf(row)) }] : [];
  });
  putDays(dated, order);
  const method = facts.find((row) => namesPaymentMethod(labelOf(row)) && !dayIn(row));
  if (method) put(order, 'paymentMethod', afterLabel(method), 'words');
  const total = totalRow(labelled.flatMap(([row = '', amount]) => (amount ? [{ row, amount }] : [])));
  if (total) put(order, 'printedTotal', printedAmount(total), 'words');
}

const labelOf = (row: string): string => /^[^:：]*/.exec(row)?.[0].slice(0, 80) ?? '';

/** What happens to an order, one after the other. The estimate of its delivery is no part of that. */
const LIFE = ['ordered', 'paid', 'shipped', 'delivered', 'completed'] as const;

interface DatedRow {
  row: string;
  day: string;
  named: WindowStart | null;
}

/**
 * Sets the days that rows are labelled with. Of a label with two rows neither counts, and none counts that would make
 * the days run backwards: then a label was not understood, and no one can say which.
 */
function putDays(dated: readonly DatedRow[], order: Into<OrderFields>): void {
  const rowOf = (named: WindowStart) => {
    const rows = dated.filter((one) => one.named === named);
    return new Set(rows.map(({ day }) => day)).size === 1 ? rows[0] : undefined;
  };
  const first = dated[0];
  // In every language the first dated row has the day of the order, where no other row says so and none is earlier.
  const bare =
    first?.named === null && !rowOf('ordered') && dated.every(({ day }) => day >= first.day) ? first : undefined;
  const ordered = rowOf('ordered') ?? bare;
  const days = LIFE.map((named) => (named === 'ordered' ? ordered : rowOf(named)));
  const known = days.flatMap((one) => (one ? [one.day] : []));
  const runsForward = known.every((day, at) => at === 0 || day >= (known[at - 1] ?? day));
  const by = ordered === bare ? 'named' : 'words';
  if (ordered && (runsForward || known.every((day) => day >= ordered.day))) {
    put(order, 'orderedOn', ordered.day, by);
    put(order, 'printedDate', afterLabel(ordered.row), by);
  }
  for (const [at, named] of LIFE.entries())
    if (at > 0 && runsForward) put(order, DAY_OF[named], days[at]?.day, 'words');
  put(order, 'expectedOn', rowOf('expected')?.day, 'words');
}

const TOTAL =
  /^\W*(?:order |grand |итоговая )?(?:total|gesamt(?:betrag|summe|preis)?|итого|всего|totaal|totale|importe total|razem|suma|łącznie|kwota|toplam|genel|합계|총|合計|总计|總計|المجموع|الإجمالي|סה|ยอดรวม|รวม|tong|celkem|spolu|összesen|yhteensä|totalt|i alt|σύνολο|общо)/iu;
const NOT_TOTAL =
  /sub|parcial|partiel|parziale|zwischen|rabat|discount|descuento|desconto|remise|sconto|korting|sav(?:ed|ing)|refund|zwischensumme|ara toplam|międzysum|промежут|скидк|할인|상품|小計|小计|割引|优惠|خصم|הנחה|ส่วนลด|giam|diskon|hemat|coin|tax|mwst|iva\b/iu;

/**
 * The amount of the row with what was paid: the last one that is labelled so, else the last. What is taken off is no
 * total, whatever its label begins with ("Gesamtrabatt −2,00 €").
 */
function totalRow(rows: readonly { row: string; amount: string }[]): string | undefined {
  const positive = rows.filter(
    ({ row, amount }) => /\p{Nd}/u.test(amount) && !/[-−]|^\(/u.test(amount) && !/[-−]\s*\p{Sc}/u.test(row),
  );
  const named = positive.filter(({ row }) => TOTAL.test(row) && !NOT_TOTAL.test(row));
  return (named.at(-1) ?? positive.at(-1))?.amount;
}
