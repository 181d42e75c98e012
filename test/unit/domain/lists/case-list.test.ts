import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { archiveStateOf, deletedBefore } from '../../../../src/domain/cases/archive.js';
import { type Case, caseSchema, newCase } from '../../../../src/domain/cases/case.js';
import { apply } from '../../../../src/domain/cases/transitions.js';
import type { Deadline } from '../../../../src/domain/deadlines/deadline.js';
import {
  CASE_FILTERS,
  CASE_SORTS,
  filtersOf,
  type ListedCase,
  sortCases,
  withDraftOf,
} from '../../../../src/domain/lists/case-list.js';
import { madeCase, madeDeadline, madeOrder } from '../made.js';

const AT = '2026-10-05T08:00:00.000Z';

const due = (on: string, kind: Deadline['kind'] = 'send-dispute') => madeDeadline(kind, on);

function listed(id: string, made: { order?: string; on?: string; openedAt?: string; minor?: number }): ListedCase {
  const subject = madeCase(made.minor === undefined ? {} : { total: { minor: made.minor, currency: 'USD' } });
  const order = { ...subject.order, id: made.order ?? `shop:${id}` };
  return {
    subject: { ...subject, id, order, openedAt: made.openedAt ?? subject.openedAt },
    next: made.on ? due(made.on) : null,
  };
}

const ids = (groups: readonly (readonly ListedCase[])[]) =>
  groups.map((group) => group.map(({ subject }) => subject.id));

function sent(): Case {
  const applied = apply(madeCase({}), { type: 'submitted', at: AT });
  if (!applied.ok) throw new Error('refused');
  return applied.case;
}

describe('the list of cases', () => {
  it('by date: the soonest first, without a date last, and a chargeback of last resort is no date', () => {
    const last = { ...listed('last', {}), next: due('2026-10-06', 'card-chargeback') };
    const list = [last, listed('later', { on: '2026-11-01' }), listed('soon', { on: '2026-10-08' })];
    expect(ids(sortCases(list, 'date'))).toEqual([['soon'], ['later'], ['last']]);
  });

  it('newest first, and by amount with the unknown last', () => {
    const list = [
      listed('old', { openedAt: '2026-09-01T00:00:00.000Z', minor: 500 }),
      listed('unknown', { openedAt: '2026-09-02T00:00:00.000Z' }),
      listed('new', { openedAt: '2026-09-03T00:00:00.000Z', minor: 100 }),
    ];
    expect(ids(sortCases(list, 'newest'))).toEqual([['new'], ['unknown'], ['old']]);
    expect(ids(sortCases(list, 'amount'))).toEqual([['old'], ['new'], ['unknown']]);
  });

  it('puts cases of one order together, where the first of them stands', () => {
    const list = [
      listed('a', { order: 'shop:1', on: '2026-10-20' }),
      listed('b', { order: 'shop:2', on: '2026-10-10' }),
      listed('c', { order: 'shop:1', on: '2026-10-08' }),
    ];
    expect(ids(sortCases(list, 'date'))).toEqual([['c', 'a'], ['b']]);
  });

  it('loses and doubles none, however it is sorted', () => {
    const cases = fc.array(
      fc.record({
        order: fc.constantFrom('shop:1', 'shop:2', 'shop:3'),
        on: fc.constantFrom('2026-10-08', '2026-11-01', ''),
        minor: fc.integer({ min: 1, max: 9 }),
      }),
    );
    fc.assert(
      fc.property(cases, fc.constantFrom(...CASE_SORTS), (all, sort) => {
        const list = all.map((one, n) => listed(String(n), one));
        const flat = ids(sortCases(list, sort)).flat();
        expect(flat.toSorted()).toEqual(list.map(({ subject }) => subject.id).toSorted());
      }),
    );
  });

  it('has each case under open and its turn, or under finished, archived or deleted alone', () => {
    const closed = apply(madeCase({}), { type: 'withdrawn', at: AT });
    const table: [Case, string[]][] = [
      [madeCase({}), ['open', 'you']],
      [sent(), ['open', 'others']],
      [closed.ok ? closed.case : madeCase({}), ['finished']],
      [{ ...sent(), filed: { as: 'archived', at: AT } }, ['archived']],
      [{ ...sent(), filed: { as: 'deleted', at: AT } }, ['deleted']],
    ];
    for (const [subject, filters] of table) {
      expect(CASE_FILTERS.filter((filter) => filtersOf(subject).includes(filter))).toEqual(filters);
    }
  });
});

describe('putting a case away', () => {
  it('a deleted case comes back as it was: archived, or among the others', () => {
    const archived = archiveStateOf(undefined, 'archived', AT);
    expect(archiveStateOf(archiveStateOf(archived, 'deleted', AT), null, AT)).toEqual({ as: 'archived', at: AT });
    expect(archiveStateOf(archiveStateOf(undefined, 'deleted', AT), null, AT)).toBeUndefined();
    expect(archiveStateOf(archived, null, AT)).toBeUndefined();
  });

  it('a case of the first version, without any of this, is still a case', () => {
    const { notes: _, ...draft } = madeCase({}).draft;
    expect(caseSchema.safeParse({ ...madeCase({}), draft }).success).toBe(true);
  });

  it('keeps for thirty days to the millisecond', () => {
    expect(deletedBefore('2026-10-31T08:00:00.000Z')).toBe('2026-10-01T08:00:00.000Z');
  });
});

describe('a draft for another item of the order', () => {
  it('takes over what was said of the fault, and nothing of price, notes or what happened since', () => {
    const order = madeOrder({}, [{ title: 'Lamp' }, { title: 'Shade' }]);
    const [one, other] = order.lines;
    const from = newCase(order, one?.key ?? '', AT);
    const draft = {
      ...from.draft,
      received: 'yes' as const,
      reason: 'damaged',
      statement: 'Broken.',
      amountText: '5',
      notes: 'mine',
      serviceNotes: 'chat',
      atStep: 'review' as const,
    };
    const copy = withDraftOf(newCase(order, other?.key ?? '', AT), { ...from, draft });
    expect(copy.draft).toMatchObject({ received: 'yes', reason: 'damaged', statement: 'Broken.', amountText: '' });
    expect(copy.draft).toMatchObject({ serviceNotes: '', atStep: 'open-dispute' });
    expect(copy.draft.notes).toBeUndefined();
    expect(copy).toMatchObject({ lineKey: other?.key, lettersGiven: 0, events: [{ type: 'opened' }] });
  });
});
