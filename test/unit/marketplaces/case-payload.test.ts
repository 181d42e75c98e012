import { expect, test } from 'vitest';
import { casesIn } from '../../../src/marketplaces/aliexpress/data/case-payload.js';

const stateOf = (more: object) =>
  casesIn({ data: { module: { reverseOrderLineId: '6220000000000001', reverseDetailStatusText: 'x', ...more } } })
    .cases[0]?.fields.state;

const refund = (refundInfo: object) => ({ reverseStatus: 4, reverseFinishInfo: { refundInfo } });
const amount = { cent: 2100, currency: 'USD', formatMoney: 'US $21.00' };

test('money is back where the data says when or how', () => {
  expect(stateOf({ refundTime: '2026-11-29 08:00:00' })).toBe('refunded');
  const done = { refundNewestStatus: 'Completed', refundDetails: { cashMoney: amount } };
  expect(stateOf(refund(done))).toBe('refunded');
  expect(stateOf(refund({ refundNewestStatus: 'Success', refundNewestTime: '2026-11-18 10:00:00' }))).toBe('refunded');
});

test.each([
  ['a word alone, without amount or day', { refundNewestStatus: 'Completed' }, undefined],
  ['processing', { refundNewestStatus: 'Processing' }, 'refunding'],
  ['failed', { refundNewestStatus: 'Refund failed' }, undefined],
  ['words of another language', { refundNewestStatus: 'Concluído', refundDetails: { cashMoney: amount } }, undefined],
  ['not completed', { refundNewestStatus: 'Not completed', refundNewestTime: '2026-11-18' }, undefined],
  [
    'done, and one of two channels failed',
    { refundNewestStatus: 'Completed', refundChannelDetails: [channel('Completed'), channel('Failed')] },
    undefined,
  ],
  [
    'done, and one of two channels on its way',
    { refundNewestStatus: 'Completed', refundChannelDetails: [channel('Completed'), channel('Processing')] },
    'refunding',
  ],
  [
    'both channels done',
    { refundNewestStatus: 'Concluído', refundChannelDetails: [channel('Completed'), channel('SUCCESS')] },
    'refunded',
  ],
  ['nothing', {}, 'closed'],
])('regression: a refund is done only when its money is: %s', (_what, info, state) => {
  expect(stateOf(refund(info))).toBe(state);
});

function channel(refundStatus: string) {
  return { money: amount, refundStatus };
}

test('the amount, the day and each channel of a refund are read', () => {
  const info = {
    refundNewestStatus: 'Completed',
    refundDetails: { totalMoney: amount },
    refundChannelDetails: [{ ...channel('Completed'), aeRefundFinishTime: '2026-11-19 08:00:00' }],
  };
  const [told] = casesIn({
    data: {
      module: { reverseOrderLineId: '6220000000000001', gmtCreateTimestamp: 1_790_000_000_000, ...refund(info) },
    },
  }).cases;
  expect(told?.fields).toMatchObject({
    refundAmount: { minor: 2100, currency: 'USD' },
    finishedOn: '2026-11-19',
    openedOn: '2026-09-21',
    refunds: [{ progress: 'done', words: 'Completed', amount: { minor: 2100, currency: 'USD' }, doneOn: '2026-11-19' }],
  });
});

const agreed = (refundMoney: object) =>
  casesIn({ data: { module: { reverseOrderLineId: '6220000000000001', reachSolution: { refundMoney } } } }).cases[0]
    ?.fields;

test.each([
  ['hundredths of a currency without any', { cent: 1_111_000, currency: 'KRW', formatMoney: '₩11,110' }, 11_110],
  ['its own unit', { cent: 11_110, currency: 'KRW', formatMoney: '₩11,110' }, 11_110],
  ['hundredths of three digits', { cent: 123_400, currency: 'KWD', formatMoney: 'KWD 1,234.000' }, 1_234_000],
  ['forint', { cent: '149900', currency: 'HUF', formatMoney: '1 499,00 Ft' }, 149_900],
  ['no words, two digits', { cent: 459_000, currency: 'COP' }, 459_000],
  ['no words, no digits: nothing', { cent: 11_110, currency: 'KRW' }, undefined],
  ['words that say another amount: nothing', { cent: 2100, currency: 'USD', formatMoney: 'US $12.00' }, undefined],
  ['words that say another currency: nothing', { cent: 2100, currency: 'EUR', formatMoney: 'US $21.00' }, undefined],
])('cents are held against the printed amount: %s', (_what, money, minor) => {
  expect(agreed(money)?.refundAmount?.minor).toBe(minor);
});

test('regression: a place for it that is empty says nothing of money', () => {
  for (const nothing of [null, '', undefined]) {
    expect(stateOf({ refundTime: nothing })).toBeUndefined();
    expect(stateOf({ reverseFinishInfo: { refundInfo: nothing, finishTime: nothing } })).toBeUndefined();
  }
  expect(stateOf({ reverseFinishInfo: null, refundTime: null, reverseStatus: 4 })).toBe('closed');
});
