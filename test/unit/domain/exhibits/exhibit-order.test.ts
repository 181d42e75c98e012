import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exhibitLetter } from '../../../../src/domain/exhibits/exhibit.js';
import { inChosenOrder, moved } from '../../../../src/domain/exhibits/exhibit-order.js';

const exhibits = fc.array(fc.record({ place: fc.integer({ min: 1, max: 30 }), removed: fc.boolean() })).map((all) =>
  all.map(({ place, removed }, index) => ({
    id: String(index),
    letter: exhibitLetter(index + 1),
    place,
    ...(removed ? { removedAt: '2026-10-02T08:00:00.000Z' } : {}),
  })),
);

test('an exhibit goes where it was put, the others keep their order, and no letter changes', () => {
  fc.assert(
    fc.property(exhibits, fc.nat(), fc.integer({ min: -3, max: 40 }), (all, which, to) => {
      const shown = inChosenOrder(all).filter(({ removedAt }) => removedAt === undefined);
      const one = shown[which % Math.max(1, shown.length)];
      expect(moved(all, 'nobody', to)).toEqual([]);
      if (!one) return;
      const changed = new Map(moved(all, one.id, to).map((exhibit) => [exhibit.id, exhibit]));
      const after = inChosenOrder(all.map((exhibit) => changed.get(exhibit.id) ?? exhibit)).filter((e) => !e.removedAt);
      const others = (list: typeof after) => list.filter(({ id }) => id !== one.id).map(({ id }) => id);
      expect(others(after)).toEqual(others(shown));
      expect(after.findIndex(({ id }) => id === one.id)).toBe(Math.max(0, Math.min(to, shown.length - 1)));
      for (const exhibit of changed.values()) {
        expect(exhibit.letter).toBe(all.find(({ id }) => id === exhibit.id)?.letter);
      }
    }),
  );
});
