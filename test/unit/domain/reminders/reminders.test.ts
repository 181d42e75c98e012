import fc from 'fast-check';
import { expect, test } from 'vitest';
import { deadlinesOf } from '../../../../src/domain/deadlines/deadlines.js';
import {
  aboutOfReminder,
  DEFAULT_REMINDERS,
  dueReminders,
  mayShow,
  nextReminderAt,
  remindersOf,
  wasMissed,
} from '../../../../src/domain/reminders/reminders.js';
import { noPreference } from '../../../../src/domain/reminders/snooze.js';
import { clockAfter } from '../../../../src/domain/time/clock-jump.js';
import { quietUntil } from '../../../../src/domain/time/quiet-hours.js';
import { madeCase, POLICY } from '../made.js';

const ZONE = 'Europe/Paris';
const subject = madeCase({ completedOn: '2026-09-28' });
const deadlines = deadlinesOf(subject, POLICY, '2026-10-02', ZONE);
const all = remindersOf(subject.id, deadlines, DEFAULT_REMINDERS, ZONE, subject.openedAt);

test('seven, three and one days before, and on the morning itself, at nine in the zone of the shopper', () => {
  expect(all.map(({ at }) => at)).toEqual([
    '2026-10-06T07:00:00.000Z',
    '2026-10-10T07:00:00.000Z',
    '2026-10-12T07:00:00.000Z',
    '2026-10-13T07:00:00.000Z',
  ]);
});

test('there is no reminder that was due before the case was opened', () => {
  expect(remindersOf(subject.id, deadlines, DEFAULT_REMINDERS, ZONE, '2026-10-11T00:00:00.000Z')).toHaveLength(2);
});

test('after a week asleep one notification replaces all that were missed', () => {
  const due = dueReminders(all, new Set(), '2026-10-12T20:00:00.000Z');
  expect(due.show.map(({ at }) => at)).toEqual(['2026-10-12T07:00:00.000Z']);
  expect(due.pass).toHaveLength(2);
});

test('a worker ended before it marked the older ones does not give them after the newest', () => {
  const { show } = dueReminders(all, new Set(), '2026-10-12T20:00:00.000Z');
  const again = dueReminders(all, new Set(show.map(({ id }) => id)), '2026-10-12T20:01:00.000Z');
  expect(again.show).toEqual([]);
  expect(again.pass).toHaveLength(2);
});

test('the next alarm is the first that is still to come', () => {
  expect(nextReminderAt(all, '2026-10-10T07:00:00.000Z')).toBe('2026-10-12T07:00:00.000Z');
  expect(nextReminderAt(all, '2026-10-13T07:00:00.000Z')).toBeNull();
});

