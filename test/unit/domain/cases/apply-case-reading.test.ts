import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyCaseReading, isAbout } from '../../../../src/domain/cases/apply-case-reading.js';
import { type Case, caseSchema } from '../../../../src/domain/cases/case.js';
import type { CaseEvent } from '../../../../src/domain/cases/case-event.js';
import { CASE_STATES, type CaseFields, type CaseReading } from '../../../../src/domain/cases/case-reading.js';
import { currentEvents } from '../../../../src/domain/cases/current-events.js';
import { apply, statusOf } from '../../../../src/domain/cases/transitions.js';
import type { PageKind } from '../../../../src/domain/reading/page-kind.js';
import type { Strategy } from '../../../../src/domain/reading/strategy.js';
import { madeCase } from '../made.js';

const LINE = '8000000000000001';
const USD = (minor: number) => ({ minor, currency: 'USD' });
const fresh = (): Case => madeCase({ total: USD(2100) }, [{ lineId: LINE, title: 'Brass lamp' }]);

function reading(
  fields: CaseFields,
  strategy: Strategy = 'page-data',
  numbers: Partial<CaseReading> = {},
): CaseReading {
  const wonBy = Object.fromEntries(Object.keys(fields).map((field) => [field, strategy]));
  return { caseNumber: '6220000000000001', lineId: LINE, ...numbers, fields, wonBy };
}

let minute = 0;
const visit = (page: PageKind = 'case') => ({
  page,
  at: new Date(Date.parse('2026-10-05T08:00:00.000Z') + minute++ * 60_000).toISOString(),
});
const visits = (start: Case, ...read: CaseReading[]) =>
  read.reduce((subject, one) => applyCaseReading(subject, one, visit()), start);
const typesOf = (subject: Case) => subject.events.map(({ type }) => type);

type Happening = CaseEvent extends infer E ? (E extends CaseEvent ? Omit<E, 'at'> : never) : never;

/** The case after the shopper has entered these events. */
const said = (start: Case, ...happenings: Happening[]): Case =>
  happenings.reduce((subject, happening) => {
    const applied = apply(subject, { ...happening, at: visit().at } as CaseEvent);
    if (!applied.ok) throw new Error(`${happening.type} was refused`);
    return applied.case;
  }, start);

const WAITING: CaseFields = { state: 'waiting-seller', stateText: 'In review', openedOn: '2026-10-04' };
const offer = (minor: number, by: 'seller' | 'marketplace' = 'seller'): CaseFields => ({
  state: 'waiting-shopper',
  mustAct: 'shopper',
  actions: ['accept', 'reject'],
  offerAmount: USD(minor),
  offerBy: by,
});

