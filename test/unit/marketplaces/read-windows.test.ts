import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { orderReadingSchema } from '../../../src/domain/order.js';
import { readStated } from '../../../src/marketplaces/printed/read-windows.js';
import { withStatedDates } from '../../../src/marketplaces/stated-dates.js';
import { phrases } from '../../shop/phrases/phrases.js';
import { madeReading } from '../domain/made.js';

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
  ])('%s: speaks of no date of hers', (text) => {
    expect(told(text)).toBe('');
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

  it('costs a bounded time, however long a text is', () => {
    const long = '7 days after '.repeat(160);
    expect(readStated(Array.from({ length: 20 }, () => long)).windows).toEqual([]);
  });
});
