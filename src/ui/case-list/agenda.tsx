import type { ComponentChildren } from 'preact';

export interface AgendaProps {
  label?: string | undefined;
  /** DocketItems, the soonest first. */
  children: ComponentChildren;
}

/** What is due in all cases, a line a date. */
export function Agenda({ label, children }: AgendaProps) {
  return (
    <ol class="docket" aria-label={label}>
      {children}
    </ol>
  );
}
