import { DEADLINE_KINDS, type DeadlineKind } from '../dispute/deadline-kind.js';
import type { StepId } from '../dispute/steps.js';

/** The steps for dates of a dispute that was submitted. */
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

/** The step at which the shopper acts on a kind of date; `currentStep` before submitting. null for an unknown kind. */
export function stepForDate(date: string, currentStep: StepId): StepId | null {
  const kind = DEADLINE_KINDS.find((known) => known === date);
  return kind ? (STEPS[kind] ?? currentStep) : null;
}