describe('a visit to the case page changes the case by itself', () => {
  test('the case is submitted once the marketplace has it, on the day that the page gives', () => {
    const sent = visits(fresh(), reading(WAITING));
    expect(typesOf(sent)).toEqual(['opened', 'case-read', 'submitted']);
    expect(sent.events.at(-1)).toMatchObject({ page: 'case', on: '2026-10-04' });
  });

  test('the shopper sees the step that matters now, and only when the status changed', () => {
    const at = (step: Case['draft']['atStep'], subject = fresh()): Case => ({
      ...subject,
      draft: { ...subject.draft, atStep: step },
    });
    const sent = visits(at('review'), reading(WAITING));
    expect(sent.draft.atStep).toBe('customer-service');
    expect(visits(sent, reading(offer(0))).draft.atStep).toBe('decision');
    expect(visits(sent, reading({ state: 'return-goods' })).draft.atStep).toBe('decision');
    expect(visits(sent, reading({ state: 'cancelled' })).draft.atStep).toBe('escalate');
    // A visit that does not change the status leaves the shopper at the step they are looking at.
    const reads = at('evidence', sent);
    expect(visits(reads, reading({ ...WAITING, stateText: 'Still in review' })).draft.atStep).toBe('evidence');
    expect(visits(at('reason'), reading({ stateText: 'In review' })).draft.atStep).not.toBe('reason');
  });

  test('the same visit again gives the case itself, however often and by whichever source', () => {
    const sent = visits(fresh(), reading(WAITING), reading({ stateText: 'In review' }, 'prefix'));
    expect(applyCaseReading(sent, reading(WAITING), visit())).toBe(sent);
    expect(applyCaseReading(sent, reading({ stateText: 'In review' }, 'prefix'), visit())).toBe(sent);
  });

  test('a list and a page that word one state differently do not take turns', () => {
    const page = reading({ ...WAITING, stateText: 'In review' });
    const list = reading({ stateText: 'Under review' }, 'prefix');
    let subject = applyCaseReading(fresh(), page, visit('case'));
    subject = applyCaseReading(subject, list, visit('case-list'));
    const count = subject.events.length;
    for (const again of [1, 2, 3]) {
      subject = applyCaseReading(subject, page, visit('case'));
      subject = applyCaseReading(subject, list, visit('case-list'));
      expect(subject.events.length, `round ${again}`).toBe(count);
    }
  });

  test('a seller who offers nothing, then a part; and AliExpress, which decides', () => {
    const subject = visits(
      fresh(),
      reading(WAITING),
      reading(offer(0)),
      reading(offer(0)),
      reading(offer(500)),
      reading(offer(900, 'marketplace')),
      reading(offer(900, 'marketplace')),
    );
    expect(subject.events.filter(({ type }) => /received/.test(type))).toMatchObject([
      { type: 'proposal-received', amount: USD(0), by: 'seller' },
      { type: 'proposal-received', amount: USD(500), by: 'seller' },
      { type: 'decision-received', amount: USD(900) },
    ]);
    expect(statusOf(currentEvents(subject))).toBe('decided');
  });

  test('an offer that the shopper entered is not added again by the page', () => {
    let subject = visits(fresh(), reading(WAITING));
    const kept = apply(subject, { type: 'proposal-received', at: visit().at, amount: USD(500), words: 'typed' });
    if (!kept.ok) throw new Error('refused');
    subject = visits(kept.case, reading(offer(500)));
    expect(typesOf(subject).filter((type) => type === 'proposal-received')).toHaveLength(1);
  });

  test('an event that the page brought and the shopper took back comes again only with something new on the page', () => {
    const undone = said(visits(fresh(), reading(WAITING)), { type: 'undone', index: 2 });
    expect(visits(undone, reading(WAITING))).toBe(undone);
    const subject = visits(undone, reading({ ...WAITING, stateText: 'Still in review' }));
    expect(statusOf(currentEvents(subject))).toBe('submitted');
  });

  test('regression: a submission said by mistake and taken back does not hide the real one', () => {
    const undone = said(fresh(), { type: 'submitted' }, { type: 'undone', index: 1 });
    const subject = visits(undone, reading(WAITING));
    expect(subject.events.at(-1)).toMatchObject({ type: 'submitted', page: 'case', on: '2026-10-04' });
  });

  test('regression: an offer saved by mistake and taken back does not hide the one of the page', () => {
    const mistaken = { type: 'proposal-received', amount: USD(500), words: '' } as const;
    const undone = said(visits(fresh(), reading(WAITING)), mistaken, { type: 'undone', index: 3 });
    const subject = visits(undone, reading(offer(500)));
    expect(subject.events.at(-1)).toMatchObject({ type: 'proposal-received', page: 'case', amount: USD(500) });
  });

  test('regression: an agreed return that was taken back is read again', () => {
    const agreed = visits(fresh(), reading(WAITING), reading({ state: 'return-goods' }));
    const undone = said(agreed, { type: 'undone', index: agreed.events.length - 1 });
    const again = visits(undone, reading({ state: 'return-goods', stateText: 'Send it back' }));
    expect(again.events.at(-1)).toMatchObject({ type: 'return-agreed', page: 'case' });
  });

  test.each([
    [USD(2100), 'refunded'],
    [USD(2099), 'partly'],
  ])('a refund ends the case: %j is %s', (refundAmount, outcome) => {
    const subject = visits(fresh(), reading(WAITING), reading({ state: 'refunded', refundAmount }));
    expect(subject.events.at(-1)).toMatchObject({ type: 'finished', outcome });
  });

  test('a refund in another currency than the payment does not end the case: the shopper is asked', () => {
    const euro = { minor: 2100, currency: 'EUR' };
    const subject = visits(fresh(), reading(WAITING), reading({ state: 'refunded', refundAmount: euro }));
    expect(typesOf(subject)).not.toContain('finished');
  });

  test('an accepted offer that is paid out closes it', () => {
    const subject = visits(
      fresh(),
      reading(WAITING),
      reading(offer(500)),
      reading({ state: 'refunding', refundAmount: USD(500) }),
    );
    expect(typesOf(subject).at(-1)).toBe('accepted');
    expect(statusOf(currentEvents(subject))).toBe('closed');
  });

  test('cancelled is withdrawn; goods that go back are agreed on; refused is a decision', () => {
    const end = (state: CaseFields['state']) => typesOf(visits(fresh(), reading(WAITING), reading({ state }))).at(-1);
    expect(end('cancelled')).toBe('withdrawn');
    expect(end('return-goods')).toBe('return-agreed');
    expect(end('refused')).toBe('decision-received');
    expect(end('closed')).toBe('case-read');
  });

  test('a closed older case about the same line is not the one that the shopper prepares', () => {
    const subject = visits(fresh(), reading({ state: 'refunded', openedOn: '2025-01-01', refundAmount: USD(2100) }));
    expect(typesOf(subject)).toEqual(['opened', 'case-read']);
    expect(statusOf(currentEvents(subject))).toBe('preparing');
  });

  test('translated words alone never change the status', () => {
    const subject = visits(
      fresh(),
      reading(WAITING),
      reading({ stateText: 'Refund complete' }),
      reading({ stateText: 'Cancelled' }),
    );
    expect(statusOf(currentEvents(subject))).toBe('submitted');
  });

  test('a running countdown brings nothing new, and one that was extended does', () => {
    const at = (countdownEndsAt: string, countdownText: string) =>
      reading({ ...WAITING, countdownEndsAt, countdownText }, 'prefix');
    const first = visits(fresh(), at('2026-10-08T08:00:00.000Z', '2 days 23:59:10'));
    const later = applyCaseReading(first, at('2026-10-08T08:00:40.000Z', '2 days 11:00:00'), visit());
    expect(later).toBe(first);
    expect(applyCaseReading(first, at('2026-10-11T08:00:00.000Z', '5 days 11:00:00'), visit())).not.toBe(first);
    const coarse = visits(fresh(), at('2026-10-08T08:00:00.000Z', '3 days'));
    expect(applyCaseReading(coarse, at('2026-10-08T20:00:00.000Z', '3 days'), visit())).toBe(coarse);
  });
});

