import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Case } from '../../../../src/domain/cases/case.js';
import type { CaseEvent } from '../../../../src/domain/cases/case-event.js';
import { deadlinesOf, nextDeadline } from '../../../../src/domain/deadlines/deadlines.js';
import { windowOf } from '../../../../src/domain/deadlines/order-dates.js';
import { madeCase, madeOrder, POLICY } from '../made.js';

const ZONE = 'America/Sao_Paulo';
const TODAY = '2026-10-02';
const SENTENCE = 'Return it within 7 days of confirming receipt; for a fault, within 90 days after order was placed.';
const windows = [
  { days: 7, from: 'completed' as const, about: 'return' as const, words: SENTENCE },
  { days: 90, from: 'ordered' as const, about: 'fault' as const, words: SENTENCE },
];

const of = (subject: Case, today = TODAY) => deadlinesOf(subject, POLICY, today, ZONE);
const send = (subject: Case, today = TODAY) => of(subject, today).find(({ kind }) => kind === 'send-dispute');
const withEvents = (subject: Case, ...events: CaseEvent[]): Case => ({
  ...subject,
  events: [...subject.events, ...events],
});

test("the page's own sentence takes precedence over the rule", () => {
  const order = { orderedOn: '2026-09-01', completedOn: '2026-09-28', windows };
  const deadline = send(madeCase(order));
  expect(deadline).toMatchObject({
    on: '2026-10-05',
    certain: true,
    source: { kind: 'page-sentence', words: SENTENCE },
  });
  expect(deadline?.alternatives.map(({ on }) => on)).toEqual(['2026-11-30']);
});

test('once the reason is a fault, only the window that speaks of faults counts', () => {
  const subject = madeCase({ orderedOn: '2026-09-01', completedOn: '2026-09-28', windows });
  const faulty = { ...subject, draft: { ...subject.draft, received: 'yes' as const, reason: 'defective' } };
  expect(send(faulty)).toMatchObject({ on: '2026-11-30', alternatives: [] });
});

test('a window that is over does not hide one that still runs', () => {
  const subject = madeCase({ orderedOn: '2026-09-01', completedOn: '2026-09-20', windows });
  expect(send(subject)).toMatchObject({ on: '2026-11-30' });
});

test('without a sentence the rule counts, and says so with its source', () => {
  const deadline = send(madeCase({ completedOn: '2026-09-28' }));
  expect(deadline).toMatchObject({ on: '2026-10-13', certain: false });
  expect(deadline?.source).toMatchObject({
    kind: 'policy',
    from: '2026-09-28',
    period: { id: 'dispute-after-completion', days: 15 },
  });
});

test('the promise line dates an order that has not arrived', () => {
  const subject = madeCase({
    refundIfNotDeliveredBefore: '2026-10-15',
    refundWords: 'Refund if no delivery before Oct 15, 2026',
  });
  expect(send(subject)).toMatchObject({
    on: '2026-10-15',
    source: { words: 'Refund if no delivery before Oct 15, 2026' },
  });
});

test('without anything read there is no deadline: no date is made up', () => {
  expect(of(madeCase({}))).toEqual([]);
  expect(windowOf(madeOrder({ stateText: 'Completed' }), POLICY, TODAY, ZONE)).toBeNull();
});

test('the date that the shopper set counts, the others stay beside it, and removing it restores them', () => {
  const subject = madeCase({ completedOn: '2026-09-28' });
  const own = {
    type: 'deadline-set',
    at: '2026-10-02T10:00:00.000Z',
    kind: 'send-dispute',
    on: '2026-10-09',
    why: 'the chat said so',
  } as const;
  expect(send(withEvents(subject, own))).toMatchObject({
    on: '2026-10-09',
    certain: true,
    alternatives: [{ on: '2026-10-13' }],
  });
  const back = { ...own, on: null, at: '2026-10-02T11:00:00.000Z' };
  expect(send(withEvents(subject, own, back))).toMatchObject({ on: '2026-10-13' });
});

test('after submitting, others must act, counted from the day it was in the zone of the shopper', () => {
  const subject = withEvents(madeCase({ completedOn: '2026-09-28' }), {
    type: 'submitted',
    at: '2026-10-03T01:30:00.000Z',
  });
  const deadlines = of(subject, '2026-10-02');
  expect(deadlines.map(({ kind, on, who }) => [kind, on, who])).toEqual([
    ['seller-answers', '2026-10-07', 'seller'],
    ['marketplace-decides', '2026-10-09', 'marketplace'],
  ]);
});

test('a proposal has no date until the page or the shopper gives one', () => {
  const subject = withEvents(
    madeCase({}),
    { type: 'submitted', at: '2026-10-03T10:00:00.000Z' },
    { type: 'proposal-received', at: '2026-10-04T10:00:00.000Z', amount: null, words: '' },
  );
  expect(of(subject)).toEqual([]);
});

test('dates of the shopper come before those of others, and the chargeback as the last resort after both', () => {
  const subject = madeCase({ paymentMethod: 'Mastercard', orderedOn: '2026-06-10', completedOn: '2026-09-28' });
  const deadlines = of(subject);
  expect(deadlines.map(({ kind }) => kind)).toEqual(['card-chargeback', 'send-dispute']);
  expect(nextDeadline(deadlines)?.kind).toBe('send-dispute');
});

test('the leading date is never later than another that is still to come', () => {
  const day = fc
    .integer({ min: 0, max: 200 })
    .map((n) => Temporal.PlainDate.from('2026-08-01').add({ days: n }).toString());
  fc.assert(
    fc.property(
      day,
      day,
      fc.integer({ min: 1, max: 120 }),
      fc.integer({ min: 1, max: 120 }),
      day,
      (ordered, completed, a, b, today) => {
        const made = [
          { days: a, from: 'completed' as const, about: 'any' as const, words: 'a' },
          { days: b, from: 'ordered' as const, about: 'any' as const, words: 'b' },
        ];
        const deadline = send(madeCase({ orderedOn: ordered, completedOn: completed, windows: made }), today);
        expect(deadline).toBeDefined();
        for (const alternative of deadline?.alternatives ?? []) {
          if (alternative.on >= today) expect(deadline && deadline.on <= alternative.on).toBe(true);
        }
      },
    ),
  );
});
