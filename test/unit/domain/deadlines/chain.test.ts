// The whole chain of dates, from the promised delivery to the card.
import { describe, expect, test } from 'vitest';
import type { Case } from '../../../../src/domain/cases/case.js';
import type { CaseEvent } from '../../../../src/domain/cases/case-event.js';
import { apply } from '../../../../src/domain/cases/transitions.js';
import { isShoppers } from '../../../../src/domain/deadlines/deadline.js';
import { deadlinesOf, nextDeadline, unknownDates } from '../../../../src/domain/deadlines/deadlines.js';
import { orderDates, pressingDates } from '../../../../src/domain/deadlines/order-dates.js';
import type { OrderFields } from '../../../../src/domain/orders/order.js';
import { policy } from '../../../../src/marketplaces/aliexpress/policy.js';
import { madeCase, madeOrder } from '../made.js';

const ZONE = 'Europe/Berlin';
const TODAY = '2026-10-10';
const at = (day: string, time = '10:00:00') => `${day}T${time}.000Z`;
const caseWith = (fields: OrderFields, ...events: CaseEvent[]): Case => {
  const made = madeCase(fields);
  return { ...made, events: [...made.events, ...events] };
};
const datesOf = (subject: Case, today = TODAY) =>
  Object.fromEntries(deadlinesOf(subject, policy, today, ZONE).map(({ kind, on }) => [kind, on]));
const read = (day: string, fields: Extract<CaseEvent, { type: 'case-read' }>['fields']): CaseEvent => ({
  type: 'case-read',
  at: at(day),
  page: 'case',
  fields,
});

describe('before submitting', () => {
  test('a parcel on its way: the promise, the first day to open, the end of protection, the card', () => {
    const subject = caseWith({
      orderedOn: '2026-09-20',
      shippedOn: '2026-10-05',
      expectedOn: '2026-10-25',
      paymentMethod: 'Visa *1234',
    });
    expect(datesOf(subject)).toEqual({
      'dispute-opens': '2026-10-16',
      'delivery-promised': '2026-10-25',
      'send-dispute': '2026-11-09',
      'card-chargeback': '2027-01-18',
    });
  });

  test('the page offering the dispute, or a promise of under five days, opens it at once', () => {
    const fields = { shippedOn: '2026-10-05', expectedOn: '2026-10-25' };
    expect(datesOf(caseWith({ ...fields, disputeOffered: true }))['dispute-opens']).toBeUndefined();
    expect(datesOf(caseWith({ ...fields, expectedOn: '2026-10-08' }))['dispute-opens']).toBeUndefined();
  });

  test('paid through PayPal, its own period counts and not that of the card', () => {
    const dates = datesOf(caseWith({ paidOn: '2026-09-20', paymentMethod: 'PayPal' }));
    expect(dates).toEqual({ 'paypal-claim': '2027-03-19' });
  });

  test('paid through PayPal and it came: the earlier end for goods not as described counts, with the later one beside it', () => {
    const fields = { paidOn: '2026-09-20', deliveredOn: '2026-10-01', paymentMethod: 'PayPal' };
    const made = caseWith(fields);
    const came: Case = { ...made, draft: { ...made.draft, received: 'yes' } };
    expect(datesOf(came)['paypal-claim']).toBe('2026-10-31');
    const claim = deadlinesOf(came, policy, '2026-10-08', ZONE).find(({ kind }) => kind === 'paypal-claim');
    expect(claim?.alternatives.map(({ on }) => on)).toEqual(['2027-03-19']);
    expect(datesOf(made)['paypal-claim']).toBe('2027-03-19');
  });

  test('a rule for one country counts only for a shopper who lives there', () => {
    const made = madeCase({ orderedOn: '2026-08-01', completedOn: '2026-09-01' });
    const inBrazil: Case = { ...made, draft: { ...made.draft, country: 'BR' } };
    expect(datesOf(made)['send-dispute']).toBe('2026-09-16');
    expect(datesOf(inBrazil)['send-dispute']).toBe('2026-10-30');
  });
});

