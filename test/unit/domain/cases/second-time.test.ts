// Right the second time: a second reading, offer, round or parcel, and what a page alone may end.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyCaseReading, isAbout } from '../../../../src/domain/cases/apply-case-reading.js';
import type { Case } from '../../../../src/domain/cases/case.js';
import type { CaseEvent } from '../../../../src/domain/cases/case-event.js';
import {
  CASE_STATES,
  type CaseFields,
  type CaseReading,
  type CaseVisit,
} from '../../../../src/domain/cases/case-reading.js';
import { currentEvents } from '../../../../src/domain/cases/current-events.js';
import { unconfirmedClaims } from '../../../../src/domain/cases/page-claims.js';
import { apply, statusOf } from '../../../../src/domain/cases/transitions.js';
import { deadlinesOf } from '../../../../src/domain/deadlines/deadlines.js';
import type { OrderFields } from '../../../../src/domain/orders/order.js';
import { policy } from '../../../../src/marketplaces/aliexpress/policy.js';
import { madeCase } from '../made.js';

const LINE = '8000000000000001';
const NUMBER = '6220000000000001';
const USD = (minor: number) => ({ minor, currency: 'USD' });
const at = (day: string, time = '10:00:00') => `2026-${day}T${time}.000Z`;
const TODAY = '2026-10-10';

const made = (fields: OrderFields = {}): Case =>
  madeCase({ total: USD(2000), ...fields }, [{ lineId: LINE, title: 'Lamp' }]);
const reading = (fields: CaseFields, more: Partial<CaseReading> = {}): CaseReading => ({
  caseNumber: NUMBER,
  lineId: LINE,
  fields,
  wonBy: Object.fromEntries(Object.keys(fields).map((field) => [field, 'page-data' as const])),
  ...more,
});
const visit = (subject: Case, fields: CaseFields, day: string, page: CaseVisit['page'] = 'case') =>
  applyCaseReading(subject, reading(fields), { page, at: at(day) });
function say(subject: Case, event: Omit<CaseEvent, 'at'>, day: string): Case {
  const applied = apply(subject, { ...event, at: at(day) } as CaseEvent);
  if (!applied.ok) throw new Error(`${event.type} in ${applied.status}`);
  return applied.case;
}
const datesOf = (subject: Case, today = TODAY) =>
  Object.fromEntries(deadlinesOf(subject, policy, today, 'UTC').map(({ kind, on }) => [kind, on]));
const status = (subject: Case) => statusOf(currentEvents(subject));
const sent = (fields?: OrderFields) => say(made(fields), { type: 'submitted' }, '10-05');

describe('regression: the first look at a running case gives the same dates as the second', () => {
  const dated: [string, CaseFields][] = CASE_STATES.flatMap((state) => [
    [`${state}, a countdown`, { state, countdownEndsAt: at('10-14'), openedOn: '2026-10-01' }],
    [`${state}, a last day`, { state, answerBy: '2026-10-15', openedOn: '2026-10-01' }],
    [
      `${state}, an offer`,
      { state, answerBy: '2026-10-15', offerAmount: USD(1), printedOffer: '$0.01', actions: ['accept'] },
    ],
  ]);
  test.each(dated)('%s', (_what, fields) => {
    const first = visit(made(), fields, '10-08');
    // The same page once more, as if nothing had been kept of the first look but what it showed.
    const second = visit(visit(first, { ...fields, stateText: 'x' }, '10-09'), fields, '10-10');
    const own = (subject: Case) => {
      const { 'answer-proposal': answer, 'ship-return': ship, 'seller-answers': seller } = datesOf(subject);
      return { answer, ship, seller };
    };
    expect(own(first)).toEqual(own(second));
  });

  test('the page’s countdown is not replaced by a rule’s later day', () => {
    const subject = visit(sent(), { state: 'return-goods', countdownEndsAt: at('10-15', '09:00:00') }, '10-10');
    expect(datesOf(subject)['ship-return']).toBe('2026-10-15');
  });

  test('a first visit to a case with an offer and a countdown has its date', () => {
    const fields: CaseFields = {
      state: 'waiting-shopper',
      countdownEndsAt: at('10-12'),
      offerAmount: USD(100),
      actions: ['accept'],
    };
    expect(datesOf(visit(made(), fields, '10-10'))['answer-proposal']).toBe('2026-10-12');
  });
});

