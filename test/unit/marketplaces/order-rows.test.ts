// The rows of an order's own page: each by its noun, in the languages that the shop speaks, and never backwards.
import { expect, test } from 'vitest';
import type { OrderReading } from '../../../src/domain/orders/order.js';
import { interpretOrder } from '../../../src/marketplaces/aliexpress/data/interpret-order.js';

const read = (rows: string[][], language = 'en') => {
  const reading: OrderReading = { orderId: '8190000000000101', fields: {}, wonBy: {}, lines: [], rows };
  return interpretOrder(reading, language).fields;
};
const DAYS = ['2026-05-12', '2026-05-13', '2026-05-15', '2026-05-28', '2026-06-02'] as const;

/** Labels: placed, paid, sent, delivered, completed, and the way of paying. */
const LABELS: Record<string, readonly [string, string, string, string, string, string]> = {
  en: [
    'Order placed on',
    'Payment completed on',
    'Shipment completed on',
    'Delivered on',
    'Order completed on',
    'Payment method',
  ],
  'en (2)': ['Order date', 'Paid on', 'Dispatched on', 'Delivery completed on', 'Order finished on', 'Payment method'],
  es: [
    'Pedido realizado el',
    'Pago completado el',
    'Envío completado el',
    'Entregado el',
    'Pedido completado el',
    'Método de pago',
  ],
  pt: [
    'Pedido feito em',
    'Pagamento concluído em',
    'Envio concluído em',
    'Entregue em',
    'Pedido concluído em',
    'Forma de pagamento',
  ],
  fr: [
    'Commande passée le',
    'Paiement effectué le',
    'Expédition terminée le',
    'Livraison terminée le',
    'Commande terminée le',
    'Mode de paiement',
  ],
  de: [
    'Bestellung aufgegeben am',
    'Zahlung abgeschlossen am',
    'Versand abgeschlossen am',
    'Zugestellt am',
    'Bestellung abgeschlossen am',
    'Zahlungsmethode',
  ],
  it: [
    'Ordine effettuato il',
    'Pagamento completato il',
    'Spedizione completata il',
    'Consegna completata il',
    'Ordine completato il',
    'Metodo di pagamento',
  ],
  nl: [
    'Bestelling geplaatst op',
    'Betaling voltooid op',
    'Verzending voltooid op',
    'Bezorgd op',
    'Bestelling voltooid op',
    'Betaalmethode',
  ],
  pl: [
    'Zamówienie złożone dnia',
    'Płatność zakończona dnia',
    'Wysyłka zakończona dnia',
    'Dostarczono dnia',
    'Zamówienie zakończone dnia',
    'Metoda płatności',
  ],
  ru: [
    'Заказ оформлен',
    'Оплата завершена',
    'Отправка завершена',
    'Доставка завершена',
    'Заказ завершён',
    'Способ оплаты',
  ],
  uk: [
    'Замовлення оформлено',
    'Оплату завершено',
    'Відправлення завершено',
    'Доставку завершено',
    'Замовлення завершено',
    'Спосіб оплати',
  ],
  tr: [
    'Sipariş verildi',
    'Ödeme tamamlandı',
    'Kargo tamamlandı',
    'Teslim edildi',
    'Sipariş tamamlandı',
    'Ödeme yöntemi',
  ],
  ar: ['تم تقديم الطلب في', 'تم الدفع في', 'تم الشحن في', 'تم التسليم في', 'اكتمال الطلب في', 'طريقة الدفع'],
  he: ['ההזמנה בוצעה ב', 'התשלום הושלם ב', 'המשלוח הושלם ב', 'המסירה הושלמה ב', 'ההזמנה הושלמה ב', 'אמצעי תשלום'],
  ko: ['주문일', '결제 완료일', '발송 완료일', '배송 완료일', '주문 완료일', '결제 수단'],
  ja: ['注文日', '支払い完了日', '発送完了日', '配達完了日', '注文完了日', '支払い方法'],
  zh: ['下单时间', '付款时间', '发货时间', '收货时间', '订单完成时间', '付款方式'],
  th: ['วันที่สั่งซื้อ', 'ชำระเงินเมื่อ', 'จัดส่งเมื่อ', 'ได้รับสินค้าเมื่อ', 'คำสั่งซื้อเสร็จสมบูรณ์เมื่อ', 'วิธีการชำระเงิน'],
  vi: [
    'Đơn hàng được đặt vào',
    'Thanh toán hoàn tất vào',
    'Gửi hàng hoàn tất vào',
    'Giao hàng hoàn tất vào',
    'Đơn hàng hoàn tất vào',
    'Phương thức thanh toán',
  ],
  id: [
    'Pesanan dibuat pada',
    'Pembayaran selesai pada',
    'Pengiriman selesai pada',
    'Diterima pada',
    'Pesanan selesai pada',
    'Metode pembayaran',
  ],
};

