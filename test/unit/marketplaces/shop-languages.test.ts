// Every language of the shop, every way of writing digits and amounts that is known of it, from the card on the page to
// the day and the amount: one table. What is ambiguous stays as it is printed and is asked.
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { missingFields } from '../../../src/domain/orders/order.js';
import { currencyDigits } from '../../../src/domain/printed/money.js';
import { type Marketplace, marketplaceFor } from '../../read/marketplace.js';

const aliexpress = marketplaceFor(new URL('https://www.aliexpress.com/')) as Marketplace;

const LIST = new URL('https://www.aliexpress.com/p/order/index.html');

/** What is read of a card with this date and this total, as they stand in the page. */
function orderWith(date: string, total: string) {
  const { document } = new JSDOM(
    `<body><div class="order-item"><a data-pl="order_item_header_detail" href="/p/order/detail.html?orderId=8319000000000001">…</a>
    <span class="order-item-header-status-text">…</span><div class="order-item-header-right-info"><div></div><div>8319000000000001</div></div>
    <span class="order-item-content-opt-price-total"></span></div></body>`,
  ).window;
  const [first] = document.querySelectorAll('.order-item-header-right-info div');
  if (first) first.textContent = date;
  const price = document.querySelector('.order-item-content-opt-price-total');
  if (price) price.textContent = total;
  const [order] = aliexpress.readPage(document, LIST).orders;
  if (!order) throw new Error('the card was not read');
  return order;
}

type Row = [language: string, date: string, day: string, total: string, minor: number, currency: string];
const NBSP = '\u00a0';
const NARROW = '\u202f';
const RLM = '\u200f';
const LRM = '\u200e';

/** Engines do not agree on whether a rupiah has smaller parts. */
const RUPIAH = 1_234_567 * 10 ** currencyDigits('IDR');

const LANGUAGES: Row[] = [
  ['en', 'Order date: Nov 3, 2026', '2026-11-03', 'Total: US $1,234.56', 123456, 'USD'],
  ['es', 'Fecha del pedido: 3 de noviembre de 2026', '2026-11-03', 'Total: 1.234,56 €', 123456, 'EUR'],
  ['pt', 'Data do pedido: 3 de nov. de 2026', '2026-11-03', 'Total: R$1.234,56', 123456, 'BRL'],
  ['fr', 'Date de commande : 3 nov. 2026', '2026-11-03', `Total : 1${NARROW}234,56${NBSP}€`, 123456, 'EUR'],
  ['de', 'Bestelldatum: 3. Nov. 2026', '2026-11-03', 'Gesamt: 1.234,56 €', 123456, 'EUR'],
  ['it', 'Data dell’ordine: 3 nov 2026', '2026-11-03', 'Totale: € 1.234,56', 123456, 'EUR'],
  ['nl', 'Besteldatum: 3 nov. 2026', '2026-11-03', 'Totaal: € 1.234,56', 123456, 'EUR'],
  ['pl', 'Data zamówienia: 3 listopada 2026', '2026-11-03', 'Razem: 1234,56zł', 123456, 'PLN'],
  ['ru', 'Дата заказа: 3 ноября 2026 г.', '2026-11-03', 'Итого: 1 234,56 ₽', 123456, 'RUB'],
  ['uk', 'Дата замовлення: 3 листопада 2026 р.', '2026-11-03', 'Разом: грн. 1 234,56', 123456, 'UAH'],
  ['tr', 'Sipariş tarihi: 3 Kasım 2026', '2026-11-03', 'Toplam: 1.234,56 TL', 123456, 'TRY'],
  ['ar', 'تاريخ الطلب: ٣ نوفمبر ٢٠٢٦', '2026-11-03', `${RLM}المجموع: ١٬٢٣٤٫٥٦ ج.م.${RLM}`, 123456, 'EGP'],
  ['he', `תאריך הזמנה: 3 בנוב׳ 2026`, '2026-11-03', `${RLM}1,234.56${NBSP}₪`, 123456, 'ILS'],
  ['ko', '주문 날짜: 2026년 11월 3일', '2026-11-03', '합계:₩1,234', 1234, 'KRW'],
  ['ja', '注文日: 2026年11月3日', '2026-11-03', '合計：1,234円', 1234, 'JPY'],
  ['th', 'วันที่สั่งซื้อ: 3 พ.ย. 2569', '2026-11-03', 'รวม: ฿1,234.56', 123456, 'THB'],
  ['vi', 'Ngày đặt hàng: 3 tháng 11, 2026', '2026-11-03', 'Tổng: 1.234 ₫', 1234, 'VND'],
  ['id', 'Tanggal pesanan: 3 Nov 2026', '2026-11-03', 'Total: Rp 1.234.567', RUPIAH, 'IDR'],
];

