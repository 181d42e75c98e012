import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CaseEvent, caseSchema, DEADLINE_KINDS } from '../../../src/domain/case.js';
import { STEP_IDS } from '../../../src/domain/steps.js';
import { apply, STATUSES, type Status, statusOf, stepOf, TRANSITIONS } from '../../../src/domain/transitions.js';
import { madeCase } from './made.js';

const at = '2026-10-03T10:00:00.000Z';
const moves = Object.values(TRANSITIONS);

test('every status is reached from the start', () => {
  const reached = new Set<Status>(['preparing']);
  for (let grown = true; grown; ) {
    const before = reached.size;
    for (const { from, to } of moves) if (to !== 'same' && from.some((status) => reached.has(status))) reached.add(to);
    grown = reached.size > before;
  }
  expect([...reached].sort()).toEqual([...STATUSES].sort());
});

test('every status has a way on, and every open one a way to the end', () => {
  const next = (status: Status) =>
    moves.flatMap(({ from, to }) => (to !== 'same' && from.includes(status) ? [to] : []));
  for (const status of STATUSES) {
    expect(next(status).length, status).toBeGreaterThan(0);
    const seen = new Set<Status>([status]);
    for (const here of seen) for (const there of next(here)) seen.add(there);
    expect(seen.has('closed'), status).toBe(true);
  }
});

const event: fc.Arbitrary<CaseEvent> = fc.oneof(
  ...(['opened', 'submitted', 'accepted', 'rejected', 'withdrawn', 'reopened'] as const).map((type) =>
    fc.constant({ type, at }),
  ),
  fc.constant({ type: 'proposal-received' as const, at, amount: null, words: '' }),
  fc.constant({ type: 'decision-received' as const, at, amount: { minor: 0, currency: 'USD' }, words: 'x' }),
  fc.constant({ type: 'escalated' as const, at, route: 'bank' }),
  fc.constant({ type: 'finished' as const, at, outcome: 'refused' as const }),
  fc.constant({ type: 'exhibit-added' as const, at, exhibitId: 'e', letter: 'A' }),
  fc.constantFrom(...DEADLINE_KINDS).map((kind) => ({ type: 'deadline-done' as const, at, kind })),
);

test('whatever happens, a case is valid, its log only grows, and a refusal changes nothing', () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 30 }), (events) => {
      let subject = madeCase({ completedOn: '2026-09-28' });
      for (const happened of events) {
        const before = subject;
        const applied = apply(subject, happened);
        if (applied.ok) {
          expect(applied.case.events.slice(0, -1)).toEqual(before.events);
          subject = applied.case;
        } else expect(applied.status).toBe(statusOf(before.events));
        expect(STEP_IDS).toContain(stepOf(subject));
      }
      expect(caseSchema.safeParse(subject).success).toBe(true);
    }),
  );
});

test('while a case is prepared it stands at the first step that still needs something', () => {
  const subject = madeCase({});
  const at = (draft: object) => stepOf({ ...subject, draft: { ...subject.draft, ...draft } });
  expect(at({})).toBe('open-dispute');
  expect(at({ received: 'yes' })).toBe('reason');
  expect(at({ received: 'yes', reason: 'defective' })).toBe('evidence');
  expect(at({ received: 'yes', reason: 'defective', statement: 'It does not start.' })).toBe('resolution');
  expect(at({ received: 'yes', reason: 'defective', statement: 'It does not start.', resolution: 'refund' })).toBe(
    'review',
  );
});

test('a case cannot be submitted twice', () => {
  const once = apply(madeCase({}), { type: 'submitted', at });
  expect(once.ok && apply(once.case, { type: 'submitted', at })).toEqual({
    ok: false,
    status: 'submitted',
    event: 'submitted',
  });
});
