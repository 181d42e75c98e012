import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Case, caseSchema } from '../../../../src/domain/cases/case.js';
import type { CaseEvent } from '../../../../src/domain/cases/case-event.js';
import { currentEvents } from '../../../../src/domain/cases/current-events.js';
import type { Draft } from '../../../../src/domain/cases/draft.js';
import {
  apply,
  STATUSES,
  type Status,
  statusOf,
  TRANSITIONS,
  undoable,
} from '../../../../src/domain/cases/transitions.js';
import { deadlinesOf } from '../../../../src/domain/deadlines/deadlines.js';
import { DEADLINE_KINDS } from '../../../../src/domain/dispute/deadline-kind.js';
import { RESOLUTION_KINDS } from '../../../../src/domain/dispute/reason.js';
import { REASONS } from '../../../../src/domain/dispute/reasons.js';
import { asksForAmount } from '../../../../src/domain/dispute/resolutions.js';
import { STEP_IDS, stepNumber } from '../../../../src/domain/dispute/steps.js';
import { askedFor, blockersOf, STATEMENT_LIMIT } from '../../../../src/domain/preparing/blockers.js';
import { stepOf } from '../../../../src/domain/preparing/step-of.js';
import { madeCase, POLICY } from '../made.js';

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

test('every status leads to another, and every open one to the end', () => {
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
  ...(['opened', 'submitted', 'accepted', 'rejected', 'withdrawn', 'return-agreed', 'reopened'] as const).map((type) =>
    fc.constant({ type, at }),
  ),
  fc.constant({ type: 'proposal-received' as const, at, amount: null, words: '' }),
  fc.constant({ type: 'decision-received' as const, at, amount: { minor: 0, currency: 'USD' }, words: 'x' }),
  fc.constant({ type: 'escalated' as const, at, route: 'bank' }),
  fc.constant({ type: 'finished' as const, at, outcome: 'refused' as const }),
  fc.constant({ type: 'exhibit-added' as const, at, exhibitId: 'e', letter: 'A' }),
  fc.constant({ type: 'sent-back' as const, at, carrier: 'Post', trackingNumber: 'RR1' }),
  fc.constant({ type: 'money-checked' as const, at, arrived: 'part' as const, amount: null }),
  fc.constantFrom(...DEADLINE_KINDS).map((kind) => ({ type: 'deadline-done' as const, at, kind })),
  fc.nat({ max: 20 }).map((index) => ({ type: 'undone' as const, at, index: index + 1 })),
  fc.constantFrom('shopper' as const, 'seller' as const).map((who) => {
    return { type: 'message-kept' as const, at, who, on: '2026-10-03', words: 'Please wait.', asks: false };
  }),
);

/** Anything that the shopper can type and choose, valid or not. */
const edit: fc.Arbitrary<Partial<Draft>> = fc.record(
  {
    received: fc.constantFrom('yes' as const, 'no' as const, undefined),
    reason: fc.constantFrom(...REASONS.map(({ id }) => id), 'of-another-year', undefined),
    statement: fc.constantFrom('', ' ', 'It does not start.', 'x'.repeat(STATEMENT_LIMIT + 1)),
    resolution: fc.constantFrom(...RESOLUTION_KINDS, undefined),
    amountText: fc.oneof(fc.constantFrom('', '0', '5.00', '48.60', '48.61', 'all'), fc.string({ maxLength: 8 })),
  },
  { requiredKeys: [] },
);

const PAID = { total: { minor: 4860, currency: 'USD' }, completedOn: '2026-09-28' };
const edited = (subject: Case, draft: Partial<Draft>): Case => ({ ...subject, draft: { ...subject.draft, ...draft } });

test('whatever happens and is typed, a case is valid, its log only grows, and a refusal changes nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(event, edit), { maxLength: 30 }), (changes) => {
      let subject: Case = madeCase(PAID);
      for (const change of changes) {
        const before = subject;
        if (!('type' in change)) subject = edited(subject, change);
        else {
          const applied = apply(subject, change);
          if (applied.ok) expect(applied.case.events.slice(0, -1)).toEqual(before.events);
          else expect(applied.status).toBe(statusOf(currentEvents(before)));
          if (applied.ok) subject = applied.case;
        }
        expect(STEP_IDS).toContain(stepOf(subject));
      }
      expect(caseSchema.safeParse(subject).success).toBe(true);
    }),
  );
});

