import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { orderReadingSchema } from '../../../../src/domain/orders/order.js';
import { readStated } from '../../../../src/domain/printed/read-windows.js';
import { withStatedDates } from '../../../../src/marketplaces/stated-dates.js';
import { phrases } from '../../../shop/phrases/phrases.js';
import { madeReading } from '../made.js';

/** "7 completed return; 90 ordered fault", or what could not be read. */
function told(text: string): string {
  const { windows, refund, unread } = readStated([text]);
  const parts = windows.map(({ days, from, about }) => `${days} ${from} ${about}`);
  return [...parts, ...(refund ? [`refund ${refund.on}`] : []), ...unread.map(() => 'asked')].join('; ');
}

describe('what a sentence states', () => {
  it.each([
    ['You can return it within 7 days of confirming receipt.', '7 completed return'],
    ['If it is defective, open a dispute within 90 days after order was placed.', '90 ordered fault'],
    ['Return it within 7 days of your payment.', '7 paid return'],
    ['Send it back within 15 days after delivery.', '15 delivered return'],
    ['Open a dispute within 2 weeks after the order completes.', '14 completed any'],
    ['Within 1 day after you received the package, tell us.', '1 delivered any'],
    ['Dentro de 7 días tras confirmar.', '7 completed any'],
    ['Puoi restituire entro 15 giorni dalla consegna.', '15 delivered return'],
    ['Retour binnen 15 dagen na levering.', '15 delivered return'],
    ['Вы можете открыть спор в течение 15 дней после подтверждения получения заказа.', '15 completed any'],
    ['Вернуть товар можно в течение 15 дней после доставки.', '15 delivered return'],
    ['Siparişi onayladıktan sonra 7 gün içinde iade edebilirsiniz.', '7 completed return'],
    ['受取確認後7日以内に返品できます。', '7 completed return'],
    ['您可以在确认收货后15天内申请退款。', '15 completed any'],
    ['Refund if no delivery before Oct 3, 2026', 'refund 2026-10-03'],
    ['Возврат денег, если заказ не будет доставлен до 3 октября 2026 г.', 'refund 2026-10-03'],
    ['Erstattung, falls keine Lieferung vor dem 28. Juli 2026', 'refund 2026-07-28'],
    ['2026年10月3日までに届かない場合は返金', 'refund 2026-10-03'],
  ])('%s', (text, expected) => {
    expect(told(text)).toBe(expected);
  });

  it.each([
    'Within 900 days of delivery.',
    'Within 7 days of the full moon.',
    'Return within 7 days after receipt or 15 days after order',
    'Return it within 15 business days after delivery.',
    'Refund if no delivery before 03/04/2026',
    'Refund if no delivery before the 31st of Fabruary 2026',
  ])('%s: asked, never guessed', (text) => {
    expect(told(text)).toBe('asked');
    expect(readStated([text]).unread).toEqual([text]);
  });

  it.each([
    ['Erstattung, falls keine Lieferung vor dem 03.10.2026', 'de'],
    ['Zwrot pieniędzy w przypadku braku dostawy do 03.10.2026', 'pl'],
    ['Возврат денег, если заказ не будет доставлен до 03.10.2026', 'ru'],
    ['03.10.2026 tarihine kadar teslim edilmezse iade', 'tr'],
  ])('%s: the language of the page (%s) tells which part is the day', (text, language) => {
    expect(readStated([text], language).refund?.on).toBe('2026-10-03');
    for (const other of [undefined, 'en', 'ja']) expect(readStated([text], other).unread).toEqual([text]);
  });

  it.each([
    'Your parcel is on its way.',
    'Free shipping over $10',
    'The seller answers within 5 days of your request.',
    '',
  ])('%s: speaks of no date of the shopper’s', (text) => {
    expect(told(text)).toBe('');
  });

  // One of each kind in every language that pages are read in: what the shopper may do, a fault, who else acts, the
  // promise.
  it.each([
    ['en', 'You can return it within 7 days of confirming receipt.', '7 completed return'],
    ['en', 'If the seller does not answer, you can open a dispute within 15 days after delivery.', '15 delivered any'],
    [
      'de',
      'Sie können den Artikel innerhalb von 7 Tagen nach Bestätigung des Erhalts zurückgeben.',
      '7 completed return',
    ],
    [
      'de',
      'Ist er defekt, können Sie innerhalb von 90 Tagen nach der Bestellung einen Fall eröffnen.',
      '90 ordered fault',
    ],
    ['es', 'Puedes devolverlo en un plazo de 7 días después de confirmar la recepción.', '7 completed return'],
    ['es', 'Si está dañado, puedes abrir una disputa en los 90 días posteriores al pedido.', '90 ordered fault'],
    ['pt', 'Você pode devolver o produto em até 7 dias após a confirmação do recebimento.', '7 completed return'],
    ['fr', 'Vous pouvez le retourner dans les 7 jours après la confirmation de réception.', '7 completed return'],
    ['it', 'Puoi restituirlo entro 7 giorni dalla conferma di ricezione. ', '7 completed return'],
    ['nl', 'U kunt het binnen 7 dagen na bevestiging van ontvangst retourneren.', '7 completed return'],
    ['pl', 'Możesz dokonać zwrotu w ciągu 7 dni od potwierdzenia odbioru.', '7 completed return'],
    ['ru', 'Вы можете вернуть товар в течение 7 дней после подтверждения получения.', '7 completed return'],
    ['uk', 'Ви можете повернути товар протягом 7 днів після підтвердження отримання.', '7 completed return'],
    ['tr', 'Teslim aldığınızı onayladıktan sonra 7 gün içinde iade edebilirsiniz.', '7 completed return'],
    ['ar', 'يمكنك إرجاع المنتج خلال 7 أيام من تأكيد الاستلام.', '7 completed return'],
    ['ar', 'إذا كان المنتج معيبًا يمكنك فتح نزاع خلال ٩٠ يومًا من تاريخ الطلب.', '90 ordered fault'],
    ['he', 'ניתן להחזיר את הפריט תוך 7 ימים מאישור קבלת ההזמנה.', '7 completed return'],
    ['ko', '수령 확인 후 7일 이내에 반품할 수 있습니다.', '7 completed return'],
    ['ja', '受取確認後7日以内に返品できます。', '7 completed return'],
    ['zh', '如有质量问题，您可以在下单后90天内提起纠纷。', '90 ordered any'],
    ['th', 'คุณสามารถส่งคืนสินค้าได้ภายใน 7 วันหลังจากยืนยันการรับสินค้า', '7 completed return'],
    ['th', 'หากสินค้าชำรุด คุณสามารถเปิดข้อพิพาทได้ภายใน 90 วันนับจากวันที่สั่งซื้อ', '90 ordered fault'],
    ['vi', 'Bạn có thể trả hàng trong vòng 7 ngày sau khi xác nhận đã nhận hàng.', '7 completed return'],
    ['vi', 'Nếu hàng bị lỗi, bạn có thể mở khiếu nại trong vòng 90 ngày kể từ ngày đặt hàng.', '90 ordered fault'],
    ['id', 'Anda dapat mengembalikan barang dalam 7 hari setelah konfirmasi penerimaan.', '7 completed return'],
    ['id', 'Jika barang rusak, Anda dapat membuka sengketa dalam 90 hari sejak pesanan dibuat.', '90 ordered fault'],
  ])('%s: %s', (_language, text, expected) => {
    expect(told(text)).toBe(expected);
  });

  it.each([
    ['en', 'The seller must ship within 5 days after payment.'],
    ['en', 'Your refund will arrive within 10 days after the return was received.'],
    ['en', 'Ships within 3 days after payment.'],
    ['de', 'Der Verkäufer antwortet innerhalb von 5 Tagen nach der Zahlung.'],
    ['de', 'Die Erstattung erfolgt innerhalb von 10 Tagen nach Erhalt der Rücksendung.'],
    ['es', 'El vendedor debe enviar el pedido en 5 días después del pago.'],
    ['es', 'El reembolso se realiza en los 10 días posteriores a la recepción de la devolución.'],
    ['pt', 'O vendedor deve responder em até 5 dias após o pagamento.'],
    ['pt', 'O vendedor responde em até 5 dias após o pagamento.'],
    ['fr', 'Le vendeur répond dans les 5 jours après le paiement.'],
    ['fr', 'Le remboursement est effectué dans les 10 jours après réception du retour.'],
    ['it', 'Il venditore risponde entro 5 giorni dal pagamento.'],
    ['nl', 'De verkoper antwoordt binnen 5 dagen na betaling.'],
    ['pl', 'Sprzedawca odpowiada w ciągu 5 dni od płatności.'],
    ['ru', 'Продавец отвечает в течение 5 дней после оплаты.'],
    ['ru', 'Деньги вернутся в течение 10 дней после получения возврата.'],
    ['uk', 'Продавець відповідає протягом 5 днів після оплати.'],
    ['tr', 'Satıcı ödemeden sonra 5 gün içinde yanıt verir.'],
    ['ar', 'يرد البائع خلال 5 أيام من الدفع.'],
    ['he', 'המוכר משיב תוך 5 ימים מהתשלום.'],
    ['ko', '판매자는 결제 후 5일 이내에 답변합니다.'],
    ['ja', '販売者は支払い後5日以内に返答します。'],
    ['zh', '卖家将在付款后5天内回复。'],
    ['th', 'ผู้ขายจะตอบภายใน 5 วันหลังจากชำระเงิน'],
    ['vi', 'Người bán sẽ trả lời trong vòng 5 ngày sau khi thanh toán.'],
    ['id', 'Penjual menjawab dalam 5 hari setelah pembayaran.'],
  ])('%s: %s gives the shopper no date, as others act', (_language, text) => {
    expect(told(text)).toBe('');
  });

  it.each([
    'Within 7 days of receipt you can return it and the seller must answer.',
    'Können Sie es innerhalb von 7 Tagen nach Lieferung zurückgeben und der Verkäufer antwortet?',
    'Вы и продавец можете договориться в течение 7 дней после доставки.',
  ])('%s: asked, as it names both', (text) => {
    expect(told(text)).toBe('asked');
  });

  it.each([
    ['es', 'Reembolso si no se entrega antes del 3 de octubre de 2026'],
    ['pt', 'Reembolso se não for entregue antes de 3 de outubro de 2026'],
    ['fr', 'Remboursement si non livré avant le 3 octobre 2026'],
    ['it', 'Rimborso in caso di mancata consegna entro il 3 ottobre 2026'],
    ['nl', 'Terugbetaling als het niet bezorgd is vóór 3 oktober 2026'],
    ['pl', 'Zwrot pieniędzy w przypadku braku dostawy przed 3 października 2026'],
    ['uk', 'Повернення коштів, якщо замовлення не буде доставлено до 3 жовтня 2026 р.'],
    ['tr', '3 Ekim 2026 tarihinden önce teslim edilmezse para iadesi'],
    ['ar', 'استرداد المبلغ في حال عدم التسليم قبل 3 أكتوبر 2026'],
    ['he', 'החזר כספי אם הפריט לא יימסר לפני 3 באוקטובר 2026'],
    ['ko', '2026년 10월 3일 전에 배송되지 않으면 환불'],
    ['zh', '如果在2026年10月3日前未送达，将退款'],
    ['th', 'คืนเงินหากไม่ได้รับสินค้าก่อนวันที่ 3 ตุลาคม 2026'],
    ['vi', 'Hoàn tiền nếu không giao trước ngày 3 tháng 10, 2026'],
    ['id', 'Pengembalian dana jika tidak diantar sebelum 3 Oktober 2026'],
  ])('%s: the promise "%s"', (_language, text) => {
    expect(told(text)).toBe('refund 2026-10-03');
  });

  it('reads the two windows that run together in one reminder', () => {
    const text =
      'Order complete.You can apply for a return within 10 days of confirming receipt.A defective item can be disputed within 60 days after order was placed.';
    expect(told(text)).toBe('10 completed return; 60 ordered fault');
  });

  it.each(Object.entries(phrases))('reads all that the practice shop says in %s', (language, words) => {
    const day = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(Date.UTC(2026, 9, 23));
    const texts = [
      words.completedReminder(7, 90, 'order'),
      words.freeReturnsText,
      words.refundIfNot(day),
      words.onTheWay,
    ];
    const { windows, refund, unread } = readStated(texts, language);
    expect(windows.map(({ days, from, about }) => `${days} ${from} ${about}`)).toEqual([
      '7 completed return',
      '90 ordered fault',
      '15 delivered return',
    ]);
    expect(refund?.on).toBe('2026-10-23');
    expect(unread).toEqual([]);
  });
});

