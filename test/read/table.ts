import type { CaseField, CaseReading } from '../../src/domain/cases/case-reading.js';
import { isCasePage, missingCaseFields } from '../../src/domain/cases/missing-case-fields.js';
import type { OrderReading } from '../../src/domain/orders/order.js';
import { currencyDigits, type Money } from '../../src/domain/printed/money.js';
import type { PageKind } from '../../src/domain/reading/page-kind.js';
import type { UnreadCard } from '../../src/marketplaces/page-reading.js';
import type { BesideOrders } from './page-overlay.js';
import type { SavedReading } from './saved.js';
import { missingIn } from './saved.js';

const SHOWN = 110;

/** What was read, as an aligned table of plain text. */
export function tableOf(file: string, { kind, url, reading, beside }: SavedReading): string {
  const lines = [
    file,
    `  ${kind === 'page' ? `page: ${reading.page}` : `data of: ${reading.page}`}${url ? `, ${url}` : ''}`,
    `  ${reading.orders.length} of ${reading.found} orders read${partial(reading.orders)}`,
    ...(reading.cases ? [casesRead(reading.page, reading.cases, reading.unreadCases ?? [])] : []),
    `  signed in: ${reading.signedIn === null ? 'not told' : reading.signedIn ? 'yes' : 'no'}`,
  ];
  if (reading.captcha) lines.push('  the page asks for a captcha');
  if (reading.unknownShape) lines.push('  the page has a shape that Redress does not know');
  for (const card of reading.unread) lines.push(`  not read: order ${card.position} on the page, "${safe(card.hint)}"`);
  for (const one of reading.unreadCases ?? [])
    lines.push(`  not read: case ${one.position} on the page, "${safe(one.hint)}"`);
  for (const [index, order] of reading.orders.entries()) lines.push('', ...orderRows(order, index + 1));
  for (const [index, one] of (reading.cases ?? []).entries()) lines.push('', ...caseRows(one, index + 1, reading.page));
  return [...lines, ...besideRows(beside)].join('\n');
}

function besideRows({ listing, form, presses = [] }: BesideOrders): string[] {
  const rows = Object.entries({ ...listing?.fields, ...form }).map(([name, value]) => [name, shown(value)]);
  const wide = Math.max(...rows.map(([name = '']) => name.length), 7);
  return [
    ...(listing === undefined ? [] : ['', listing ? `  product ${listing.productId}` : '  no product read']),
    ...(form ? ['', '  the form of a case'] : []),
    ...rows.map(([name = '', value = '']) => `     ${name.padEnd(wide)}  ${value}`),
    ...presses.map(({ action, words }) => `  asked before: ${action}, "${safe(words)}"`),
  ];
}

function casesRead(page: PageKind, cases: readonly CaseReading[], unread: readonly UnreadCard[]): string {
  const short = isCasePage(page) ? cases.filter((one) => missingCaseFields(one, page).length > 0).length : 0;
  const partly = short ? `, ${short} of them with something missing` : '';
  return `  ${cases.length} of ${cases.length + unread.length} cases read${partly}`;
}

function caseRows(reading: CaseReading, number: number, page: PageKind): string[] {
  const { caseNumber, lineId, orderId, fields, wonBy } = reading;
  const missing = isCasePage(page) ? missingCaseFields(reading, page) : [];
  const rows = Object.entries(fields).map(([field, value]) => [field, shown(value), wonBy[field as CaseField] ?? '']);
  const wide = Math.max(...rows.map(([field = '']) => field.length), 7);
  const by = Math.max(...rows.map(([, , strategy = '']) => strategy.length), 9);
  return [
    `  ${number}. case ${caseNumber ?? '-'}, line ${lineId ?? '-'}, order ${orderId ?? '-'}`,
    ...rows.map(([field = '', value = '', how = '']) => `     ${field.padEnd(wide)}  ${how.padEnd(by)}  ${value}`),
    `     ${'missing'.padEnd(wide)}  ${''.padEnd(by)}  ${missing.join(', ') || '-'}`,
  ];
}

function partial(orders: OrderReading[]): string {
  const short = orders.filter((order) => missingIn(order).length > 0).length;
  return short ? `, ${short} of them with something missing` : '';
}

function orderRows(order: OrderReading, number: number): string[] {
  const rows: [string, string, string][] = [];
  for (const [field, value] of Object.entries(order.fields)) {
    rows.push([field, shown(value), order.wonBy[field as keyof typeof order.wonBy] ?? '']);
  }
  order.lines.forEach((line, index) => {
    for (const [field, value] of Object.entries(line.fields)) {
      rows.push([`line ${index + 1} ${field}`, shown(value), line.wonBy[field as keyof typeof line.wonBy] ?? '']);
    }
  });
  const missing = missingIn(order);
  const wide = Math.max(...rows.map(([field]) => field.length), 7);
  const by = Math.max(...rows.map(([, , strategy]) => strategy.length), 9);
  return [
    `  ${number}. order ${order.orderId}`,
    ...rows.map(([field, value, strategy]) => `     ${field.padEnd(wide)}  ${strategy.padEnd(by)}  ${value}`),
    `     ${'missing'.padEnd(wide)}  ${''.padEnd(by)}  ${missing.join(', ') || '-'}`,
  ];
}

function shown(value: unknown): string {
  const text = isMoney(value) ? amount(value) : typeof value === 'string' ? value : JSON.stringify(value);
  const line = safe(text);
  return line.length > SHOWN ? `${line.slice(0, SHOWN - 1)}…` : line;
}

/** A saved page must not be able to write to the terminal. */
function safe(text: string): string {
  return text.replace(/\p{Cc}/gu, ' ');
}

const isMoney = (value: unknown): value is Money => typeof value === 'object' && value !== null && 'minor' in value;

function amount({ minor, currency }: Money): string {
  const digits = currencyDigits(currency);
  return `${(minor / 10 ** digits).toFixed(digits)} ${currency}`;
}
