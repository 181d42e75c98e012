import { describe, expect, test } from 'vitest';
import { caseFactsOf } from '../../../src/domain/case-facts.js';
import type { CaseFields } from '../../../src/domain/case-reading.js';
import type { PageKind } from '../../../src/domain/order.js';
import { madeCase } from './made.js';

const told = (day: number, fields: CaseFields, page: PageKind = 'case') => ({
  type: 'case-read' as const,
  at: `2026-10-0${day}T08:00:00.000Z`,
  page,
  fields,
});
const factsOf = (...events: ReturnType<typeof told>[]) => {
  const subject = madeCase({});
  return caseFactsOf({ events: [...subject.events, ...events] });
};

describe('facts of a case', () => {
  test('are nothing until a page told something', () => {
    expect(factsOf()).toEqual({ fields: {}, sources: {} });
  });

  test('keep what a later visit did not show, each with the visit it is from', () => {
    const facts = factsOf(
      told(3, { reasonText: 'Broken', stateText: 'Waiting' }),
      told(4, { stateText: 'In review' }, 'case-list'),
    );
    expect(facts.fields).toEqual({ reasonText: 'Broken', stateText: 'In review' });
    expect(facts.sources.reasonText).toEqual({ page: 'case', readAt: '2026-10-03T08:00:00.000Z' });
    expect(facts.sources.stateText?.page).toBe('case-list');
  });

  test('lose a countdown when the case has moved on, and keep it when a list only words the state another way', () => {
    const waiting = told(3, { stateText: 'Your turn', mustAct: 'shopper', countdownText: '2 days' });
    expect(factsOf(waiting, told(4, { stateText: 'Ihre Antwort' }, 'case-list')).fields.mustAct).toBe('shopper');
    const moved = factsOf(waiting, told(5, { stateText: 'In review' }));
    expect(moved.fields).toEqual({ stateText: 'In review' });
    expect(moved.sources.mustAct).toBeUndefined();
  });
});
