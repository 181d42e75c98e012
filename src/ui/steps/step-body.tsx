import { useEffect, useRef } from 'preact/hooks';
import type { StepId } from '../../domain/dispute/steps.js';
import type { StepProps } from '../hooks/step-props.js';
import { EvidenceStep } from './build/evidence-step.js';
import { ReasonStep } from './build/reason-step.js';
import { ResolutionStep } from './build/resolution-step.js';
import { ReviewStep } from './build/review-step.js';
import { useStatement } from './build/use-statement.js';
import { DecisionStep } from './decide/decision-step.js';
import { EscalateStep } from './decide/escalate-step.js';
import { IdentifyStep } from './find/identify-step.js';
import { LogInStep } from './find/log-in-step.js';
import { MyOrdersStep } from './find/my-orders-step.js';
import { OpenDisputeStep } from './find/open-dispute-step.js';
import { AwaitStep } from './mediate/await-step.js';
import { CustomerServiceStep } from './mediate/customer-service-step.js';
import { STEP_HEADING } from './step-heading.js';

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
  useStatement(props.openCase);
  const before = useRef(step);
  // Focuses the new heading, so that shoppers with a screen reader or keyboard go on there.
  useEffect(() => {
    if (before.current === step) return;
    before.current = step;
    document.getElementById(STEP_HEADING)?.focus();
  }, [step]);
  return <Body {...props} />;
}
