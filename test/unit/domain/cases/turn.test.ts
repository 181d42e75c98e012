import { expect, test } from 'vitest';
import type { CaseEvent } from '../../../../src/domain/cases/case-event.js';
import { currentEvents } from '../../../../src/domain/cases/current-events.js';
import { turnOf } from '../../../../src/domain/cases/turn.js';
import { madeCase } from '../made.js';

const at = (minute: number) => `2026-10-05T10:${String(minute).padStart(2, '0')}:00.000Z`;
const read = (minute: number, mustAct: 'shopper' | 'seller' | 'marketplace'): CaseEvent => ({
  type: 'case-read',
  at: at(minute),
  page: 'case',
  fields: { mustAct },
  wonBy: { mustAct: 'page-data' },
});
const turn = (...events: CaseEvent[]) => turnOf(currentEvents({ events: [...madeCase({}).events, ...events] }));
const submitted = (minute: number): CaseEvent => ({ type: 'submitted', at: at(minute), page: 'case' });

test('it is the turn of the shopper until they submit, then that of the seller', () => {
  expect(turn()).toBe('shopper');
  expect(turn({ type: 'submitted', at: at(0) })).toBe('seller');
});

test('what the case page says takes precedence over what follows from the status', () => {
  expect(turn(read(1, 'marketplace'), submitted(1))).toBe('marketplace');
  expect(turn(read(1, 'seller'), submitted(1), read(2, 'shopper'))).toBe('shopper');
});

test('a request for evidence waits for the shopper until it is answered, and a parcel sent back for the seller', () => {
  const message = (minute: number, who: 'seller' | 'shopper', asks: boolean): CaseEvent => ({
    type: 'message-kept',
    at: at(minute),
    who,
    on: '2026-10-05',
    words: 'Dear',
    asks,
  });
  const asked = [submitted(1), read(2, 'seller'), message(3, 'seller', true)];
  expect(turn(...asked)).toBe('shopper');
  expect(turn(...asked, message(4, 'shopper', false))).toBe('seller');
  const back: CaseEvent = { type: 'return-agreed', at: at(2) };
  expect(turn(submitted(1), back)).toBe('shopper');
  expect(turn(submitted(1), back, { type: 'sent-back', at: at(3), carrier: '', trackingNumber: '1' })).toBe('seller');
});

test('what the shopper did after the page was read overrides it, and a page does not count before submitting or after the end', () => {
  const offer: CaseEvent = { type: 'proposal-received', at: at(2), page: 'case', amount: null, words: '' };
  const asked = [submitted(1), read(2, 'shopper'), offer];
  expect(turn(...asked)).toBe('shopper');
  expect(turn(...asked, { type: 'rejected', at: at(3) })).toBe('marketplace');
  expect(turn(read(1, 'seller'))).toBe('shopper');
  expect(turn(...asked, { type: 'accepted', at: at(3) })).toBeNull();
});
