import { PHASES, STEPS, type StepId, stepNumber } from '../../domain/dispute/steps.js';
import { t } from '../../platform/i18n.js';
import { messageKey } from '../../platform/message-keys.js';
import type { StepState } from '../components/step-scale.js';

export function stepName(id: StepId): string {
  return t(messageKey('step', id));
}

/** Done, current or ahead. `stands`: the case's own step; `viewed`: the step on the screen. */
export function stepState(id: StepId, stands: StepId, viewed: StepId): StepState {
  if (id === viewed) return 'current';
  return stepNumber(id) < stepNumber(stands) ? 'done' : 'ahead';
}

/** The phases with their steps, in order. */
export function phasesOfSteps() {
  return PHASES.map((phase) => ({
    phase,
    name: t(`phase_${phase}`),
    steps: STEPS.filter((step) => step.phase === phase),
  }));
}

export function stepAfter(id: StepId): StepId | null {
  return STEPS[stepNumber(id)]?.id ?? null;
}

export function stepBefore(id: StepId): StepId | null {
  return STEPS[stepNumber(id) - 2]?.id ?? null;
}