describe('regression: another reading takes no date away', () => {
  const running = () => visit(sent(), { state: 'waiting-shopper', answerBy: '2026-10-17' }, '10-06');

  test.each(['case-list', 'refund', 'case'] as const)('a page that shows less: %s', (page) => {
    expect(
      datesOf(visit(running(), { state: 'waiting-shopper', changedOn: '2026-10-06' }, '10-07', page)),
    ).toMatchObject({
      'answer-proposal': '2026-10-17',
    });
  });

  test('codes of another kind of page are no move', () => {
    const listed = visit(running(), { state: 'waiting-shopper', stateCode: '3' }, '10-07', 'case-list');
    expect(datesOf(visit(listed, { stateCode: 'WAIT_BUYER' }, '10-08'))['answer-proposal']).toBe('2026-10-17');
  });

  test('a later day for the same request stands beside the earlier one, which leads', () => {
    const later = visit(running(), { state: 'waiting-shopper', answerBy: '2026-10-25' }, '10-08');
    const answer = deadlinesOf(later, policy, TODAY, 'UTC').find(({ kind }) => kind === 'answer-proposal');
    expect([answer?.on, answer?.alternatives.map(({ on }) => on)]).toEqual(['2026-10-17', ['2026-10-25']]);
  });

  test('the shopper’s own move ends it', () => {
    const offered = visit(
      running(),
      { state: 'waiting-shopper', answerBy: '2026-10-17', offerAmount: USD(5), actions: ['reject'] },
      '10-07',
    );
    expect(datesOf(say(offered, { type: 'rejected' }, '10-09'))['answer-proposal']).toBeUndefined();
  });
});

describe('regression: what the shopper says of a date holds for that request', () => {
  const offer = (day: string, amount = 100) =>
    ({ type: 'proposal-received', amount: USD(amount), words: '' }) as const satisfies Omit<
      Extract<CaseEvent, { type: 'proposal-received' }>,
      'at'
    > & { day?: typeof day };

  test('a date they set does not overrule the next proposal’s', () => {
    let subject = say(sent(), offer('10-01'), '10-06');
    subject = say(
      subject,
      { type: 'deadline-set', kind: 'answer-proposal', on: '2026-10-08', why: '' } as never,
      '10-06',
    );
    expect(datesOf(subject, '2026-10-07')['answer-proposal']).toBe('2026-10-08');
    subject = say(subject, { type: 'rejected' }, '10-07');
    subject = visit(
      subject,
      { state: 'waiting-shopper', answerBy: '2026-10-15', offerAmount: USD(300), actions: ['accept'] },
      '10-09',
    );
    expect(datesOf(subject)['answer-proposal']).toBe('2026-10-15');
  });

  test('a date that the page states after it leads, with theirs beside it', () => {
    let subject = visit(sent(), { state: 'waiting-shopper', answerBy: '2026-10-20' }, '10-06');
    subject = say(
      subject,
      { type: 'deadline-set', kind: 'answer-proposal', on: '2026-10-18', why: '' } as never,
      '10-07',
    );
    expect(datesOf(subject)['answer-proposal']).toBe('2026-10-18');
    subject = visit(subject, { state: 'waiting-shopper', answerBy: '2026-10-16' }, '10-09');
    const answer = deadlinesOf(subject, policy, TODAY, 'UTC').find(({ kind }) => kind === 'answer-proposal');
    expect([answer?.on, answer?.alternatives.map(({ on }) => on)]).toEqual([
      '2026-10-16',
      ['2026-10-18', '2026-10-20'],
    ]);
  });

  test('"done" is said of one day: another day is open again', () => {
    let subject = visit(sent(), { state: 'waiting-shopper', answerBy: '2026-10-12' }, '10-06');
    subject = say(subject, { type: 'deadline-done', kind: 'answer-proposal', on: '2026-10-12' } as never, '10-07');
    expect(datesOf(subject)['answer-proposal']).toBeUndefined();
    subject = visit(subject, { state: 'waiting-marketplace' }, '10-08');
    subject = visit(subject, { state: 'waiting-shopper', answerBy: '2026-10-19' }, '10-09');
    expect(datesOf(subject)['answer-proposal']).toBe('2026-10-19');
  });
});

