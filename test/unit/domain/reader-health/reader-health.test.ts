import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import {
  type FoundBy,
  type HealthSeen,
  healthAfter,
  type PageHealth,
  pageHealthSchema,
  summaryOf,
} from '../../../../src/domain/reader-health/reader-health.js';

const seen = (day: number, readings: FoundBy[], orders?: HealthSeen['orders']): HealthSeen => ({
  marketplace: 'shop',
  page: 'order-list',
  at: `2026-10-${String(day).padStart(2, '0')}T08:00:00.000Z`,
  readings,
  orders,
});
const healthOf = (...visits: HealthSeen[]) =>
  visits.reduce<PageHealth | undefined>((health, visit) => healthAfter(health, visit), undefined) as PageHealth;

describe('the health of a page', () => {
  test('counts on how many visits a field was read, by which way, and when last', () => {
    const health = healthOf(
      seen(1, [{ total: 'named' }, { total: 'named' }]),
      seen(2, [{ total: 'prefix' }, {}]),
      seen(3, [{}]),
    );
    expect(health).toMatchObject({ id: 'shop/order-list', visitAt: seen(3, []).at, lastAt: seen(3, []).at });
    expect(health.fields.total).toEqual({
      visits: 3,
      readVisits: 2,
      wins: { named: 2, prefix: 1 },
      lastBy: 'prefix',
      lastAt: seen(2, []).at,
    });
  });

  test('what comes within minutes is one visit', () => {
    const soon = { ...seen(1, [{ total: 'page-data' }]), at: '2026-10-01T08:09:59.000Z' };
    expect(healthOf(seen(1, [{ total: 'named' }]), soon).fields.total).toMatchObject({ visits: 1, readVisits: 1 });
    const later = { ...soon, at: '2026-10-01T08:10:01.000Z' };
    expect(healthOf(seen(1, [{ total: 'named' }]), later).fields.total).toMatchObject({ visits: 2, readVisits: 2 });
  });

  test('the orders are those of the last visit, as the page counted them last', () => {
    const first = healthOf(
      seen(1, [{ total: 'named' }], { read: 5, unread: 0 }),
      seen(1, [{}], { read: 9, unread: 1 }),
    );
    expect(first.orders).toEqual({ read: 9, unread: 1 });
    expect(summaryOf(first)).toMatchObject({ state: 'partly', lost: [] });
    expect(healthAfter(first, seen(2, [{ total: 'named' }])).orders).toBeNull();
  });

  test('a field that was always there and is not any more is told; one that comes and goes is not', () => {
    const both: FoundBy = { total: 'named', carrier: 'words' };
    const one: FoundBy = { total: 'named' };
    const lost = healthOf(
      seen(1, [one]),
      seen(2, [both]),
      seen(3, [one]),
      seen(4, [one]),
      seen(5, [{ title: 'named' }]),
    );
    expect(summaryOf(lost)).toEqual({ lost: ['total'], read: 1, of: 2, state: 'partly' });
    const nothing = healthOf(seen(1, [one]), seen(2, [one]), seen(3, [], { read: 0, unread: 4 }));
    expect(summaryOf(nothing)).toEqual({ lost: ['total'], read: 0, of: 1, state: 'nothing' });
    expect(summaryOf(healthOf(seen(1, [one]), seen(2, [one])))).toEqual({ lost: [], read: 1, of: 1, state: 'well' });
  });

  test('holds no name that is no field, and nothing that the shopper wrote', () => {
    const wins = JSON.parse('{"total":"shopper","__proto__":"named","Jane Doe":"named","title":"link"}') as FoundBy;
    expect(Object.keys(healthOf(seen(1, [wins])).fields)).toEqual(['title']);
  });

  test('stays bounded and true to its schema, whatever is read how often and whatever the clock does', () => {
    const wins: fc.Arbitrary<FoundBy> = fc.dictionary(
      fc.constantFrom('total', 'title', '__proto__', 'constructor'),
      fc.constantFrom('page-data' as const, 'words' as const),
    );
    const visit = fc.tuple(fc.integer({ min: 1, max: 28 }), fc.array(wins, { maxLength: 400 }), fc.nat({ max: 50 }));
    fc.assert(
      fc.property(fc.array(visit, { minLength: 1, maxLength: 12 }), (visits) => {
        const health = healthOf(...visits.map(([day, readings, unread]) => seen(day, readings, { read: 1, unread })));
        expect(z.safeParse(pageHealthSchema, health).error).toBeUndefined();
        for (const field of Object.values(health.fields)) {
          expect(field.readVisits).toBeGreaterThan(0);
          for (const count of Object.values(field.wins)) expect(count).toBeLessThanOrEqual(1000);
        }
        const { read, of, lost } = summaryOf(health);
        expect(of).toBe(read + lost.length);
      }),
      { numRuns: 60 },
    );
  });
});
