import { expect, test, vi } from 'vitest';
import type { CaseEvent } from '../../../../src/domain/cases/case-event.js';
import type { Deadline } from '../../../../src/domain/deadlines/deadline.js';
import type { OrderView } from '../../../../src/usecases/orders/list-orders.js';
import { madeCase, madeDeadline } from '../../domain/made.js';

const { views } = vi.hoisted(() => ({ views: { now: [] as OrderView[] } }));
vi.mock('../../../../src/usecases/orders/list-orders.js', () => ({ listOrders: async () => views.now }));
vi.mock('../../../../src/storage/settings.js', () => ({ getSettings: async () => ({ onPage: { marks: true } }) }));
vi.mock('../../../../src/marketplaces/index.js', () => ({ shopFor: () => ({ id: 'shop' }) }));
vi.mock('../../../../src/platform/clock.js', () => ({ now: () => '2026-10-10T08:00:00.000Z', zone: () => 'UTC' }));
const { marksForOrders } = await import('../../../../src/usecases/overlay/marks-for-orders.js');

const at = '2026-10-05T10:00:00.000Z';
const sent: CaseEvent = { type: 'submitted', at };
const offer: CaseEvent = { type: 'proposal-received', at, page: 'case', amount: null, words: '' };
const agreed: CaseEvent = { type: 'return-agreed', at };
const back: CaseEvent = { type: 'sent-back', at, carrier: '', trackingNumber: '1' };
const asks: CaseEvent = { type: 'message-kept', at, who: 'seller', on: '2026-10-05', words: 'A video?', asks: true };
const says = (mustAct: 'shopper' | 'seller' | 'marketplace'): CaseEvent => ({
  type: 'case-read',
  at,
  page: 'case',
  fields: { mustAct },
  wonBy: { mustAct: 'page-data' },
});

/** A case as a list of orders has it, with what happened after it was opened. */
function standing(events: CaseEvent[], deadlines: Deadline[] = []) {
  const made = madeCase({});
  return { subject: { ...made, events: [...made.events, ...events] }, deadlines, next: deadlines[0] ?? null };
}

async function markOf(...cases: ReturnType<typeof standing>[]) {
  const [first] = cases;
  views.now = [{ order: first?.subject.order, cases, window: null } as unknown as OrderView];
  const { marks } = await marksForOrders(['3042771855206394'], 'https://www.shop.example/');
  return marks[0];
}

test.each<[string, string, CaseEvent[]]>([
  ['regression: that was never sent', 'draft', []],
  ['whose seller must answer', 'seller-turn', [sent]],
  ['regression: that waits for the shopper by the word of its page', 'must-answer', [sent, says('shopper')]],
  ['regression: in which the shopper was asked for something', 'must-answer', [sent, asks]],
  ['with an offer', 'must-answer', [sent, offer]],
  ['with an offer that the shop looks at', 'shop-turn', [sent, offer, says('marketplace')]],
  ['that the shop decides', 'shop-turn', [sent, offer, { type: 'rejected', at }]],
  [
    'regression: that the shop decides, and asks the shopper',
    'must-answer',
    [sent, { type: 'escalated', at, route: 'platform' }, asks],
  ],
  ['with a parcel to send back', 'must-return', [sent, agreed]],
  ['with a parcel on its way back', 'case', [sent, agreed, back]],
  [
    'with another one to send back',
    'must-return',
    [sent, agreed, back, { type: 'escalated', at, route: 'platform' }, agreed],
  ],
  ['regression: with one on its way back, and a question', 'must-answer', [sent, agreed, back, asks]],
])('a case %s is marked as %s', async (_what, kind, events) => {
  expect(await markOf(standing(events))).toMatchObject({ kind, on: null, days: null });
});

test('a draft is marked with the last day for sending, and with no other date', async () => {
  const dates = [
    madeDeadline('dispute-opens', '2026-10-11'),
    madeDeadline('send-dispute', '2026-10-15'),
    madeDeadline('card-chargeback', '2026-10-12'),
  ];
  expect(await markOf(standing([], dates))).toMatchObject({ kind: 'draft', on: '2026-10-15', days: 5, about: false });
  const over = [madeDeadline('send-dispute', '2026-10-09'), madeDeadline('card-chargeback', '2026-10-12')];
  expect(await markOf(standing([], over))).toMatchObject({ kind: 'draft', on: null });
  expect(await markOf(standing([sent, offer], over))).toMatchObject({ kind: 'must-answer', on: null });
});

test('of several cases of an order, what the shopper must do is marked first', async () => {
  const [draft, waits, mustAnswer] = [standing([]), standing([sent]), standing([sent, offer])];
  expect(await markOf(waits, draft, mustAnswer)).toMatchObject({ kind: 'must-answer' });
  expect(await markOf(waits, draft)).toMatchObject({ kind: 'draft' });
});