/** What each is counted from; `asked` where no one could say, and nothing where others act. */
describe('sentences of pages that nobody here wrote', () => {
  it.each([
    ['You can apply for a refund within 15 days after the order is completed', '15 completed any'],
    ['Return it within 15 days after the order was delivered.', '15 delivered return'],
    ['You may open a dispute for 30 days after your order was shipped.', '30 shipped any'],
    ['Open a dispute within 15 days of the estimated delivery date.', '15 expected any'],
    ['15 days after the expected delivery time you can open a dispute.', '15 expected any'],
    ['Claim within 10 days after the payment is completed.', '10 paid any'],
    ['Puedes devolverlo en los 15 días posteriores a que el pedido se haya entregado.', '15 delivered return'],
    ['Puedes abrir una disputa hasta 15 días después de la fecha prevista de entrega.', '15 expected any'],
    ['Você pode pedir reembolso até 15 dias após a conclusão do pedido.', '15 completed any'],
    ['Você pode abrir uma disputa em até 15 dias após a data estimada de entrega.', '15 expected any'],
    ['Vous pouvez ouvrir un litige dans les 15 jours après que la commande a été livrée.', '15 delivered any'],
    ['Vous pouvez ouvrir un litige dans les 15 jours suivant la date de livraison estimée.', '15 expected any'],
    [
      'Sie können innerhalb von 15 Tagen nach Abschluss der Bestellung eine Rückerstattung beantragen.',
      '15 completed any',
    ],
    ['Sie können bis zu 15 Tage nach dem voraussichtlichen Lieferdatum einen Streitfall eröffnen.', '15 expected any'],
    ['Puoi aprire una controversia entro 15 giorni dalla data di consegna prevista.', '15 expected any'],
    ['U kunt binnen 15 dagen na de verwachte leverdatum een geschil openen.', '15 expected any'],
    ['Możesz otworzyć spór w ciągu 15 dni od zakończenia zamówienia.', '15 completed any'],
    ['Вы можете открыть спор в течение 15 дней после завершения заказа.', '15 completed any'],
    ['Вы можете открыть спор в течение 15 дней после ожидаемой даты доставки.', '15 expected any'],
    ['Ви можете відкрити спір протягом 15 днів після завершення замовлення.', '15 completed any'],
    ['Sipariş tamamlandıktan sonra 15 gün içinde anlaşmazlık açabilirsiniz.', '15 completed any'],
    ['주문 완료 후 15일 이내에 분쟁을 신청할 수 있습니다.', '15 completed any'],
    ['배송이 완료된 후 15일 이내에 반품할 수 있습니다.', '15 delivered return'],
    ['결제 완료 후 10일 이내에 취소할 수 있습니다.', '10 paid any'],
    ['예상 배송일 이후 15일 이내에 분쟁을 신청할 수 있습니다.', '15 expected any'],
    ['注文が完了してから15日以内に紛争を申請できます。', '15 completed any'],
    ['配達予定日から15日以内に紛争を申請できます。', '15 expected any'],
    ['订单完成后15天内可以申请退款。', '15 completed any'],
    ['预计送达日期后15天内可以发起纠纷。', '15 expected any'],
    ['Bạn có thể mở tranh chấp trong vòng 15 ngày sau khi đơn hàng hoàn tất.', '15 completed any'],
    ['Můžete otevřít spor do 15 dnů od doručení.', '15 delivered any'],
    ['Anda dapat mengajukan sengketa dalam 15 hari setelah pesanan selesai.', '15 completed any'],
  ])('%s', (text, right) => {
    expect(told(text)).toBe(right);
  });

  it.each([
    'Open a dispute up to 15 days after the buyer protection ends.',
    'You can apply for a refund until Oct 12, 2026.',
    'Please confirm receipt before Oct 20, 2026, or the order will be confirmed automatically.',
    'Buyer protection: until 20 October 2026',
    'La protección del comprador termina el 20 de octubre de 2026.',
    'Der Käuferschutz endet am 20. Oktober 2026.',
    'A proteção termina em 20 de outubro de 2026.',
    'La protection acheteur se termine le 20 octobre 2026.',
    'Защита покупателя заканчивается 20 октября 2026 г.',
    'Alıcı koruması 20 Ekim 2026 tarihinde sona eriyor.',
    '구매자 보호는 2026년 10월 20일에 종료됩니다.',
    '購入者保護は2026年10月20日に終了します。',
    '买家保护将于2026年10月20日结束。',
    '15-day returns',
    '15-days money back if returned',
    'Пожалуйста, верните товар в течение 10 рабочих дней.',
    'Por favor, devuelve el producto en 10 días hábiles.',
    'Bitte senden Sie die Ware innerhalb von 10 Werktagen zurück.',
    'Full refund if the item is not received in 60 days',
    'Reembolso si no se recibe en 60 días',
    'Máte 15 dní na vrátenie tovaru.',
    'Du kan öppna en tvist inom 15 dagar.',
    'Voit avata riidan 15 päivän kuluessa.',
    'A vitát 15 napon belül nyithatja meg.',
    'Μπορείτε να ανοίξετε διαφορά εντός 15 ημερών.',
    'Puteți deschide o dispută în 15 zile.',
  ])('asked, never silent: %s', (text) => {
    expect(told(text)).toBe('asked');
  });

  it.each([
    'The seller must respond within 5 days, otherwise you get a refund.',
    'Der Verkäufer muss innerhalb von 5 Tagen antworten.',
    'Estimated delivery: Oct 20, 2026',
    'Apply for R$5.00 coupon code if delayed by Aug 3, 2026',
    'Order date: Oct 20, 2026',
    'Fast delivery',
    'Refund if items damaged',
  ])('nothing for the shopper to do: %s', (text) => {
    expect(told(text)).toBe('');
  });
});

