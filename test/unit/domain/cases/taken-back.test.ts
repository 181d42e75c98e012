// Events that the shopper took back count nowhere: everything derived from a case is the same as if they had never been
// in its log.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyCaseReading } from '../../../../src/domain/cases/apply-case-reading.js';
import type { Case } from '../../../../src/domain/cases/case.js';
import type { CaseEvent } from '../../../../src/domain/cases/case-event.js';
import { caseFactsOf } from '../../../../src/domain/cases/case-facts.js';
import { CASE_STATES, type CaseFields, type CaseReading } from '../../../../src/domain/cases/case-reading.js';
import { currentEvents, eventsOfRound } from '../../../../src/domain/cases/current-events.js';
import { isReturnShipped, lastOffer } from '../../../../src/domain/cases/history.js';
import { apply, statusOf, undoable } from '../../../../src/domain/cases/transitions.js';
import { turnOf } from '../../../../src/domain/cases/turn.js';
import { deadlinesOf, unknownDates } from '../../../../src/domain/deadlines/deadlines.js';
import { DEADLINE_KINDS } from '../../../../src/domain/dispute/deadline-kind.js';
import { filtersOf } from '../../../../src/domain/lists/case-list.js';
import { priorityOf } from '../../../../src/domain/lists/order-priority.js';
import { stepOf } from '../../../../src/domain/preparing/step-of.js';
import { DEFAULT_REMINDERS, remindersOf } from '../../../../src/domain/reminders/reminders.js';
import { LETTER_IDS, letterOf } from '../../../../src/domain/statement/letters.js';
import { occasionNow } from '../../../../src/domain/statement/replies.js';
import { madeCase, POLICY } from '../made.js';

const TODAY = '2026-10-20';
const LINE = '8000000000000001';
const USD = (minor: number) => ({ minor, currency: 'USD' });
const START = Date.parse('2026-10-05T08:00:00.000Z');
const HOUR = 3_600_000;
/** Leaves six hours between two actions, so that a history covers several days. */
const instant = (turn: number, hoursAhead = 0) => new Date(START + (turn * 6 + hoursAhead) * HOUR).toISOString();

type Happening = CaseEvent extends infer E ? (E extends CaseEvent ? Omit<E, 'at'> : never) : never;
/** `hoursAhead`: by how much the computer's clock was wrong at that moment. */
type Action = ({ say: Happening } | { undo: true } | { visit: CaseReading }) & { hoursAhead?: number };

const amount = fc.constantFrom(null, USD(0), USD(500), USD(2100));
const says: fc.Arbitrary<Happening> = fc.oneof(
  ...(['submitted', 'accepted', 'rejected', 'withdrawn', 'return-agreed', 'reopened'] as const).map((type) =>
    fc.constant<Happening>({ type }),
  ),
  amount.map((offered): Happening => ({ type: 'proposal-received', amount: offered, words: '' })),
  amount.map((offered): Happening => ({ type: 'decision-received', amount: offered, words: '' })),
  fc.constant<Happening>({ type: 'sent-back', carrier: 'Post', trackingNumber: 'RR1' }),
  fc.constant<Happening>({ type: 'escalated', route: 'bank' }),
  fc
    .constantFrom('all' as const, 'part' as const, 'not-yet' as const)
    .map((arrived): Happening => ({ type: 'money-checked', arrived, amount: null })),
  fc.constantFrom('refunded' as const, 'refused' as const).map((outcome): Happening => ({ type: 'finished', outcome })),
  fc.constantFrom(...DEADLINE_KINDS).map((kind): Happening => ({ type: 'deadline-done', kind })),
  fc
    .record({ kind: fc.constantFrom(...DEADLINE_KINDS), on: fc.constantFrom(null, '2026-11-20') })
    .map(({ kind, on }): Happening => ({ type: 'deadline-set', kind, on, why: '' })),
  fc
    .record({ who: fc.constantFrom('seller' as const, 'shopper' as const), asks: fc.boolean() })
    .map(({ who, asks }): Happening => ({ type: 'message-kept', who, asks, on: '2026-10-06', words: 'x' })),
);
const fields: fc.Arbitrary<CaseFields> = fc.record(
  {
    state: fc.constantFrom(...CASE_STATES),
    mustAct: fc.constantFrom('shopper' as const, 'seller' as const, 'marketplace' as const),
    actions: fc.constantFrom<NonNullable<CaseFields['actions']>[]>([], ['accept', 'reject']),
    offerAmount: fc.constantFrom(USD(500), USD(900)),
    offerBy: fc.constantFrom('seller' as const, 'marketplace' as const),
    refundAmount: fc.constantFrom(USD(500), USD(2100)),
    openedOn: fc.constantFrom('2026-10-04', '2026-10-06'),
    answerBy: fc.constantFrom('2026-10-25', '2026-10-30'),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<CaseFields>;
const reading: fc.Arbitrary<CaseReading> = fields.map((read) => ({
  caseNumber: '6220000000000001',
  lineId: LINE,
  fields: read,
  wonBy: Object.fromEntries(Object.keys(read).map((field) => [field, 'page-data' as const])),
}));
const hoursAhead = fc.constantFrom(0, 0, 0, 72);
const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ say: says, hoursAhead }) },
  { weight: 3, arbitrary: fc.record({ undo: fc.constant(true as const), hoursAhead }) },
  { weight: 3, arbitrary: fc.record({ visit: reading, hoursAhead }) },
);

