import type { ComponentChildren } from 'preact';

export interface AgendaProps {
  label?: string | undefined;
  /** AgendaItems, the soonest first. */
  children: ComponentChildren;
}

/** What is due in all cases, one line for each date. */
export function Agenda({ label, children }: AgendaProps) {
  return (
    <ol class="docket" aria-label={label}>
      {children}
    </ol>
  );
}