describe('which case a reading is about', () => {
  test('the number decides, then the line, then an order of one line', () => {
    const known = visits(fresh(), reading(WAITING));
    expect(isAbout(known, { caseNumber: '6220000000000001', fields: {}, wonBy: {} })).toBe(true);
    expect(isAbout(fresh(), { lineId: LINE, fields: {}, wonBy: {} })).toBe(true);
    expect(
      isAbout(fresh(), { lineId: '8000000000000009', orderId: fresh().order.orderId, fields: {}, wonBy: {} }),
    ).toBe(false);
    expect(isAbout(fresh(), { orderId: fresh().order.orderId, fields: {}, wonBy: {} })).toBe(true);
    const two = madeCase({}, [{ title: 'Lamp' }, { title: 'Hub' }]);
    expect(isAbout(two, { orderId: two.order.orderId, fields: {}, wonBy: {} })).toBe(false);
    expect(isAbout(two, { fields: {}, wonBy: {} })).toBe(false);
  });
});

const money = fc.record({ minor: fc.integer({ min: 0, max: 9 }), currency: fc.constantFrom('USD', 'EUR') });
const anyFields: fc.Arbitrary<CaseFields> = fc.record(
  {
    state: fc.constantFrom(...CASE_STATES),
    stateText: fc.constantFrom('One', 'Two', '__proto__'),
    mustAct: fc.constantFrom('shopper' as const, 'seller' as const),
    actions: fc.constantFrom(['accept' as const, 'reject' as const], ['withdraw' as const], []),
    offerAmount: money,
    offerBy: fc.constantFrom('seller' as const, 'marketplace' as const),
    refundAmount: money,
    openedOn: fc.constantFrom('2026-10-04', '2020-01-01'),
    countdownEndsAt: fc.constantFrom('2026-10-08T08:00:00.000Z', '2026-10-20T08:00:00.000Z'),
  },
  { requiredKeys: [] },
);

test('any visits in any order: the case stays valid, and each of them again adds nothing', () => {
  const look = fc.tuple(
    anyFields,
    fc.constantFrom<Strategy>('page-data', 'prefix'),
    fc.constantFrom<PageKind>('case', 'case-list'),
  );
  fc.assert(
    fc.property(fc.array(look, { maxLength: 12 }), (looks) => {
      let subject = fresh();
      for (const [fields, strategy, page] of looks) {
        const before = subject.events.length;
        subject = applyCaseReading(subject, reading(fields, strategy), visit(page));
        expect(subject.events.slice(0, before)).toEqual(subject.events.slice(0, before));
        expect(applyCaseReading(subject, reading(fields, strategy), visit(page))).toBe(subject);
      }
      expect(caseSchema.safeParse(subject).success).toBe(true);
    }),
    { numRuns: 300 },
  );
});

describe('regression: an earlier case about the same line', () => {
  const earlier = { caseNumber: '6220000000000000' };

  test('does not close the current one, and adds nothing however often a list shows both', () => {
    const running = visits(fresh(), reading(WAITING));
    const over = reading({ state: 'cancelled', openedOn: '2026-09-01' }, 'page-data', earlier);
    const paid = reading({ state: 'refunded', refundAmount: USD(2100) }, 'page-data', earlier);
    const again = visits(running, over, reading(WAITING), paid, over, reading(WAITING), paid);
    expect(statusOf(currentEvents(again))).toBe('submitted');
    expect(again.events).toEqual(running.events);
  });

  test('is replaced by a newer one, which is the current case from then on', () => {
    const before = visits(fresh(), reading({ ...WAITING, openedOn: '2026-09-01' }, 'page-data', earlier));
    const newer = visits(before, reading(WAITING));
    expect(newer.events.at(-1)).toMatchObject({ type: 'case-read', caseNumber: '6220000000000001' });
  });
});