describe('after submitting', () => {
  const sent: CaseEvent = { type: 'submitted', at: at('2026-10-08') };
  const proposed: CaseEvent = { type: 'proposal-received', at: at('2026-10-09'), amount: null, words: '' };

  test("the page's countdown takes precedence over the rule, and keeps its words", () => {
    const subject = caseWith(
      {},
      sent,
      read('2026-10-10', {
        mustAct: 'seller',
        countdownText: '3 days 02:00:00',
        countdownEndsAt: at('2026-10-13', '12:00:00'),
      }),
    );
    const seller = deadlinesOf(subject, policy, TODAY, ZONE).find(({ kind }) => kind === 'seller-answers');
    expect(seller).toMatchObject({
      on: '2026-10-13',
      certain: true,
      source: { kind: 'page-countdown', words: '3 days 02:00:00' },
    });
  });

  test('an answer to a proposal has a date only from the page or the shopper, who is asked for it otherwise', () => {
    const waiting = caseWith({}, sent, proposed);
    expect(datesOf(waiting)).toEqual({});
    expect(unknownDates(waiting, [])).toEqual(['answer-proposal']);
    const known = caseWith({}, sent, proposed, read('2026-10-09', { mustAct: 'shopper', answerBy: '2026-10-14' }));
    expect(datesOf(known)).toEqual({ 'answer-proposal': '2026-10-14' });
    expect(unknownDates(known, deadlinesOf(known, policy, TODAY, ZONE))).toEqual([]);
  });

  test('"waiting for your response" comes first even before the shopper has entered a proposal', () => {
    const subject = caseWith({}, sent, read('2026-10-09', { state: 'waiting-shopper', answerBy: '2026-10-12' }));
    expect(nextDeadline(deadlinesOf(subject, policy, TODAY, ZONE))).toMatchObject({
      kind: 'answer-proposal',
      on: '2026-10-12',
    });
  });

  test('what the shopper does ends the dates that were read before', () => {
    const subject = caseWith({}, sent, proposed, read('2026-10-09', { mustAct: 'shopper', answerBy: '2026-10-14' }), {
      type: 'rejected',
      at: at('2026-10-10'),
    });
    expect(datesOf(subject)).toEqual({ 'marketplace-decides': '2026-10-17' });
  });

  test('a return has the date of the rule, the page takes precedence, and shipping it ends the date', () => {
    const agreed: CaseEvent = { type: 'return-agreed', at: at('2026-10-09') };
    expect(datesOf(caseWith({}, sent, agreed))).toMatchObject({ 'ship-return': '2026-10-19' });
    const page = read('2026-10-10', { state: 'return-goods', answerBy: '2026-10-16' });
    expect(datesOf(caseWith({}, sent, agreed, page))).toMatchObject({ 'ship-return': '2026-10-16' });
    const back: CaseEvent = { type: 'sent-back', at: at('2026-10-10'), carrier: '', trackingNumber: '' };
    expect(datesOf(caseWith({}, sent, agreed, back))['ship-return']).toBeUndefined();
  });

  test('no source gives the length of an appeal: the shopper is asked for the date', () => {
    const decided = caseWith({}, sent, { type: 'decision-received', at: at('2026-10-09'), amount: null, words: '' });
    expect(unknownDates(decided, [])).toContain('appeal');
    const own: CaseEvent = {
      type: 'deadline-set',
      at: at('2026-10-09'),
      kind: 'appeal',
      on: '2026-10-16',
      why: 'the page',
    };
    expect(datesOf({ ...decided, events: [...decided.events, own] })).toEqual({ appeal: '2026-10-16' });
  });

  test('a refund on its way is counted in working days, and has no date once it arrived', () => {
    const won: CaseEvent = { type: 'finished', at: at('2026-10-09'), outcome: 'refunded' };
    const subject = caseWith({ paidOn: '2026-09-01', paymentMethod: 'Visa' }, sent, won);
    expect(datesOf(subject)).toEqual({ 'refund-arrives': '2026-11-06' });
    const there: CaseEvent = { type: 'money-checked', at: at('2026-10-12'), arrived: 'all', amount: null };
    expect(datesOf({ ...subject, events: [...subject.events, there] })).toEqual({});
    const refused = caseWith({ paidOn: '2026-09-01', paymentMethod: 'Visa' }, sent, {
      type: 'finished',
      at: at('2026-10-09'),
      outcome: 'refused',
    });
    expect(datesOf(refused)).toEqual({ 'card-chargeback': '2026-12-30' });
  });
});

