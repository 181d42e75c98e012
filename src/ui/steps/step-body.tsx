import { useEffect, useRef } from 'preact/hooks';
import type { StepId } from '../../domain/steps.js';
import { DecisionStep } from './decision-step.js';
import { EscalateStep } from './escalate-step.js';
import { EvidenceStep } from './evidence-step.js';
import { IdentifyStep, LogInStep, MyOrdersStep } from './find-steps.js';
import { AwaitStep, CustomerServiceStep } from './mediate-steps.js';
import { OpenDisputeStep } from './open-dispute-step.js';
import { ReasonStep } from './reason-step.js';
import { ResolutionStep } from './resolution-step.js';
import { ReviewStep } from './review-step.js';
import { STEP_HEADING } from './step-heading.js';
import type { StepProps } from './step-props.js';
import { useStatement } from './use-statement.js';

const BODIES: Record<StepId, (props: StepProps) => preact.JSX.Element> = {
  'log-in': LogInStep,
  'my-orders': MyOrdersStep,
  identify: IdentifyStep,
  'open-dispute': OpenDisputeStep,
  reason: ReasonStep,
  evidence: EvidenceStep,
  resolution: ResolutionStep,
  review: ReviewStep,
  'customer-service': CustomerServiceStep,
  'await-decision': AwaitStep,
  decision: DecisionStep,
  escalate: EscalateStep,
};

/** One of the twelve steps; the same in the popup and in the tab. */
export function StepBody({ step, ...props }: StepProps & { step: StepId }) {
  const Body = BODIES[step];
  useStatement(props.inHand);
  const before = useRef(step);
  // Who listens or uses the keyboard goes on where the new step begins, not where the old button was.
  useEffect(() => {
    if (before.current === step) return;
    before.current = step;
    document.getElementById(STEP_HEADING)?.focus();
  }, [step]);
  return <Body {...props} />;
}
