import type { Case } from '../cases/case.js';
import { paidFor } from '../cases/case.js';
import { currentEvents } from '../cases/current-events.js';
import type { Draft } from '../cases/draft.js';
import { turnOf } from '../cases/turn.js';
import { type Deadline, isLastResort } from '../deadlines/deadline.js';

export const CASE_FILTERS = ['open', 'you', 'others', 'finished', 'archived', 'deleted'] as const;
export type CaseFilter = (typeof CASE_FILTERS)[number];

/** The filters that show a case. */
export function filtersOf(subject: Pick<Case, 'events' | 'filed'>): CaseFilter[] {
  if (subject.filed) return [subject.filed.as];
  const turn = turnOf(currentEvents(subject));
  if (turn === null) return ['finished'];
  return ['open', turn === 'shopper' ? 'you' : 'others'];
}

export const CASE_SORTS = ['date', 'newest', 'amount'] as const;
export type CaseSort = (typeof CASE_SORTS)[number];

/** The facts of a case that decide its place in a list. */
export interface ListedCase {
  subject: Case;
  next: Deadline | null;
}

type Compare = (a: ListedCase, b: ListedCase) => number;

const newest: Compare = (a, b) => b.subject.openedAt.localeCompare(a.subject.openedAt);

/**
 * The dates of routes outside the shop are no dates to act on: a case that has no other date comes after those that
 * have one.
 */
const dateOf = ({ next }: ListedCase): string => (next && !isLastResort(next) ? next.on : '9999');

const COMPARE: Record<CaseSort, Compare> = {
  date: (a, b) => dateOf(a).localeCompare(dateOf(b)),
  newest,
  /** The largest first, each currency by itself: amounts of two currencies cannot be compared without a rate. */
  amount: (a, b) => {
    const [one, other] = [paidFor(a.subject), paidFor(b.subject)];
    if (!one || !other) return Number(other !== null) - Number(one !== null);
    return one.currency.localeCompare(other.currency) || other.minor - one.minor;
  },
};

/** The cases in the requested sorting. Cases of one order stay together, at the place of the first of them. */
export function sortCases<C extends ListedCase>(cases: readonly C[], sort: CaseSort): C[][] {
  const groups = new Map<string, C[]>();
  for (const one of cases.toSorted((a, b) => COMPARE[sort](a, b) || newest(a, b))) {
    const group = groups.get(one.subject.order.id);
    if (group) group.push(one);
    else groups.set(one.subject.order.id, [one]);
  }
  return [...groups.values()];
}

/**
 * Which fields a draft for another line of the order takes over. The compiler demands a decision for each new field.
 * Fields about this line's price, or about what happened after sending, are not taken over.
 */
const TAKEN_OVER: Record<keyof Draft, boolean> = {
  received: true,
  arrival: true,
  reason: true,
  details: true,
  statement: true,
  resolution: true,
  amountText: false,
  notAvailable: false,
  serviceNotes: false,
  disagreement: false,
  escalationNotes: false,
  notes: false,
  atStep: false,
  answers: true,
  statementWritten: true,
  statementLanguage: true,
  statementBefore: false,
  letters: false,
  typed: false,
  paidBy: true,
  country: true,
};

/** `fresh`, the case of another line, with the fields that it can take over from `from`. */
export function withDraftOf(fresh: Case, from: Case): Case {
  const taken = Object.entries(from.draft).filter(([field]) => TAKEN_OVER[field as keyof Draft]);
  return { ...fresh, draft: { ...fresh.draft, ...Object.fromEntries(taken) } };
}
