import { expect, expectTypeOf, test } from 'vitest';
import type { Case } from '../../../../src/domain/cases/case.js';
import type { CaseEvent } from '../../../../src/domain/cases/case-event.js';
import { type CurrentEvents, currentEvents, eventsOfRound } from '../../../../src/domain/cases/current-events.js';
import { eventTime, lastOffer } from '../../../../src/domain/cases/history.js';
import { statusOf } from '../../../../src/domain/cases/transitions.js';
import { madeCase } from '../made.js';

const at = (day: number) => `2026-10-${String(day).padStart(2, '0')}T10:00:00.000Z`;
const caseWith = (...events: CaseEvent[]): Case => {
  const made = madeCase({});
  return { ...made, events: [...made.events, ...events] };
};
const offer = (day: number): CaseEvent => ({ type: 'proposal-received', at: at(day), amount: null, words: '' });

test('the compiler refuses a raw log where only current events count', () => {
  expectTypeOf<Case['events']>().not.toExtend<CurrentEvents>();
  expectTypeOf<readonly CaseEvent[]>().not.toExtend<CurrentEvents>();
  expectTypeOf(statusOf).parameter(0).toEqualTypeOf<CurrentEvents>();
  // The log alone has the places that take-backs name, so that current events are not made from current events.
  expectTypeOf<CurrentEvents>().not.toExtend<Case['events']>();
});

test('a take-back names its event by the place in the whole log, also after an earlier take-back', () => {
  const subject = caseWith(
    { type: 'submitted', at: at(3) },
    { type: 'undone', at: at(3), index: 1 },
    { type: 'submitted', at: at(4) },
    offer(5),
    { type: 'undone', at: at(6), index: 4 },
  );
  expect(currentEvents(subject)).toEqual([subject.events[0], subject.events[3]]);
});

test('an event is no later than what followed it, unless what followed was taken back', () => {
  const ahead: CaseEvent = { type: 'submitted', at: at(20) };
  expect(eventTime(currentEvents(caseWith(ahead, offer(5))), 1)).toBe(at(5));
  const takenBack = caseWith(ahead, offer(5), { type: 'undone', at: at(6), index: 2 });
  expect(eventTime(currentEvents(takenBack), 1)).toBe(at(20));
});

test('a case that was opened again and is not any more is in its first round', () => {
  const closed = [{ type: 'submitted', at: at(3) }, offer(4), { type: 'accepted', at: at(5) }] satisfies CaseEvent[];
  const again: CaseEvent = { type: 'reopened', at: at(6) };
  const events = currentEvents(caseWith(...closed, again));
  expect(lastOffer(eventsOfRound(events))).toBeUndefined();
  expect(lastOffer(events)).toEqual(offer(4));
  const back = currentEvents(caseWith(...closed, again, { type: 'undone', at: at(7), index: 4 }));
  expect(lastOffer(eventsOfRound(back))).toEqual(offer(4));
});