test.each(Object.entries(LABELS))('%s: five days and the way of paying', (name, labels) => {
  const rows = DAYS.map((day, at) => [`${labels[at]}: ${day}`, '']);
  expect(read([...rows, [`${labels[5]}: PayPal`, '']], name.slice(0, 2))).toMatchObject({
    orderedOn: DAYS[0],
    paidOn: DAYS[1],
    shippedOn: DAYS[2],
    deliveredOn: DAYS[3],
    completedOn: DAYS[4],
    paymentMethod: 'PayPal',
  });
});

test.each(Object.entries(LABELS))('%s: the rows in the opposite order say the same', (name, labels) => {
  const rows = DAYS.map((day, at) => [`${labels[at]}: ${day}`, '']).reverse();
  expect(read(rows, name.slice(0, 2))).toMatchObject({ orderedOn: DAYS[0], paidOn: DAYS[1], completedOn: DAYS[4] });
});

test('regression: the first dated row is the order’s day only where no later row is earlier', () => {
  const rows = [
    ['Zqx: 2026-07-16', ''],
    ['Vrk: 2026-07-15', ''],
  ];
  expect(read(rows).orderedOn).toBeUndefined();
  expect(read([...rows].reverse()).orderedOn).toBe('2026-07-15');
});

test('days that would run backwards are left, all but the order’s own', () => {
  const told = read([
    ['Order placed on: 2026-05-12', ''],
    ['Payment completed on: 2026-05-20', ''],
    ['Shipment completed on: 2026-05-15', ''],
  ]);
  expect(told).toMatchObject({ orderedOn: '2026-05-12' });
  expect([told.paidOn, told.shippedOn]).toEqual([undefined, undefined]);
});

test.each([
  ['Estimated delivery on: 2026-05-28'],
  ['Fecha estimada de entrega: 2026-05-28'],
  ['Voraussichtliche Lieferung: 2026-05-28'],
  ['Date de livraison prévue : 2026-05-28'],
  ['Ожидаемая дата доставки: 2026-05-28'],
  ['配達予定日: 2026-05-28'],
  ['예상 배송일: 2026-05-28'],
])('an estimate is no delivery: "%s"', (row) => {
  expect(
    read([
      ['Order placed on: 2026-05-12', ''],
      [row, ''],
    ]),
  ).toMatchObject({ expectedOn: '2026-05-28' });
  expect(
    read([
      ['Order placed on: 2026-05-12', ''],
      [row, ''],
    ]).deliveredOn,
  ).toBeUndefined();
});

test.each([
  [
    'a discount that begins like the total',
    [
      ['Zwischensumme 20,00€', '20,00€'],
      ['Gesamtrabatt -2,00€', '-2,00€'],
      ['Gesamtbetrag 18,00€', '18,00€'],
    ],
    '18,00€',
  ],
  [
    'a part that begins like the total',
    [
      ['Total parcial 20,00€', '20,00€'],
      ['Envío 3,00€', '3,00€'],
      ['Total 23,00€', '23,00€'],
    ],
    '23,00€',
  ],
  [
    'words of no known language',
    [
      ['Zqx 20', '20 kr'],
      ['Vrk 23', '23 kr'],
    ],
    '23 kr',
  ],
  [
    'what comes after the total',
    [
      ['Total US $21.00', 'US $21.00'],
      ['Refunded US $5.00', 'US $5.00'],
    ],
    'US $21.00',
  ],
  [
    'a coupon last',
    [
      ['Total US $21.00', 'US $21.00'],
      ['Coupon -US $1.00', '-US $1.00'],
    ],
    'US $21.00',
  ],
  [
    'a coupon in parentheses last',
    [
      ['Vrk US $21.00', 'US $21.00'],
      ['Zqx (US $1.00)', '(US $1.00)'],
    ],
    'US $21.00',
  ],
  [
    'Turkish',
    [
      ['Ara toplam 200TL', '200TL'],
      ['Toplam 230TL', '230TL'],
    ],
    '230TL',
  ],
  [
    'Polish',
    [
      ['Suma częściowa 40zł', '40zł'],
      ['Łącznie 48zł', '48zł'],
    ],
    '48zł',
  ],
  [
    'Korean',
    [
      ['상품 금액 ₩10,000', '₩10,000'],
      ['총 결제금액 ₩11,110', '₩11,110'],
    ],
    '₩11,110',
  ],
  [
    'Japanese',
    [
      ['小計 ￥1,000', '￥1,000'],
      ['合計 ￥1,200', '￥1,200'],
    ],
    '￥1,200',
  ],
  [
    'Russian',
    [
      ['Промежуточный итог 500₽', '500₽'],
      ['Итого 620₽', '620₽'],
    ],
    '620₽',
  ],
])('the total: %s', (_what, rows, printed) => {
  expect(read(rows).printedTotal).toBe(printed);
});

test('a bare yen sign is the yen on a Japanese page alone', () => {
  const rows = [['合計 ￥1,200', '￥1,200']];
  expect(read(rows, 'ja').total).toEqual({ minor: 1200, currency: 'JPY' });
  expect(read(rows, 'en').total).toBeUndefined();
  expect(read([['合計', 'CN￥1,200']], 'ja').total).toEqual({ minor: 120_000, currency: 'CNY' });
});
