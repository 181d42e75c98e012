/** The twelve steps of a dispute in their four phases, in order. Titles are in `_locales` under `step_<id>`. */
export const PHASES = ['find', 'build', 'mediate', 'decide'] as const;
export type Phase = (typeof PHASES)[number];

export const STEP_IDS = [
  'log-in',
  'my-orders',
  'identify',
  'open-dispute',
  'reason',
  'evidence',
  'resolution',
  'review',
  'customer-service',
  'await-decision',
  'decision',
  'escalate',
] as const;
export type StepId = (typeof STEP_IDS)[number];

export interface Step {
  id: StepId;
  /** 1 to 12. */
  number: number;
  phase: Phase;
}

const PHASE_OF: Record<StepId, Phase> = {
  'log-in': 'find',
  'my-orders': 'find',
  identify: 'find',
  'open-dispute': 'build',
  reason: 'build',
  evidence: 'build',
  resolution: 'build',
  review: 'build',
  'customer-service': 'mediate',
  'await-decision': 'mediate',
  decision: 'decide',
  escalate: 'decide',
};

export const STEPS: readonly Step[] = STEP_IDS.map((id, index) => ({ id, number: index + 1, phase: PHASE_OF[id] }));

export function stepNumber(id: StepId): number {
  return STEP_IDS.indexOf(id) + 1;
}