describe('a page adds and asks: what it alone told ends no date', () => {
  const dated = () =>
    visit(sent({ paidOn: '2026-09-20' }), { state: 'waiting-shopper', answerBy: '2026-10-17' }, '10-06');
  const ENDS: readonly CaseFields['state'][] = ['cancelled', 'refunded', 'refused', 'closed', 'refunding'];

  test.each(ENDS)('regression: "%s" from one event of any script', (state) => {
    const subject = visit(dated(), { state: state as 'closed', refundAmount: USD(2000) }, '10-08');
    const answer = deadlinesOf(subject, policy, TODAY, 'UTC').find(({ kind }) => kind === 'answer-proposal');
    expect(answer?.on).toBe('2026-10-17');
    if (unconfirmedClaims(currentEvents(subject)).length > 0) expect(answer?.claim).toBeDefined();
  });

  test('regression: "cancelled" without the case’s number is about nothing', () => {
    const told = reading({ state: 'cancelled' });
    delete told.caseNumber;
    expect([isAbout(made(), told), isAbout(dated(), told)]).toEqual([true, false]);
  });

  test('a draft keeps its dates beside "submitted" until the shopper says yes', () => {
    const draft = made({ refundIfNotDeliveredBefore: '2026-10-20' });
    const told = visit(draft, { state: 'waiting-seller', openedOn: '2026-10-08' }, '10-09');
    expect(status(told)).toBe('submitted');
    expect(datesOf(told)['send-dispute']).toBe('2026-10-20');
    expect(datesOf(say(told, { type: 'page-confirmed' }, '10-09'))['send-dispute']).toBeUndefined();
  });

  test('pages of two kinds on two days are as good as the shopper’s yes; of one kind, or on one day, they are not', () => {
    const ended = visit(dated(), { state: 'cancelled' }, '10-08');
    const claims = (subject: Case) => unconfirmedClaims(currentEvents(subject)).length;
    expect(claims(ended)).toBe(1);
    expect(claims(visit(ended, { state: 'cancelled', stateText: 'Cancelled' }, '10-09'))).toBe(1);
    expect(claims(visit(ended, { state: 'cancelled', stateText: 'Cancelled' }, '10-08', 'case-list'))).toBe(1);
    expect(claims(visit(ended, { state: 'cancelled' }, '10-09', 'case-list'))).toBe(0);
  });

  test('regression: a running state leads a case back that only a page had closed', () => {
    const ended = visit(dated(), { state: 'cancelled' }, '10-08');
    expect(status(ended)).toBe('closed');
    const back = visit(ended, { state: 'waiting-shopper', answerBy: '2026-10-17' }, '10-09');
    expect([status(back), datesOf(back)['answer-proposal']]).toEqual(['submitted', '2026-10-17']);
    // What the shopper said themselves no page leads back.
    const own = say(dated(), { type: 'withdrawn' }, '10-08');
    expect(status(visit(own, { state: 'waiting-shopper' }, '10-09'))).toBe('closed');
  });

  test('whatever pages tell, in any order: a date of the shopper’s that stood before it still stands', () => {
    const told = fc.record({
      fields: fc.record(
        {
          state: fc.constantFrom(...CASE_STATES),
          answerBy: fc.constantFrom('2026-10-21', '2026-10-30'),
          offerAmount: fc.constantFrom(USD(1), USD(2000)),
          refundAmount: fc.constantFrom(USD(1), USD(2000)),
          actions: fc.constantFrom<NonNullable<CaseFields['actions']>[]>(['accept'], []),
        },
        { requiredKeys: [] },
      ) as fc.Arbitrary<CaseFields>,
      page: fc.constantFrom('case' as const),
      day: fc.constantFrom('10-07', '10-08', '10-09'),
    });
    fc.assert(
      fc.property(fc.array(told, { maxLength: 8 }), (all) => {
        let draft = made({ refundIfNotDeliveredBefore: '2026-10-20', paidOn: '2026-09-20', paymentMethod: 'Visa' });
        for (const { fields, page, day } of all) draft = visit(draft, fields, day, page);
        const dates = datesOf(draft);
        expect(dates['send-dispute'] ?? dates['protection-ends']).toBe('2026-10-20');
      }),
      { numRuns: 500 },
    );
  });
});

describe('"submitted" only from a reading with a number and a state or a day', () => {
  test.each<[string, Partial<CaseReading>, CaseFields]>([
    ['regression: the answer that draws the form', { caseNumber: undefined }, { refundAmount: USD(2000) }],
    [
      'regression: a form’s options that look like an offer',
      { caseNumber: undefined },
      { offerAmount: USD(2000), actions: ['accept'] },
    ],
    ['a number alone', {}, { reasonText: 'Damaged' }],
    ['a state without a number', { caseNumber: undefined }, { state: 'waiting-seller' }],
  ])('%s', (_what, more, fields) => {
    const told = { ...reading(fields), ...more };
    if (more.caseNumber === undefined && 'caseNumber' in more) delete told.caseNumber;
    const subject = applyCaseReading(made(), told, { page: 'case', at: at('10-09') });
    expect(status(subject)).toBe('preparing');
  });
});

