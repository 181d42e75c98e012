import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaseEvent } from '../../../../src/domain/cases/case-event.js';
import type { Deadline } from '../../../../src/domain/deadlines/deadline.js';
import {
  byPriority,
  ORDER_PRIORITIES,
  type OrderPriority,
  priorityOf,
} from '../../../../src/domain/lists/order-priority.js';
import { dayAfter } from '../../../../src/domain/time/day.js';
import { madeDeadline, madeOrder } from '../made.js';

const TODAY = '2026-10-10';
const at = '2026-10-01T08:00:00.000Z';
const until = (on: string, kind: Deadline['kind'] = 'send-dispute') =>
  madeDeadline(kind, on, kind === 'marketplace-decides' ? 'marketplace' : 'shopper');
const standing = (events: CaseEvent[], next: Deadline | null) => ({ subject: { lineKey: 'place-1', events }, next });
const opened: CaseEvent = { type: 'opened', at };
const submitted: CaseEvent = { type: 'submitted', at };

describe('what an order asks of the shopper', () => {
  it.each([
    ['a window within a week', {}, until('2026-10-17'), 'window-ends', true],
    ['a window that ends today', {}, until(TODAY), 'window-ends', true],
    ['a window further off', {}, until('2026-10-18'), 'later', false],
    ['a window that passed', { expectedOn: '2026-09-01' }, until('2026-10-09'), 'over', false],
    ['a parcel past its day', { expectedOn: '2026-10-09' }, null, 'late', true],
    ['a parcel on its day', { expectedOn: TODAY }, null, 'unknown', false],
    ['a late parcel that came', { expectedOn: '2026-10-01', deliveredOn: '2026-10-05' }, null, 'unknown', false],
    [
      'a late parcel of a finished order',
      { expectedOn: '2026-10-01', completedOn: '2026-10-05' },
      null,
      'unknown',
      false,
    ],
    ['nothing known', {}, null, 'unknown', false],
  ] as const)('%s', (_what, fields, window, why, urgent) => {
    expect(priorityOf(madeOrder(fields), window, [], TODAY)).toMatchObject({ why, urgent });
  });

  it('a case of the shopper goes before the window of its order', () => {
    const cases = [standing([opened], until('2026-10-12'))];
    expect(priorityOf(madeOrder({}), until('2026-11-30'), cases, TODAY)).toEqual({
      why: 'act',
      urgent: true,
      on: '2026-10-12',
    });
  });

  it('a case that waits for others is not urgent, whatever its parcel', () => {
    const cases = [standing([opened, submitted], until('2026-10-11', 'marketplace-decides'))];
    expect(priorityOf(madeOrder({ expectedOn: '2026-09-01' }), null, cases, TODAY)).toMatchObject({
      why: 'waiting',
      urgent: false,
    });
  });

  it('of several cases the most urgent one counts; a chargeback of last resort is no date to act on', () => {
    const waits = standing([opened, submitted], until('2026-10-11', 'marketplace-decides'));
    const waitsForShopper = standing([opened], until('2027-01-01', 'card-chargeback'));
    expect(priorityOf(madeOrder({}), null, [waits, waitsForShopper], TODAY)).toEqual({
      why: 'act',
      urgent: true,
      on: null,
    });
  });

  it('regression: a case in which a page or a message says that the shopper must act waits for them, wherever it stands', () => {
    const told = (...events: CaseEvent[]) => priorityOf(madeOrder({}), null, [standing(events, decides)], TODAY);
    const decides = until('2026-10-11', 'marketplace-decides');
    const waitsForShopper = { why: 'act', urgent: true, on: null };
    const read: CaseEvent = { type: 'case-read', at, page: 'case', fields: { mustAct: 'shopper' }, wonBy: {} };
    const asks: CaseEvent = {
      type: 'message-kept',
      at,
      who: 'seller',
      on: '2026-10-01',
      words: 'A video?',
      asks: true,
    };
    const back: CaseEvent = { type: 'sent-back', at, carrier: '', trackingNumber: '1' };
    expect(told(opened, submitted, read)).toEqual(waitsForShopper);
    expect(told(opened, submitted, { type: 'escalated', at, route: 'platform' }, asks)).toEqual(waitsForShopper);
    expect(told(opened, submitted, { type: 'return-agreed', at }, back, asks)).toEqual(waitsForShopper);
    expect(told(opened, submitted, { type: 'return-agreed', at }, back)).toMatchObject({ why: 'waiting' });
    expect(told(opened, submitted, { type: 'return-agreed', at })).toMatchObject({ why: 'waiting' });
  });

  it('a finished case without a window is over', () => {
    const finished = standing([opened, { type: 'withdrawn', at }], null);
    expect(priorityOf(madeOrder({}), null, [finished], TODAY)).toMatchObject({ why: 'over', urgent: false });
  });
});

const attentions = fc.record({
  why: fc.constantFrom(...ORDER_PRIORITIES),
  urgent: fc.boolean(),
  on: fc.option(fc.integer({ min: -40, max: 90 }).map((days) => dayAfter(TODAY, days))),
});

describe('the order of the list', () => {
  it('puts a case of the shopper and a window that ends into one queue by date, then late parcels, then the rest', () => {
    const list: OrderPriority[] = [
      { why: 'over', urgent: false, on: '2026-09-01' },
      { why: 'over', urgent: false, on: '2026-10-01' },
      { why: 'unknown', urgent: false, on: null },
      { why: 'late', urgent: true, on: null },
      { why: 'act', urgent: true, on: null },
      { why: 'later', urgent: false, on: '2026-11-01' },
      { why: 'act', urgent: true, on: '2026-10-12' },
      { why: 'window-ends', urgent: true, on: '2026-10-11' },
    ];
    expect(list.toSorted(byPriority).map(({ why, on }) => `${why} ${on}`)).toEqual([
      'window-ends 2026-10-11',
      'act 2026-10-12',
      'act null',
      'late null',
      'later 2026-11-01',
      'unknown null',
      'over 2026-10-01',
      'over 2026-09-01',
    ]);
  });

  it('is one order for all: the same whatever the list was before', () => {
    fc.assert(
      fc.property(fc.array(attentions), (list) => {
        const key = ({ why, on }: OrderPriority) => `${why === 'act' ? 'window-ends' : why} ${on}`;
        expect(list.toSorted(byPriority).map(key)).toEqual(list.toReversed().toSorted(byPriority).map(key));
      }),
    );
  });
});
