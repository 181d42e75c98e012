import type { ComponentChildren } from 'preact';
import { SourceLine, type SourceLineProps } from './source-line.js';

export interface DeadlineProps {
  /** Names the section: "What is due". */
  label: string;
  /** The sentence, with a MarkedDate in it. */
  children: ComponentChildren;
  source?: SourceLineProps | undefined;
  /** Opens under the sentence, such as the form to correct the date. */
  below?: ComponentChildren;
}

/** What is due, at the top of the popup, before the task. */
export function Deadline({ label, children, source, below }: DeadlineProps) {
  return (
    <section class="popup-due" aria-label={label}>
      <p class="due-line">{children}</p>
      {source && <SourceLine {...source} />}
      {below}
    </section>
  );
}
