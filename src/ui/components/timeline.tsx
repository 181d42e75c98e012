import type { ComponentChildren } from 'preact';

export interface TimelineProps {
  label?: string | undefined;
  /** TimelineEntries. */
  children: ComponentChildren;
}

export function Timeline({ label, children }: TimelineProps) {
  return (
    <ol class="timeline" aria-label={label}>
      {children}
    </ol>
  );
}
