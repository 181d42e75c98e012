import type { ComponentChildren } from 'preact';

export interface DocketProps {
  label?: string | undefined;
  /** DocketItems, the soonest first. */
  children: ComponentChildren;
}

/** What is due in all cases, a line a date. */
export function Docket({ label, children }: DocketProps) {
  return (
    <ol class="docket" aria-label={label}>
      {children}
    </ol>
  );
}
