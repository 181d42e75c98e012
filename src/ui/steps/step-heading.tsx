import type { ComponentChildren } from 'preact';
import { HeadRow } from '../components/head-row.js';

/** The id of the heading of the step on the screen, which gets the focus when the step changes. */
export const STEP_HEADING = 'step-heading';

/** The heading of a step. There is one on the screen. */
export function StepHeading({ children, aside }: { children: ComponentChildren; aside?: ComponentChildren }) {
  return (
    <HeadRow level={1} id={STEP_HEADING} focusable aside={aside}>
      {children}
    </HeadRow>
  );
}
