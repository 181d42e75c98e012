import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deadlinesOf } from '../../../src/domain/deadlines.js';
import { DEFAULT_REMINDERS, dueReminders, nextReminderAt, remindersOf } from '../../../src/domain/reminders.js';
import { madeCase, POLICY } from './made.js';

const ZONE = 'Europe/Paris';
const subject = madeCase({ completedOn: '2026-09-28' });
const deadlines = deadlinesOf(subject, POLICY, '2026-10-02', ZONE);
const all = remindersOf(subject.id, deadlines, DEFAULT_REMINDERS, ZONE, subject.openedAt);

test('seven, three, one days before and the morning of, at nine at her place', () => {
  expect(all.map(({ at }) => at)).toEqual([
    '2026-10-06T07:00:00.000Z',
    '2026-10-10T07:00:00.000Z',
    '2026-10-12T07:00:00.000Z',
    '2026-10-13T07:00:00.000Z',
  ]);
});

test('what was due before the case was opened is not reminded of', () => {
  expect(remindersOf(subject.id, deadlines, DEFAULT_REMINDERS, ZONE, '2026-10-11T00:00:00.000Z')).toHaveLength(2);
});

test('after a week asleep one notification stands for all that were missed', () => {
  const due = dueReminders(all, new Set(), '2026-10-12T20:00:00.000Z');
  expect(due.show.map(({ at }) => at)).toEqual(['2026-10-12T07:00:00.000Z']);
  expect(due.pass).toHaveLength(2);
});

test('the next alarm is the first that is still to come', () => {
  expect(nextReminderAt(all, '2026-10-10T07:00:00.000Z')).toBe('2026-10-12T07:00:00.000Z');
  expect(nextReminderAt(all, '2026-10-13T07:00:00.000Z')).toBeNull();
});

test('however the clock is looked at, each reminder is given or passed once and never again', () => {
  const minutes = fc.array(fc.integer({ min: 0, max: 60 * 24 * 20 }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(minutes, (looks) => {
      const given = new Set<string>();
      const shown: string[] = [];
      // The clock may also go back: a look at an earlier time gives nothing again.
      for (const minute of looks) {
        const now = new Date(Date.parse('2026-10-02T08:00:00Z') + minute * 60_000).toISOString();
        const due = dueReminders(all, given, now);
        for (const { id } of [...due.show, ...due.pass]) {
          expect(given.has(id)).toBe(false);
          given.add(id);
        }
        shown.push(...due.show.map(({ id }) => id));
      }
      expect(new Set(shown).size).toBe(shown.length);
    }),
  );
});