test('the step is never after an open blocker, and an amount over what was paid is always one', () => {
  fc.assert(
    fc.property(edit, (draft) => {
      const subject = edited(madeCase(PAID), draft);
      const open = blockersOf(subject);
      const current = stepOf(subject);
      for (const { step } of open) expect(stepNumber(step)).toBeGreaterThanOrEqual(stepNumber(current));
      expect(current === 'review').toBe(open.length === 0);
      const asked = askedFor(subject);
      if (current === 'review' && asksForAmount(subject.draft.resolution)) {
        expect(asked?.minor).toBeGreaterThan(0);
        expect(asked?.minor).toBeLessThanOrEqual(4860);
      }
    }),
    { numRuns: 500 },
  );
});

test('taking the last event back restores status, step and dates; the log keeps both events', () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 20 }), (events) => {
      let subject: Case = madeCase(PAID);
      for (const happened of events) {
        if (happened.type === 'undone') continue;
        const applied = apply(subject, happened);
        if (!applied.ok) continue;
        subject = applied.case;
      }
      const index = undoable(subject);
      if (index === null) return;
      const back = apply(subject, { type: 'undone', at, index });
      if (!back.ok) throw new Error('refused');
      const without = { ...subject, events: subject.events.filter((_, place) => place !== index) };
      expect(statusOf(currentEvents(back.case))).toBe(statusOf(currentEvents(without)));
      expect(stepOf(back.case)).toBe(stepOf(without));
      const dates = (one: Case) => deadlinesOf(one, POLICY, '2026-10-03', 'UTC');
      expect(dates(back.case)).toEqual(dates(without));
      expect(back.case.events).toHaveLength(subject.events.length + 1);
    }),
  );
});

test('only the last event that the shopper entered can be taken back, and a capture cannot', () => {
  const log = (...events: CaseEvent[]) =>
    events.reduce<Case>((subject, happened) => {
      const applied = apply(subject, happened);
      return applied.ok ? applied.case : subject;
    }, madeCase({}));
  const undone = (subject: Case, index: number) => apply(subject, { type: 'undone', at, index }).ok;
  const sent = log({ type: 'submitted', at }, { type: 'exhibit-added', at, exhibitId: 'e', letter: 'A' });
  expect(undone(sent, 2)).toBe(false);
  expect(undone(sent, 1)).toBe(true);
  const twice = log({ type: 'submitted', at }, { type: 'undone', at, index: 1 }, { type: 'submitted', at });
  expect(statusOf(currentEvents(twice))).toBe('submitted');
  expect(undone(twice, 1)).toBe(false);
  expect(undone(twice, 3)).toBe(true);
  expect(undoable(madeCase({}))).toBeNull();
});

test('while a case is prepared, its step is the first that still needs something', () => {
  const subject = madeCase({});
  const at = (draft: object) => stepOf({ ...subject, draft: { ...subject.draft, ...draft } });
  expect(at({})).toBe('open-dispute');
  expect(at({ received: 'yes' })).toBe('reason');
  expect(at({ received: 'yes', reason: 'defective' })).toBe('evidence');
  expect(at({ received: 'yes', reason: 'defective', statement: 'It does not start.' })).toBe('resolution');
  const answered = { received: 'yes', reason: 'defective', statement: 'It does not start.' };
  expect(at({ ...answered, resolution: 'refund' })).toBe('resolution');
  expect(at({ ...answered, resolution: 'refund', amountText: '5.00' })).toBe('review');
  expect(at({ ...answered, resolution: 'return' })).toBe('review');
});

test('a case cannot be submitted twice', () => {
  const once = apply(madeCase({}), { type: 'submitted', at });
  expect(once.ok && apply(once.case, { type: 'submitted', at })).toEqual({
    ok: false,
    status: 'submitted',
    event: 'submitted',
  });
});
