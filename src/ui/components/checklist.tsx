import type { ComponentChildren } from 'preact';

export interface ChecklistProps {
  label?: string | undefined;
  /** ChecklistItems. */
  children: ComponentChildren;
}

export function Checklist({ label, children }: ChecklistProps) {
  return (
    <ul class="checks" aria-label={label}>
      {children}
    </ul>
  );
}
