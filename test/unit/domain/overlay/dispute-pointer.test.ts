import { expect, it } from 'vitest';
import { type DisputePointer, isPointerActive } from '../../../../src/domain/overlay/dispute-pointer.js';

const line = { orderId: '8166927282400003', lineId: null, productId: null, variant: null };
const asked: DisputePointer = { marketplace: 'shop', line, askedAt: '2026-11-25T10:00:00.000Z' };

it.each([
  ['at once', '2026-11-25T10:00:00.000Z', true],
  ['after logging in', '2026-11-25T10:59:59.000Z', true],
  ['an hour later', '2026-11-25T11:00:00.000Z', false],
  ['when the clock was set back', '2026-11-25T09:59:59.000Z', false],
])('what the shopper asked to be shown counts %s: %s', (_when, now, counts) => {
  expect(isPointerActive(asked, now)).toBe(counts);
});