const WRITINGS: Row[] = [
  [
    'Arabic digits, and marks for the direction',
    `${RLM}٣١ أغسطس ٢٠٢٦${LRM}`,
    '2026-08-31',
    `${RLM}١٢٫٣٤ ر.س.${RLM}`,
    1234,
    'SAR',
  ],
  ['Persian digits', `${RLM}۳۱ اوت ۲۰۲۶`, '2026-08-31', 'USD ۱۲٫۳۴', 1234, 'USD'],
  ['a Buddhist year', '31 สิงหาคม 2569', '2026-08-31', 'THB 12.34', 1234, 'THB'],
  ['spaces that do not break', `Aug${NBSP}31,${NARROW}2026`, '2026-08-31', `12,34${NBSP}€`, 1234, 'EUR'],
  ['marks of the direction inside', `${LRM}Aug${LRM} 31, 2026`, '2026-08-31', `${LRM}US $${LRM}12.34`, 1234, 'USD'],
  ['a sign for each figure', '2026-08-31', '2026-08-31', 'US $ 1 2 . 3 4', 1234, 'USD'],
];

/** Amounts by name, with a day that needs no reading. */
const AMOUNTS: [printed: string, minor: number, currency: string][] = [
  ['US $12.34', 1234, 'USD'],
  ['12,34 €', 1234, 'EUR'],
  ['R$1.234,56', 123456, 'BRL'],
  ['₩11,110', 11110, 'KRW'],
  ['KWD 1.234', 1234, 'KWD'],
  ['CLP 13,941', 13941, 'CLP'],
  ['129,46zł', 12946, 'PLN'],
];

describe('a card is read', () => {
  it.each(LANGUAGES)('in %s', (_language, date, day, total, minor, currency) => {
    const { fields } = orderWith(date, total);
    expect(fields).toMatchObject({ orderedOn: day, total: { minor, currency } });
    expect(missingFields(orderWith(date, total))).toEqual(['title']);
  });

  it('in all eighteen languages that are promised', () => {
    const promised = 'en es pt fr de it nl pl ru uk tr ar he ko ja th vi id'.split(' ');
    expect(LANGUAGES.map(([language]) => language)).toEqual(promised);
  });

  it.each(WRITINGS)('with %s', (_what, date, day, total, minor, currency) => {
    expect(orderWith(date, total).fields).toMatchObject({ orderedOn: day, total: { minor, currency } });
  });

  it.each(AMOUNTS)('with %s', (printed, minor, currency) => {
    const { fields } = orderWith('2026-11-03', printed);
    expect(fields).toMatchObject({ printedTotal: printed, total: { minor, currency } });
  });
});

describe('what is ambiguous stays as it is printed, and is asked', () => {
  it.each([
    ['a day that could be a month', '03/04/2026'],
    ['the same with points', '03.04.2026'],
    ['a year of two figures', 'Nov 3, 26'],
    ['two days', 'Nov 3, 2026 – Nov 5, 2026'],
  ])('%s', (_what, date) => {
    const order = orderWith(date, 'US $12.34');
    expect(order.fields.orderedOn).toBeUndefined();
    expect(order.fields.printedDate).toBe(date);
    expect(missingFields(order)).toEqual(['orderedOn', 'title']);
  });

  it.each([
    ['a dollar of no country', '$25.66'],
    ['a crown of no country', 'kr 50,00'],
    ['yen or yuan', '¥12'],
    ['two amounts', 'US $5.00 - US $9.00'],
    ['more figures than the currency has', 'US $1.2345'],
  ])('%s', (_what, total) => {
    const order = orderWith('2026-11-03', total);
    expect(order.fields.total).toBeUndefined();
    expect(order.fields.printedTotal).toBe(total);
    expect(missingFields(order)).toEqual(['total', 'title']);
  });
});
