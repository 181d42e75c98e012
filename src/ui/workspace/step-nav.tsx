import { Icon } from '../components/icon.js';
import type { StepState } from '../components/step-scale.js';

export interface NavStep {
  key: string;
  /** "6". */
  number: string;
  name: string;
  state: StepState;
  /** With `href` the step is a link, with `onClick` a button, with neither plain text. */
  href?: string | undefined;
  onSelect?: (() => void) | undefined;
}

export interface NavPhase {
  name: string;
  steps: readonly NavStep[];
}

export interface StepNavProps {
  label: string;
  phases: readonly NavPhase[];
  /** Read aloud after the name of a finished step. */
  doneLabel: string;
}

/** The workspace's steps with their names. Steps ahead are text, not disabled links. */
export function StepNav({ label, phases, doneLabel }: StepNavProps) {
  return (
    <nav class="rail" aria-label={label}>
      {phases.map((phase) => [
        <h2 key={`${phase.name} name`}>{phase.name}</h2>,
        <ol key={phase.name}>
          {phase.steps.map((step) => (
            <li
              key={step.key}
              class={step.state === 'ahead' ? undefined : `is-${step.state}`}
              aria-current={step.state === 'current' ? 'step' : undefined}
            >
              <Step step={step} doneLabel={doneLabel} />
            </li>
          ))}
        </ol>,
      ])}
    </nav>
  );
}

function Step({ step, doneLabel }: { step: NavStep; doneLabel: string }) {
  const content = (
    <>
      <span class="rail-number">{step.number}</span>
      <span class="rail-name">{step.name}</span>
      {step.state === 'done' && (
        <>
          <Icon name="check" />
          <span class="sr">{doneLabel}</span>
        </>
      )}
    </>
  );
  if (step.href !== undefined) {
    return (
      <a class="rail-step" href={step.href}>
        {content}
      </a>
    );
  }
  if (step.onSelect) {
    return (
      <button type="button" class="rail-step" onClick={step.onSelect}>
        {content}
      </button>
    );
  }
  return <div class="rail-step">{content}</div>;
}