describe('safety', () => {
  test('the shopper should act a day earlier, unless they set the date themselves', () => {
    const subject = caseWith({ completedOn: '2026-10-01' });
    const [send] = deadlinesOf(subject, policy, TODAY, ZONE);
    expect(send).toMatchObject({ on: '2026-10-16', aimOn: '2026-10-15', zone: 'America/Los_Angeles' });
    const own: CaseEvent = { type: 'deadline-set', at: at(TODAY), kind: 'send-dispute', on: '2026-10-12', why: '' };
    const [set] = deadlinesOf({ ...subject, events: [...subject.events, own] }, policy, TODAY, ZONE);
    expect(set).toMatchObject({ on: '2026-10-12', aimOn: '2026-10-12', zone: ZONE });
  });

  test('an event written while the clock was ahead counts from what followed it, never from the future', () => {
    const ahead: CaseEvent = { type: 'submitted', at: at('2026-10-13') };
    expect(datesOf(caseWith({}, ahead))['seller-answers']).toBe('2026-10-15');
    const after: CaseEvent = { type: 'exhibit-added', at: at('2026-10-09'), exhibitId: 'x', letter: 'A' };
    expect(datesOf(caseWith({}, ahead, after))['seller-answers']).toBe('2026-10-14');
  });

  test('a countdown read while the clock was ahead ends sooner than it was noted', () => {
    const subject = caseWith(
      {},
      { type: 'submitted', at: at('2026-10-08') },
      read('2026-10-13', { mustAct: 'shopper', countdownEndsAt: at('2026-10-15') }),
    );
    expect(datesOf(subject)['answer-proposal']).toBe('2026-10-12');
  });
});

describe('an order without a case', () => {
  const dates = (fields: OrderFields) => orderDates(madeOrder(fields), policy, TODAY, ZONE);
  const pressing = (fields: OrderFields) => pressingDates(dates(fields), TODAY).map(({ kind, on }) => `${kind} ${on}`);

  test('is listed when it is late, and when its protection is about to end', () => {
    expect(pressing({ expectedOn: '2026-10-05' })).toEqual([
      'delivery-promised 2026-10-05',
      'protection-ends 2026-10-20',
    ]);
    expect(pressing({ expectedOn: '2026-10-30' })).toEqual([]);
    expect(pressing({ refundIfNotDeliveredBefore: '2026-10-12' })).toEqual(['protection-ends 2026-10-12']);
  });

  test('is not listed long after it arrived, or when no date is left', () => {
    expect(pressing({ orderedOn: '2025-01-01', completedOn: '2025-02-01' })).toEqual([]);
    expect(pressing({ expectedOn: '2026-08-01' })).toEqual([]);
    expect(pressing({ stateText: 'Completed' })).toEqual([]);
  });

  test('the end of protection is a date of the shopper', () => {
    expect(
      dates({ expectedOn: '2026-10-05' })
        .filter(isShoppers)
        .map(({ kind }) => kind),
    ).toEqual(['protection-ends']);
  });
});