describe('offers, rounds and endings', () => {
  test('regression: an offer kept without its amount learns it from the page', () => {
    const kept = say(sent(), { type: 'proposal-received', amount: null, words: '' } as never, '10-06');
    const told = visit(kept, { offerAmount: USD(1), printedOffer: '$0.01', actions: ['accept'] }, '10-07');
    expect(currentEvents(told).findLast(({ type }) => type === 'proposal-received')).toMatchObject({ amount: USD(1) });
  });

  test('regression: after reopening, the round before says nothing about the new case', () => {
    let subject = visit(sent(), { state: 'cancelled', openedOn: '2026-10-05' }, '10-06');
    subject = say(say(subject, { type: 'page-confirmed' }, '10-06'), { type: 'reopened' }, '10-07');
    const next = reading(
      { stateText: 'We are reviewing it', openedOn: '2026-10-08' },
      { caseNumber: '6220000000000009' },
    );
    expect(status(applyCaseReading(subject, next, { page: 'case', at: at('10-09') }))).toBe('submitted');
  });

  test('regression: words of a decision are words, and its day is the page’s', () => {
    const fields: CaseFields = {
      offerBy: 'marketplace',
      offerAmount: USD(100),
      printedOffer: '$1.00',
      changedOn: '2026-10-04',
      actions: ['accept'],
    };
    const decision = currentEvents(visit(sent(), fields, '10-09')).find(({ type }) => type === 'decision-received');
    expect(decision).toMatchObject({ on: '2026-10-04', words: '' });
  });

  test.each<[string, number, boolean]>([
    ['nothing', 0, false],
    ['a cent', 1, true],
    ['half', 1000, true],
  ])('regression: accepting %s', (_what, minor, pays) => {
    let subject = say(
      sent({ paidOn: '2026-09-20', paymentMethod: 'Visa' }),
      { type: 'proposal-received', amount: USD(minor), words: '' } as never,
      '10-06',
    );
    subject = say(subject, { type: 'accepted' }, '10-07');
    const dates = datesOf(subject);
    expect(dates['refund-arrives'] !== undefined).toBe(pays);
    // Next to nothing leaves the card open.
    expect(dates['card-chargeback'] !== undefined).toBe(minor < 1000);
  });

  test('regression: withdrawn on a promise, the window and its date stay', () => {
    const draft = made({ refundIfNotDeliveredBefore: '2026-10-20' });
    const closed = say(say(draft, { type: 'submitted' }, '10-05'), { type: 'withdrawn' }, '10-07');
    expect(datesOf(closed)['send-dispute']).toBe('2026-10-20');
  });

  test('regression: a way outside leaves the case and its offers as they are', () => {
    const outside = say(sent(), { type: 'escalated', route: 'consumer-body' } as never, '10-06');
    expect(status(outside)).toBe('submitted');
    expect(status(visit(outside, { offerAmount: USD(1), actions: ['accept'] }, '10-08'))).toBe('proposed');
  });

  test('regression: a return that fails can be decided', () => {
    const returning = say(
      say(sent(), { type: 'proposal-received', amount: USD(2000), words: '' } as never, '10-06'),
      { type: 'return-agreed' },
      '10-07',
    );
    expect(status(visit(returning, { state: 'refused' }, '10-09'))).toBe('decided');
  });

  test('regression: the price of the item without its shipping is asked about', () => {
    const subject = madeCase({ total: USD(2222) }, [
      { lineId: LINE, title: 'Lamp', unitPrice: USD(999), quantity: 1 },
      { lineId: '8000000000000002', title: 'Hub', unitPrice: USD(999), quantity: 1 },
    ]);
    const submitted = say(subject, { type: 'submitted' }, '10-05');
    const outcome = (refund: number) =>
      currentEvents(visit(submitted, { state: 'refunded', refundAmount: USD(refund) }, '10-09')).find(
        ({ type }) => type === 'finished',
      );
    expect(outcome(999)).toBeUndefined();
    expect(outcome(500)).toMatchObject({ outcome: 'partly' });
    expect(outcome(1111)).toMatchObject({ outcome: 'refunded' });
  });

  test('regression: a ticking text floods nothing', () => {
    let subject = sent();
    for (let second = 0; second < 300; second++) {
      const stateText = `Refund in 00:${String(59 - (second % 60)).padStart(2, '0')}`;
      subject = applyCaseReading(subject, reading({ stateText, reasonText: 'x' }), {
        page: 'case',
        at: new Date(Date.UTC(2026, 9, 9, 8, 0, second)).toISOString(),
      });
    }
    expect(subject.events.filter(({ type }) => type === 'case-read')).toHaveLength(1);
    for (let turn = 0; turn < 500; turn++) {
      const state = CASE_STATES[turn % CASE_STATES.length];
      subject = applyCaseReading(subject, reading({ state, reasonText: `${turn} ${'x'.repeat(turn)}` } as CaseFields), {
        page: 'case',
        at: new Date(Date.UTC(2026, 9, 9, 9, 0, turn)).toISOString(),
      });
    }
    expect(subject.events.filter(({ type }) => type === 'case-read').length).toBeLessThanOrEqual(120);
  });
});
