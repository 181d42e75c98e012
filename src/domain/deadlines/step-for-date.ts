import { DEADLINE_KINDS, type DeadlineKind } from '../dispute/deadline-kind.js';
import type { StepId } from '../dispute/steps.js';

const STEPS: Partial<Record<DeadlineKind, StepId>> = {
  'seller-answers': 'await-decision',
  'marketplace-decides': 'await-decision',
  'answer-proposal': 'decision',
  'ship-return': 'decision',
  'refund-arrives': 'escalate',
  appeal: 'escalate',
  'paypal-claim': 'escalate',
  'card-chargeback': 'escalate',
};

/** The step at which a date is acted on; `stands` for those before the dispute is sent. null for what is no date. */
export function stepForDate(date: string, stands: StepId): StepId | null {
  const kind = DEADLINE_KINDS.find((known) => known === date);
  return kind ? (STEPS[kind] ?? stands) : null;
}