describe('regression', () => {
  const sent = (day: string, on?: string): CaseEvent => ({ type: 'submitted', at: at(day), ...(on ? { on } : {}) });
  const reopened: CaseEvent = { type: 'reopened', at: at('2026-10-19') };

  test('the day on which a dispute becomes possible is listed on that day, and for a reminder some days longer', () => {
    const subject = caseWith({ shippedOn: '2026-10-05', expectedOn: '2026-10-25' });
    expect(datesOf(subject, '2026-10-16')['dispute-opens']).toBe('2026-10-16');
    expect(datesOf(subject, '2026-10-17')['dispute-opens']).toBeUndefined();
    const later = (today: string) =>
      deadlinesOf(subject, policy, today, ZONE, 7).some(({ kind }) => kind === 'dispute-opens');
    expect([later('2026-10-17'), later('2026-10-23'), later('2026-10-24')]).toEqual([true, true, false]);
  });

  test('periods count from the day that the marketplace gives for the dispute, not from the day it was read', () => {
    const dates = datesOf(caseWith({}, sent('2026-10-10', '2026-10-01')));
    expect(dates).toMatchObject({ 'seller-answers': '2026-10-06', 'marketplace-decides': '2026-10-08' });
  });

  test('periods of a reopened case do not count from its first round', () => {
    const opened = read('2026-10-01', { openedOn: '2026-10-01', mustAct: 'seller', answerBy: '2026-10-06' });
    const withdrawn: CaseEvent = { type: 'withdrawn', at: at('2026-10-18') };
    const again = caseWith({}, opened, sent('2026-10-01'), withdrawn, reopened, sent('2026-10-20'));
    expect(datesOf(again, '2026-10-20')).toMatchObject({ 'seller-answers': '2026-10-25' });

    const paid: CaseEvent = { type: 'finished', at: at('2026-10-10'), outcome: 'partly' };
    const there: CaseEvent = { type: 'money-checked', at: at('2026-10-12'), arrived: 'all', amount: null };
    const offer: CaseEvent = { type: 'proposal-received', at: at('2026-10-21'), amount: null, words: '' };
    const accepted: CaseEvent = { type: 'accepted', at: at('2026-10-22') };
    const second = caseWith({}, sent('2026-10-01'), paid, there, reopened, sent('2026-10-20'), offer, accepted);
    expect(datesOf(second, '2026-10-22')).toHaveProperty('refund-arrives');
    const nothing = caseWith({}, sent('2026-10-01'), paid, reopened, sent('2026-10-20'), withdrawn);
    expect(datesOf(nothing, '2026-10-22')).not.toHaveProperty('refund-arrives');
  });

  test('a date that was ticked off can be opened again', () => {
    const done: CaseEvent = { type: 'deadline-done', at: at('2026-10-09'), kind: 'send-dispute' };
    const before = caseWith({ completedOn: '2026-10-01' });
    const afterwards = (subject: Case, event: CaseEvent): Case => {
      const applied = apply(subject, event);
      if (!applied.ok) throw new Error(`refused: ${event.type}`);
      return applied.case;
    };
    const ticked = afterwards(before, done);
    expect(datesOf(ticked)).not.toHaveProperty('send-dispute');
    expect(datesOf(afterwards(ticked, { type: 'undone', at: at('2026-10-09'), index: 1 }))).toHaveProperty(
      'send-dispute',
    );
  });

  test("after the earlier end of PayPal's window the later one does not replace it", () => {
    const made = caseWith({ paidOn: '2026-09-20', deliveredOn: '2026-10-01', paymentMethod: 'PayPal' });
    const came: Case = { ...made, draft: { ...made.draft, received: 'yes' } };
    expect(datesOf(came, '2026-11-05')['paypal-claim']).toBe('2026-10-31');
  });

  test('a day that the shopper entered comes from the shopper, not from the page', () => {
    const made = madeCase({ shippedOn: '2026-10-01', expectedOn: '2026-10-25' });
    const source = { strategy: 'shopper', page: null, readAt: at('2026-10-02') } as const;
    const order = { ...made.order, sources: { ...made.order.sources, expectedOn: source } };
    const promised = deadlinesOf({ ...made, order }, policy, TODAY, ZONE).find(
      ({ kind }) => kind === 'delivery-promised',
    );
    expect(promised?.source).toEqual({ kind: 'shopper', why: '', setOn: '2026-10-02', read: source });
  });
});
