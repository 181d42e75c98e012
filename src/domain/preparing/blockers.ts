import { type Case, paidFor } from '../cases/case.js';
import type { Draft } from '../cases/draft.js';
import type { Reason } from '../dispute/reason.js';
import { asksForAmount } from '../dispute/resolutions.js';
import { STEP_IDS, type StepId } from '../dispute/steps.js';
import type { Money } from '../printed/money.js';
import { readAmount } from '../printed/read-money.js';
import { chosenReason } from './chosen-reason.js';

/** The marketplace's form shows its own limit; until it is read, this is ours, and the screen says so. */
export const STATEMENT_LIMIT = 500;

export interface BlockerInput {
  draft: Draft;
  reason: Reason | undefined;
  /** What was paid for the line; null when it was not read. */
  paid: Money | null;
  /** The amount the shopper typed; null when it is none, or when the currency is not known. */
  asked: Money | null;
  statementLimit: number;
}

interface Rule {
  id: string;
  step: StepId;
  open: (input: BlockerInput) => boolean;
}

/** What a dispute cannot be sent without, in the order of the steps. Words are in `_locales` under `blocker_<id>`. */
const RULES = [
  { id: 'arrival-unanswered', step: 'open-dispute', open: ({ draft }) => draft.received === undefined },
  { id: 'reason-unanswered', step: 'reason', open: ({ reason }) => reason === undefined },
  {
    id: 'reason-against-arrival',
    step: 'reason',
    open: ({ draft, reason }) => reason !== undefined && reason.received !== draft.received,
  },
  { id: 'statement-empty', step: 'evidence', open: ({ draft }) => draft.statement.trim() === '' },
  {
    id: 'statement-too-long',
    step: 'evidence',
    open: ({ draft, statementLimit }) => draft.statement.length > statementLimit,
  },
  { id: 'resolution-unanswered', step: 'resolution', open: ({ draft }) => draft.resolution === undefined },
  {
    id: 'resolution-not-for-reason',
    step: 'resolution',
    open: ({ draft, reason }) =>
      draft.resolution !== undefined && reason !== undefined && !reason.resolutions.includes(draft.resolution),
  },
  {
    id: 'amount-unanswered',
    step: 'resolution',
    open: ({ draft }) => asksForAmount(draft.resolution) && draft.amountText.trim() === '',
  },
  {
    id: 'amount-unread',
    step: 'resolution',
    open: ({ draft, paid, asked }) =>
      asksForAmount(draft.resolution) && draft.amountText.trim() !== '' && paid !== null && asked === null,
  },
  {
    id: 'amount-zero',
    step: 'resolution',
    open: ({ draft, asked }) => asksForAmount(draft.resolution) && asked !== null && asked.minor <= 0,
  },
  {
    id: 'amount-over-paid',
    step: 'resolution',
    open: ({ draft, asked, paid }) =>
      asksForAmount(draft.resolution) && asked !== null && paid !== null && asked.minor > paid.minor,
  },
] as const satisfies readonly Rule[];

export type BlockerId = (typeof RULES)[number]['id'];
export interface Blocker {
  id: BlockerId;
  step: StepId;
}

export const BLOCKERS: readonly Blocker[] = RULES.map(({ id, step }) => ({ id, step }));

/**
 * What the shopper asks for in money, read from what was typed; null when that is no amount or nothing tells the
 * currency.
 */
export function askedFor(subject: Pick<Case, 'draft' | 'order' | 'lineKey'>): Money | null {
  const paid = paidFor(subject);
  return paid ? readAmount(subject.draft.amountText, paid.currency) : null;
}

/** Everything that is open, in the order of the steps. */
export function blockersOf(
  subject: Pick<Case, 'draft' | 'order' | 'lineKey'>,
  statementLimit = STATEMENT_LIMIT,
): Blocker[] {
  const { draft } = subject;
  const paid = paidFor(subject);
  const asked = askedFor(subject);
  const input: BlockerInput = { draft, reason: chosenReason(draft), paid, asked, statementLimit };
  return RULES.filter(({ open }) => open(input))
    .map(({ id, step }) => ({ id, step }))
    .sort((a, b) => STEP_IDS.indexOf(a.step) - STEP_IDS.indexOf(b.step));
}
