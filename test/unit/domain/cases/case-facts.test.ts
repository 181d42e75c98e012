import { describe, expect, test } from 'vitest';
import { type CaseReadEvent, caseFactsOf } from '../../../../src/domain/cases/case-facts.js';
import type { CaseFields, CaseState } from '../../../../src/domain/cases/case-reading.js';
import { currentEvents } from '../../../../src/domain/cases/current-events.js';
import type { PageKind } from '../../../../src/domain/reading/page-kind.js';
import type { Strategy } from '../../../../src/domain/reading/strategy.js';
import { madeCase } from '../made.js';

const read = (day: number, fields: CaseFields, page: PageKind = 'case') => ({
  type: 'case-read' as const,
  at: `2026-10-0${day}T08:00:00.000Z`,
  page,
  fields,
});
const factsOf = (...events: ReturnType<typeof read>[]) => {
  const subject = madeCase({});
  return caseFactsOf(currentEvents({ events: [...subject.events, ...events] }));
};

describe('facts of a case', () => {
  test('are empty until a page was read', () => {
    expect(factsOf()).toEqual({ fields: {}, sources: {} });
  });

  test('keep what a later visit did not show, each value with the visit it is from', () => {
    const facts = factsOf(
      read(3, { reasonText: 'Broken', stateText: 'Waiting' }),
      read(4, { stateText: 'In review' }, 'case-list'),
    );
    expect(facts.fields).toEqual({ reasonText: 'Broken', stateText: 'In review' });
    expect(facts.sources.reasonText).toEqual({ page: 'case', readAt: '2026-10-03T08:00:00.000Z' });
    expect(facts.sources.stateText?.page).toBe('case-list');
  });

  test('lose a countdown when the state has changed, and keep it when a list only words the state differently', () => {
    const waiting = read(3, { stateText: 'Your turn', mustAct: 'shopper', countdownText: '2 days' });
    expect(factsOf(waiting, read(4, { stateText: 'Ihre Antwort' }, 'case-list')).fields.mustAct).toBe('shopper');
    const moved = factsOf(waiting, read(5, { stateText: 'In review' }));
    expect(moved.fields).toEqual({ stateText: 'In review' });
    expect(moved.sources.mustAct).toBeUndefined();
  });

  test('a button that is still displayed does not make it the turn of the shopper when the data of the same visit names another', () => {
    const look = (at: string, by: Strategy, state: CaseState, mustAct: CaseFields['mustAct']): CaseReadEvent => ({
      type: 'case-read',
      at: `2026-10-03T08:00:${at}.000Z`,
      page: 'case',
      fields: { state, mustAct },
      wonBy: { state: by, mustAct: by },
    });
    const data = look('00', 'page-data', 'waiting-marketplace', 'marketplace');
    const drawn = look('02', 'prefix', 'waiting-shopper', 'shopper');
    const facts = (...events: CaseReadEvent[]) =>
      caseFactsOf(currentEvents({ events: [...madeCase({}).events, ...events] })).fields;
    expect(facts(data, drawn)).toEqual(data.fields);
    expect(facts(drawn, { ...data, at: '2026-10-03T08:00:04.000Z' })).toEqual(data.fields);
    // At a later visit without data, what the page displays counts.
    expect(facts(data, { ...drawn, at: '2026-10-03T09:00:00.000Z' })).toEqual(drawn.fields);
    expect(facts(data, { ...drawn, page: 'case-list' })).toEqual(drawn.fields);
  });

  test('regression: after an offer that is displayed a moment after the old state was read, it is not the turn of the seller', () => {
    const at = (second: string) => `2026-10-03T08:00:${second}.000Z`;
    const before: CaseReadEvent = {
      type: 'case-read',
      at: at('00'),
      page: 'case',
      fields: { state: 'waiting-seller', mustAct: 'seller', countdownText: '4 days' },
      wonBy: { state: 'page-data', mustAct: 'page-data', countdownText: 'prefix' },
    };
    const drawn: CaseReadEvent = {
      type: 'case-read',
      at: at('02'),
      page: 'case',
      fields: { state: 'waiting-shopper', mustAct: 'shopper', printedOffer: 'US $0.00', actions: ['accept', 'reject'] },
      wonBy: { state: 'prefix', mustAct: 'prefix', printedOffer: 'prefix', actions: 'prefix' },
    };
    const offer = { type: 'proposal-received', at: at('02'), page: 'case', amount: null, words: 'US $0.00' } as const;
    const facts = caseFactsOf(currentEvents({ events: [...madeCase({}).events, before, drawn, offer] }));
    expect(facts.fields).toEqual(drawn.fields);
    expect(facts.sources.mustAct).toEqual({ page: 'case', readAt: at('02'), strategy: 'prefix' });
  });
});
