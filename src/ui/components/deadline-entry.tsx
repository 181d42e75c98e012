import type { ComponentChildren } from 'preact';
import { SourceLine, type SourceLineProps } from './source-line.js';

export interface DeadlineEntryProps {
  /** The sentence, with a MarkedDate in it. */
  children: ComponentChildren;
  source?: SourceLineProps | undefined;
  /** The shop's own words, with its quotation marks. */
  quote?: ComponentChildren;
  hint?: ComponentChildren;
  below?: ComponentChildren;
}

/** One of several deadlines, at the side of the workspace. */
export function DeadlineEntry({ children, source, quote, hint, below }: DeadlineEntryProps) {
  return (
    <div class="due-entry">
      <p class="due-line">{children}</p>
      {source && <SourceLine {...source} />}
      {quote !== undefined && <p class="due-quote">{quote}</p>}
      {hint !== undefined && <p class="due-hint">{hint}</p>}
      {below}
    </div>
  );
}