describe('a reading with what its sentences state', () => {
  it('keeps the words, and names what could not be read', () => {
    const order = withStatedDates(
      madeReading({
        reminderText: 'Return it within 7 days of confirming receipt. Act within 9 days of the eclipse.',
        serviceTexts: ['Refund if no delivery before Oct 3, 2026'],
      }),
    );
    expect(order.fields).toMatchObject({
      windows: [{ days: 7, from: 'completed', words: 'Return it within 7 days of confirming receipt.' }],
      unreadSentences: ['Act within 9 days of the eclipse.'],
      refundIfNotDeliveredBefore: '2026-10-03',
      refundWords: 'Refund if no delivery before Oct 3, 2026',
    });
  });

  it('stays a valid reading whatever the page says, and throws at nothing', () => {
    const piece = fc.constantFrom(
      'within ',
      '7 days',
      ' of confirming receipt',
      '. ',
      '15 дней',
      '후 ',
      '\u202e',
      '7日',
      '0',
      'refund if no delivery before ',
      'Oct 3, 2026',
      '９９９天',
    );
    const text = fc.oneof(
      fc.string({ maxLength: 300 }),
      fc.array(piece, { maxLength: 30 }).map((all) => all.join('')),
    );
    fc.assert(
      fc.property(fc.array(text, { maxLength: 5 }), (texts) => {
        const order = withStatedDates(madeReading({ reminderText: texts[0] ?? '', serviceTexts: texts }));
        expect(z.safeParse(orderReadingSchema, order).error).toBeUndefined();
      }),
    );
  });

  it('invents no day and no period where a text has no number', () => {
    const said = fc.constantFrom(
      ...['within days of confirming receipt', 'Refund if not delivered before October', 'Rückgabe nach Lieferung'],
      ...['возврат после доставки', '受取確認後日以内に返品', 'คืนเงินหากไม่ได้รับสินค้า', 'خلال أيام من تأكيد الاستلام'],
      ...[
        'שבוע לאחר קבלה',
        '배송되지 않으면 환불',
        'sau khi nhận hàng',
        'setelah diterima',
        '. ',
        ', ',
        'you can',
        'week',
      ],
    );
    fc.assert(
      fc.property(fc.array(said, { maxLength: 12 }), (parts) => {
        const { windows, refund } = readStated([parts.join(' ')]);
        expect([...windows, refund].filter(Boolean)).toEqual([]);
      }),
    );
  });

  it('states no period but one that stands in the sentence', () => {
    const from = fc.constantFrom('of confirming receipt', 'nach Lieferung', 'после оплаты', 'setelah diterima', '후');
    const unit = fc.constantFrom('days', 'Tagen', 'дней', 'hari', '일', 'ngày', 'moons', '');
    fc.assert(
      fc.property(fc.nat({ max: 999 }), unit, from, (count, word, start) => {
        for (const { days } of readStated([`within ${count} ${word} ${start}`]).windows) expect(days).toBe(count);
      }),
    );
  });

  it('costs a bounded time, however long a text is', () => {
    const long = '7 days after '.repeat(160);
    expect(readStated(Array.from({ length: 20 }, () => long)).windows).toEqual([]);
  });
});
