// A date in words, as time goes by.
import { h } from 'preact';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Deadline } from '../../../src/domain/deadlines/deadline.js';
import { deadlineSentence } from '../../../src/ui/words/deadline-words.js';
import { standWords } from '../../../src/ui/words/order-words.js';
import type { OrderView } from '../../../src/usecases/orders/list-orders.js';
import { madeOrder } from '../../unit/domain/made.js';
import { show } from './shown.js';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-25T15:00:00.000Z') });
  const options = Intl.DateTimeFormat.prototype.resolvedOptions;
  vi.spyOn(Intl.DateTimeFormat.prototype, 'resolvedOptions').mockImplementation(function (this: Intl.DateTimeFormat) {
    return { ...options.call(this), timeZone: 'UTC' };
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const read = { strategy: 'named', page: 'case', readAt: '2026-11-24T09:00:00.000Z' } as const;
const countdown = (endsAt: string): Deadline => ({
  kind: 'answer-proposal',
  on: endsAt.slice(0, 10),
  zone: 'UTC',
  who: 'shopper',
  certain: true,
  aimOn: endsAt.slice(0, 10),
  alternatives: [],
  source: { kind: 'page-countdown', words: '', endsAt, read },
});

test.each([
  ['2026-11-25T09:12:00.000Z', 'Answer the proposal: this date passed, Wed, Nov 25', 'mark-gone'],
  ['2026-11-25T18:12:00.000Z', 'Answer the proposal by Wed, Nov 25, in 3 hours', ''],
  ['2026-11-24T18:12:00.000Z', 'Answer the proposal: this date passed, Tue, Nov 24, yesterday', 'mark-gone'],
])('regression: a countdown that ended at %s is over from then on', async (endsAt, words, tone) => {
  const place = await show(h('p', null, deadlineSentence(countdown(endsAt))));
  expect(place.textContent).toBe(words);
  expect(place.querySelector('mark')?.className).toBe(tone);
});

test.each([
  [true, 'The window passed on Fri, Nov 20'],
  [false, 'By our estimate the window passed about Fri, Nov 20. Look at the order page.'],
])(
  'regression: a window that passed is stated as fact only where a page says it (certain: %s)',
  async (certain, words) => {
    const view: OrderView = {
      order: madeOrder({ completedOn: '2026-11-05' }),
      missing: [],
      window: { ...countdown('2026-11-20T00:00:00.000Z'), kind: 'send-dispute', certain },
      cases: [],
      deleted: [],
      attention: { why: 'over', urgent: false, on: '2026-11-20' },
      text: '',
    };
    expect((await show(h('p', null, standWords(view)))).textContent).toBe(words);
  },
);