test('at whatever times reminders are checked, each is shown or passed once and never again', () => {
  const minutes = fc.array(fc.integer({ min: 0, max: 60 * 24 * 20 }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(minutes, (looks) => {
      const given = new Set<string>();
      const shown: string[] = [];
      // The clock may also go back: at an earlier time no reminder is given a second time.
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

test('the day to act on has its reminder, whichever days the shopper chose', () => {
  const weekly = { ...DEFAULT_REMINDERS, daysBefore: [7] };
  const times = remindersOf(subject.id, deadlines, weekly, ZONE, subject.openedAt).map(({ at }) => at);
  expect(times).toEqual(['2026-10-06T07:00:00.000Z', '2026-10-12T07:00:00.000Z']);
  expect(remindersOf(subject.id, deadlines, { ...weekly, daysBefore: [] }, ZONE, subject.openedAt)).toEqual([]);
});

test('there are no reminders of a case for which they are off', () => {
  const off = { ...noPreference(subject.id), off: true };
  expect(remindersOf(subject.id, deadlines, DEFAULT_REMINDERS, ZONE, subject.openedAt, off)).toEqual([]);
});

test('"remind me in …" holds back earlier reminders of its date, and does not change another date', () => {
  const again = { 'send-dispute': { on: '2026-10-13', at: '2026-10-11T10:00:00.000Z' } };
  const later = remindersOf(subject.id, deadlines, DEFAULT_REMINDERS, ZONE, subject.openedAt, {
    ...noPreference(subject.id),
    again,
  });
  expect(later.map(({ at }) => at)).toEqual([
    '2026-10-11T10:00:00.000Z',
    '2026-10-12T07:00:00.000Z',
    '2026-10-13T07:00:00.000Z',
  ]);
  const other = { 'send-dispute': { on: '2026-12-24', at: '2026-10-11T10:00:00.000Z' } };
  expect(
    remindersOf(subject.id, deadlines, DEFAULT_REMINDERS, ZONE, subject.openedAt, {
      ...noPreference(subject.id),
      again: other,
    }),
  ).toEqual(all);
});

test('the shopper is reminded on the day after others have let a date pass', () => {
  const sent = {
    ...subject,
    events: [...subject.events, { type: 'submitted' as const, at: '2026-10-02T08:00:00.000Z' }],
  };
  const theirs = deadlinesOf(sent, POLICY, '2026-10-02', ZONE);
  expect(
    remindersOf(sent.id, theirs, DEFAULT_REMINDERS, ZONE, sent.openedAt).map(({ kind, at }) => `${kind} ${at}`),
  ).toEqual(['seller-answers 2026-10-08T07:00:00.000Z', 'marketplace-decides 2026-10-10T07:00:00.000Z']);
});

test('the id of a reminder names what it is about, and no other id does', () => {
  expect(aboutOfReminder(all[0]?.id ?? '')).toEqual({ about: subject.id, kind: 'send-dispute' });
  expect(aboutOfReminder('try')).toBeNull();
});

test('quiet hours end when they say, over midnight and over a turned clock', () => {
  const quiet = { from: 22, to: 8 };
  expect(quietUntil('2026-10-06T19:59:00.000Z', quiet, ZONE)).toBeNull();
  expect(quietUntil('2026-10-06T20:00:00.000Z', quiet, ZONE)).toBe('2026-10-07T06:00:00.000Z');
  expect(quietUntil('2026-10-24T23:00:00.000Z', quiet, ZONE)).toBe('2026-10-25T07:00:00.000Z');
  expect(quietUntil('2026-10-06T11:00:00.000Z', { from: 12, to: 14 }, ZONE)).toBe('2026-10-06T12:00:00.000Z');
  expect(quietUntil('2026-10-06T11:00:00.000Z', null, ZONE)).toBeNull();
});

test('in quiet hours nothing is shown, unless the date would pass before they end', () => {
  const [, , eve, morning] = all;
  const quiet = { from: 22, to: 10 };
  if (!eve || !morning) throw new Error('no reminders');
  expect(mayShow(eve, '2026-10-12T21:00:00.000Z', quiet, ZONE)).toBe(false);
  expect(mayShow(morning, '2026-10-13T21:00:00.000Z', quiet, ZONE)).toBe(true);
  const late = remindersOf(subject.id, deadlines, { ...DEFAULT_REMINDERS, quiet }, ZONE, subject.openedAt);
  expect(late.map(({ at }) => at.slice(11, 16))).toEqual(['08:00', '08:00', '08:00', '08:00']);
});

test('a reminder of an earlier day was missed; one of this morning was not', () => {
  const [first] = all;
  if (!first) throw new Error('no reminder');
  expect(wasMissed(first, '2026-10-06T15:00:00.000Z', ZONE)).toBe(false);
  expect(wasMissed(first, '2026-10-07T05:00:00.000Z', ZONE)).toBe(true);
});

test('a clock that is set back is noticed; sleep, corrections of seconds and journeys are not mistaken for it', () => {
  const seen = clockAfter(undefined, '2026-10-10T10:00:00.000Z', ZONE);
  expect(clockAfter(seen, '2026-10-13T10:00:00.000Z', ZONE).wentBack).toBeUndefined();
  expect(clockAfter(seen, '2026-10-10T09:59:00.000Z', 'Asia/Seoul').wentBack).toBeUndefined();
  const back = clockAfter(seen, '2026-10-07T10:00:00.000Z', ZONE);
  expect(back).toMatchObject({ seenAt: '2026-10-07T10:00:00.000Z', wentBack: { from: '2026-10-10T10:00:00.000Z' } });
  expect(clockAfter(back, '2026-10-08T10:00:00.000Z', ZONE).wentBack).toEqual(back.wentBack);
});
