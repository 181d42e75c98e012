import { expect, test } from 'vitest';
import { casesIn } from '../../../src/marketplaces/aliexpress/data/case-payload.js';

const stateOf = (more: object) =>
  casesIn({ data: { module: { reverseOrderLineId: '6220000000000001', reverseDetailStatusText: 'x', ...more } } })
    .cases[0]?.fields.state;

test('money is back where the data says when or how', () => {
  expect(stateOf({ refundTime: '2026-11-29 08:00:00' })).toBe('refunded');
  expect(stateOf({ reverseFinishInfo: { refundInfo: { refundNewestStatus: 'Done' } } })).toBe('refunded');
});

test('regression: a place for it that is empty says nothing of money', () => {
  for (const nothing of [null, '', undefined]) {
    expect(stateOf({ refundTime: nothing })).toBeUndefined();
    expect(stateOf({ reverseFinishInfo: { refundInfo: nothing, finishTime: nothing } })).toBeUndefined();
  }
  expect(stateOf({ reverseFinishInfo: null, refundTime: null, reverseStatus: 4 })).toBe('closed');
});