/**
 * The case after these actions, and the events that nobody took back. The test keeps the list of those events itself, so
 * that it does not rely on the code it checks. An action that is impossible at its turn changes nothing.
 */
function caseAfter(actions: readonly Action[]): { subject: Case; lasting: CaseEvent[] } {
  let subject = madeCase({ total: USD(2100), paidOn: '2026-09-20' }, [{ lineId: LINE, title: 'Brass lamp' }]);
  let lasting = [...subject.events];
  for (const [turn, one] of actions.entries()) {
    const at = instant(turn, one.hoursAhead);
    if ('undo' in one) {
      const index = undoable(subject);
      if (index === null) continue;
      const applied = apply(subject, { type: 'undone', at, index });
      if (!applied.ok) continue;
      const takenBack = subject.events[index];
      lasting = lasting.filter((event) => event !== takenBack);
      subject = applied.case;
      continue;
    }
    const before = subject.events.length;
    if ('visit' in one) subject = applyCaseReading(subject, one.visit, { page: 'case', at });
    else {
      const applied = apply(subject, { ...one.say, at } as CaseEvent);
      if (applied.ok) subject = applied.case;
    }
    for (const added of subject.events.slice(before)) {
      // A page takes back what only pages told, when it shows the case running again.
      if (added.type !== 'undone') lasting.push(added);
      else lasting = lasting.filter((event) => event !== subject.events[added.index]);
    }
  }
  return { subject, lasting };
}

/** Everything that the extension derives from a case. */
function derived(subject: Case, next: CaseReading) {
  const events = currentEvents(subject);
  const deadlines = deadlinesOf(subject, POLICY, TODAY, 'UTC');
  const letter = { subject, exhibits: [], today: TODAY, sendBy: null, zone: 'UTC' };
  const last = undoable(subject);
  return {
    status: statusOf(events),
    step: stepOf(subject),
    facts: caseFactsOf(events),
    turn: turnOf(events),
    offer: lastOffer(events),
    offerOfRound: lastOffer(eventsOfRound(events)),
    shipped: isReturnShipped(events),
    deadlines,
    unknown: unknownDates(subject, deadlines),
    reminders: remindersOf(subject.id, deadlines, DEFAULT_REMINDERS, 'UTC', instant(0)),
    filters: filtersOf(subject),
    priority: priorityOf(subject.order, null, [{ subject, next: deadlines[0] ?? null }], TODAY),
    occasion: occasionNow({ subject, deadlines, today: TODAY }),
    letters: LETTER_IDS.map((id) => letterOf(id, letter)),
    undoable: last === null ? null : subject.events[last],
    afterTheNextVisit: currentEvents(applyCaseReading(subject, next, { page: 'case', at: instant(200) })),
  };
}

test('whatever was said, read and taken back: the case is as if the taken-back events had never been', () => {
  fc.assert(
    fc.property(fc.array(action, { maxLength: 14 }), reading, (actions, next) => {
      const { subject, lasting } = caseAfter(actions);
      expect(currentEvents(subject)).toEqual(lasting);
      expect(derived(subject, next)).toEqual(derived({ ...subject, events: lasting }, next));
    }),
    { numRuns: 2_000 },
  );
});

test('once all that can be taken back is taken back, the case is as it began', () => {
  fc.assert(
    fc.property(fc.array(says, { maxLength: 10 }), reading, (said, next) => {
      // A date that the shopper set is no event to take back: setting it again is how it changes.
      const undoables = said.filter(({ type }) => type !== 'deadline-set');
      const { subject } = caseAfter([
        ...undoables.map((say) => ({ say })),
        ...undoables.map(() => ({ undo: true as const })),
      ]);
      expect(derived(subject, next)).toEqual(derived(caseAfter([]).subject, next));
    }),
  );
});
