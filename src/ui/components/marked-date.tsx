import type { ComponentChildren } from 'preact';
import { classes } from './classes.js';

/** `near`: seven days or fewer. `estimate`: ours, not the shop's. `gone`: passed. */
export type DateTone = 'near' | 'far' | 'estimate' | 'gone';

export interface MarkedDateProps {
  tone: DateTone;
  /** The date as a machine reads it, such as 2026-10-15. */
  dateTime?: string | undefined;
  /** The date was read just now, so the mark is drawn in once. */
  fresh?: boolean | undefined;
  children: ComponentChildren;
}

/**
 * A date inside a sentence. A far date stays plain text, so that the mark keeps its meaning. The date's own direction
 * does not turn the words around it.
 */
export function MarkedDate({ tone, dateTime, fresh, children }: MarkedDateProps) {
  const date = dateTime ? <time dateTime={dateTime}>{children}</time> : children;
  if (tone === 'far')
    return (
      <span class="date" dir="auto">
        {date}
      </span>
    );
  const look = { near: fresh && 'mark-drawn', estimate: 'mark-estimate', gone: 'mark-gone' }[tone];
  return (
    <mark class={classes(look) || undefined} dir="auto">
      {date}
    </mark>
  );
}
