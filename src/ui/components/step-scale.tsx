export type StepState = 'done' | 'current' | 'ahead';

export interface ScalePhase {
  name: string;
  steps: readonly StepState[];
  /** Shown instead of the phase's name during its steps: "Build, step 6 of 12". */
  currentLabel?: string | undefined;
}

export interface StepScaleProps {
  /** "Step 6 of 12". */
  label: string;
  phases: readonly ScalePhase[];
}

/** Where the case stands, as a scale with a cell for each step. The words name the current phase and step. */
export function StepScale({ label, phases }: StepScaleProps) {
  return (
    <nav class="popup-scale" aria-label={label}>
      <ol class="scale">
        {phases.map((phase) => {
          const current = phase.steps.includes('current');
          return (
            <li key={phase.name} style={{ flexGrow: phase.steps.length }} aria-current={current ? 'step' : undefined}>
              <div class="scale-cells" aria-hidden="true">
                {phase.steps.map((state, index) => (
                  <span key={index} class={state === 'ahead' ? undefined : `is-${state}`} />
                ))}
              </div>
              {current ? (phase.currentLabel ?? phase.name) : phase.name}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
